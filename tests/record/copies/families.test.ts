import { describe, expect, it } from 'vitest'
import type { Report } from '../../../src/annotation/report.ts'
import { copiesOf } from '../../../src/record/copies/copies.ts'
import { families } from '../../../src/record/copies/families.ts'
import { fingerprintOf, printed } from './printed.ts'
import { independent, recut, wire } from './texts.ts'

const familiesOf = (reports: readonly Report[]) => {
  const prints = reports.map(fingerprintOf)
  return families(copiesOf(prints), new Map(prints.map((print) => [print.report, print])))
}
const membersOf = (reports: readonly Report[]) =>
  familiesOf(reports).map(({ members }) => members.map(({ report }) => report))

const ferry =
  'وعلقت سلطات الميناء رحلات العبارات بين الضفتين ثلاثة أيام بعد العثور على ألغام بحرية قرب الرصيف الجنوبي. وقال صيادون إن أحد الألغام انفجر في شباكهم دون أن يصاب أحد.'

describe('families', () => {
  it('hold the reports of one text, whoever published first before the others', () => {
    const found = familiesOf([
      printed('a', wire, { published: '2016-03-02T10:00:00Z' }),
      printed('b', recut, { published: '2016-03-02T08:00:00Z' }),
      printed('c', independent),
    ])
    expect(found).toHaveLength(1)
    expect(found[0]).toMatchObject({ first: 'b', by: 'published', relay: null })
    expect(found[0]?.members.map(({ report }) => report)).toEqual(['b', 'a'])
  })

  it('of two texts stay two where a roundup cuts from both', () => {
    const reports = [printed('a', wire), printed('b', ferry), printed('c', `${recut} ${ferry}`)]
    expect(membersOf(reports)).toEqual([
      ['a', 'c'],
      ['b', 'c'],
    ])
  })

  it('take in what only some of their reports share', () => {
    const reports = [printed('a', `${wire} ${ferry}`), printed('b', `${wire} ${ferry}`), printed('c', recut)]
    expect(membersOf(reports)).toEqual([['a', 'b', 'c']])
  })

  it('begin with the outlet that the others name as their relay', () => {
    const relayed = `${recut} وقال مصدر أمني لوكالة بريد إن مصدر النيران لم يعرف بعد.`
    const found = familiesOf([
      printed('a', relayed, { published: '2016-03-02' }),
      printed('b', wire, { published: '2016-03-03', outlet: 'وكالة بريد' }),
    ])
    expect(found[0]).toMatchObject({ first: 'b', by: 'relay', relay: 'وكاله بريد' })
  })

  it('say where nothing tells who was first', () => {
    expect(familiesOf([printed('b', wire), printed('a', recut)])[0]).toMatchObject({ first: 'a', by: 'order' })
  })

  it('are none without copies', () => {
    expect(familiesOf([printed('a', wire), printed('b', ferry)])).toEqual([])
  })
})
