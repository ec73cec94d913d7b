import { describe, expect, it } from 'vitest'
import type { Act } from '../../../src/annotation/reading.ts'
import { type Position, shiftsOf } from '../../../src/record/positions/shifts.ts'

const said = (key: string, day: string | null, act: Act, ...stems: readonly string[]): Position => ({
  key,
  day,
  act,
  stems,
})

describe('shifts', () => {
  it('stand where a denial is followed by a confirmation of the same', () => {
    const positions = [
      said('b', '2015-10-14', 'confirm', 'bridge', 'convoy', 'north'),
      said('a', '2015-10-12', 'deny', 'bridge', 'convoy'),
    ]
    expect(shiftsOf(positions, false)).toEqual([{ from: 'a', to: 'b', shared: ['bridge', 'convoy'] }])
  })
  it('are none between statements on different things, unless the reader asked for one topic', () => {
    const positions = [
      said('a', '2015-10-12', 'reject', 'bridge', 'convoy'),
      said('b', '2015-10-14', 'promise', 'school', 'convoy'),
    ]
    expect(shiftsOf(positions, false)).toEqual([])
    expect(shiftsOf(positions, true)).toEqual([{ from: 'a', to: 'b', shared: [] }])
  })
  it('are none where the order is not known, or no side is taken', () => {
    const stems = ['bridge', 'convoy']
    expect(
      shiftsOf([said('a', '2015-10-12', 'deny', ...stems), said('b', '2015-10-12', 'confirm', ...stems)], true),
    ).toEqual([])
    expect(shiftsOf([said('a', null, 'deny', ...stems), said('b', '2015-10-12', 'confirm', ...stems)], true)).toEqual(
      [],
    )
    expect(
      shiftsOf([said('a', '2015-10-11', 'deny', ...stems), said('b', '2015-10-12', 'state', ...stems)], true),
    ).toEqual([])
  })
  it('are seen against the last statement on the same, not against all before it', () => {
    const stems = ['bridge', 'convoy']
    const positions = [
      said('a', '2015-10-11', 'deny', ...stems),
      said('b', '2015-10-12', 'confirm', ...stems),
      said('c', '2015-10-13', 'confirm', ...stems),
    ]
    expect(shiftsOf(positions, false).map(({ from, to }) => from + to)).toEqual(['ab'])
  })
})
