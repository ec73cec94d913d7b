import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import { columnName, daysOf, type TimePoint, timelineOf } from '../../src/page/client/timeline.ts'

const day = (iso: string) => Date.parse(`${iso}T00:00:00Z`) / 86_400_000

describe('the days of a value', () => {
  it.each([
    ['2015-10-13', '2015-10-13', '2015-10-13'],
    ['2015-10-13T14:00', '2015-10-13', '2015-10-13'],
    ['2016-02', '2016-02-01', '2016-02-29'],
    ['2015', '2015-01-01', '2015-12-31'],
    ['2015-W42', '2015-10-12', '2015-10-18'],
    ['2016-W01', '2016-01-04', '2016-01-10'],
    ['2015-10-16/2015-10-17', '2015-10-16', '2015-10-17'],
    ['2015-09/2015-10', '2015-09-01', '2015-10-31'],
  ])('%s', (value, first, last) => expect(daysOf(value)).toEqual([day(first), day(last)]))

  it.each(['PRESENT_REF', '', 'x', '2015-10-17/2015-10-16', '2015/..', '201', '2015-1-1'])('none: %s', (value) => {
    expect(daysOf(value)).toBeNull()
  })
})

const points = (...times: (string | null)[]): TimePoint[] => times.map((time) => ({ type: 'meeting', time }))

describe('the line of time', () => {
  it('keeps what has no date apart', () => {
    const timeline = timelineOf(points('2015-10-13', null, 'PAST_REF'))
    expect(timeline?.undated).toHaveLength(2)
    expect(timeline?.grain).toBe('day')
  })

  it('is none where nothing has a date', () => expect(timelineOf(points(null, 'PAST_REF'))).toBeNull())

  it('does not stretch to one far day', () => {
    const timeline = timelineOf(points('2015-10-13', '2015-10-14', '2015-10-20', '2011-03-15', '2016-01-01'))
    expect(timeline?.grain).toBe('day')
    expect(columnName(timeline?.first ?? 0, 'day')).toBe('2015-10-13')
    expect(timeline?.earlier.map(({ time }) => time)).toEqual(['2011-03-15'])
    expect(timeline?.later.map(({ time }) => time)).toEqual(['2016-01-01'])
  })

  it('goes by months where days are too far apart', () => {
    const timeline = timelineOf(points('2015-01-01', '2015-04', '2015-08-01', '2015-12-01', '2016-03-01'))
    expect(timeline?.grain).toBe('month')
    expect([...(timeline?.columns.keys() ?? [])].map((column) => columnName(column, 'month'))).toEqual([
      '2015-01',
      '2015-04',
      '2015-08',
      '2015-12',
      '2016-03',
    ])
  })

  it('draws what is longer than a day as long as it is', () => {
    const timeline = timelineOf(points('2015-10-13', '2015-10-15', '2015-10-17', '2015-10-12/2015-10-16'))
    expect(timeline?.wide.map(({ from, to }) => to - from)).toEqual([4])
  })

  test('loses no point', () => {
    const iso = fc
      .date({ min: new Date('1990-01-01'), max: new Date('2030-01-01'), noInvalidDate: true })
      .map((date) => date.toISOString())
    const time = fc.oneof(
      fc.constant(null),
      iso.map((value) => value.slice(0, 10)),
      iso.map((value) => value.slice(0, 7)),
      iso.map((value) => value.slice(0, 4)),
      fc.tuple(iso, iso).map((pair) =>
        pair
          .map((value) => value.slice(0, 10))
          .sort()
          .join('/'),
      ),
    )
    fc.assert(
      fc.property(fc.array(time, { maxLength: 30 }), (times) => {
        const timeline = timelineOf(points(...times))
        if (timeline === null) return
        const drawn = [...timeline.columns.values()].reduce((sum, column) => sum + column.length, 0)
        const { wide, earlier, later, undated } = timeline
        expect(drawn + wide.length + earlier.length + later.length + undated.length).toBe(times.length)
      }),
    )
  })
})
