import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowsOf, shipped, shown, told } from './help.ts'

const wire =
  'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 36 طلعة جوية أمس وأصاب 49 هدفا في محافظة حلب. وقال سامي نادر إن «ميليشيات حزب الله تنسحب من البلدة». ودعا سامي نادر إلى وقف إطلاق النار في المدينة ومحيطها.'

const reports = [
  told('a', wire, '2021-05-04', 'قناة الجسر'),
  told('b', `وكالة رواق: ${wire}`, '2021-05-05', 'صحيفة المرفأ'),
  told('c', 'دعا سامي نادر إلى وقف إطلاق النار في المدينة ومحيطها.', '2021-06-20', 'قناة الجسر'),
  told('d', 'أعلنت وزارة الدفاع أن الطيران نفذ 12 طلعة جوية في حمص.', '2021-05-05', 'قناة الجسر'),
  told('e', 'توصلت الحكومة السورية وحركة أحرار الشام إلى هدنة في الزبداني.', '2021-05-01', 'قناة الجسر'),
  told('f', 'خرق الجيش السوري الهدنة في الزبداني أمس.', '2021-05-20', 'صحيفة المرفأ'),
  told('g', 'خرقت القوات الهدنة في الحديدة أمس.', '2021-05-20', 'صحيفة المرفأ'),
]

describe('a register over many reports', () => {
  it('counts copies of one text once, and says which reports print it', () => {
    const rows = rowsOf(shipped('strikes'), reports)
    expect(rows.map((row) => [row.reports, row.day, shown(row, 'sorties', 'hit')])).toEqual([
      [['d'], '2021-05-05', 'sorties: 12'],
      [['a', 'b'], '2021-05-04', 'sorties: 36 | hit: 49'],
    ])
    const [row] = rowsOf(shipped('designations'), reports)
    expect(row?.reports).toEqual(['a', 'b'])
    expect(row?.texts).toBe(1)
  })

  it('takes what is said again weeks later for said again', () => {
    const rows = rowsOf(shipped('positions'), reports).filter(({ cells }) => cells.topic?.[0]?.code === 'truce')
    expect(rows.map((row) => [row.reports, row.series])).toEqual([
      [['c'], 'سامي نادر · truce'],
      [['a', 'b'], 'سامي نادر · truce'],
    ])
  })

  it('looks a breach up against the truce that it breaks', () => {
    const rows = rowsOf(shipped('truces'), reports)
    const breaches = rows.filter(({ checks }) => checks.some(({ check }) => check === 'belongs'))
    expect(breaches.map(({ reports: [report], checks }) => [report, checks.map(({ result }) => result)])).toEqual([
      ['f', ['agrees']],
      ['g', ['open']],
    ])
    expect(breaches[0]?.checks[0]?.cites.map(({ report }) => report)).toEqual(['f', 'e'])
  })

  it.each(['strikes', 'truces', 'positions', 'designations'])('%s: the order of reports does not matter', (name) => {
    const definition = shipped(name)
    const expected = rowsOf(definition, reports)
    fc.assert(
      fc.property(fc.shuffledSubarray([...reports], { minLength: reports.length }), (shuffled) => {
        expect(rowsOf(definition, shuffled)).toEqual(expected)
      }),
      { numRuns: 6 },
    )
  })
})
