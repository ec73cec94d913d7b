import { describe, expect, it } from 'vitest'
import { type Copies, grades, type Incident } from '../../src/annotation/record.ts'
import { gradeRules } from '../../src/record/grades/grade.ts'
import { incidentsOf, made, type Told } from './told.ts'

type Telling = Partial<Told> & { readonly report?: string }

const civil = 'الدفاع المدني'
const ministry = 'وزارة الصحة السورية'

/** The incident that tellings of one explosion make; those of one `report` stand in one report. */
function one(tellings: readonly Telling[]): Incident {
  const text = 'هز [انفجار] عنيف سوقا شعبية في مدينة الرقة صباح الاثنين'
  const whole = { type: 'explosion', text, places: ['الرقة'], time: '2021-05-03' } as const
  const reports = new Map<string, Told[]>()
  for (const [at, { report = `r${at}`, ...telling }] of tellings.entries()) {
    reports.set(report, [...(reports.get(report) ?? []), { ...whole, ...telling }])
  }
  const incidents = incidentsOf([...reports].map(([id, told], at) => made(id, '2021-05-04', `صحيفة ${at + 1}`, told)))
  expect(incidents).toHaveLength(1)
  return incidents[0] as Incident
}

const russian = { agents: ['روسيا'] }
const denied = { status: 'denied', act: 'deny' } as const
const meeting = {
  type: 'meeting',
  text: 'عقد [اجتماع] بين الجانبين في مدينة جنيف يوم الاثنين',
  places: ['جنيف'],
  agents: ['روسيا', 'تركيا'],
} as const

describe('grades', () => {
  it.each<readonly [string, string, readonly Telling[], string, number]>([
    // Confirmed: the party that is said to have done it accepts it.
    [
      'grade/accepted',
      'one who did it says so, another too',
      [
        { ...russian, by: 'روسيا' },
        { ...russian, by: civil },
      ],
      'confirmed',
      1,
    ],
    [
      'grade/parties-agree',
      'both sides of a meeting say so',
      [
        { ...meeting, by: 'روسيا' },
        { ...meeting, by: 'تركيا' },
      ],
      'confirmed',
      1,
    ],
    // Fair: two or more independent origins, uncontested.
    ['grade/several-origins', 'two who are not party to it', [{ by: civil }, { by: ministry }], 'fair', 2],
    [
      'grade/several-origins',
      'one party to a meeting and another',
      [
        { ...meeting, by: 'روسيا' },
        { ...meeting, by: civil },
      ],
      'fair',
      2,
    ],
    // Weak: a single source.
    [
      'grade/one-report',
      'two origins in one report',
      [
        { by: civil, report: 'r' },
        { by: ministry, report: 'r' },
      ],
      'weak',
      3,
    ],
    ['grade/own-word', 'a party of its own doing, alone', [{ ...russian, by: 'روسيا' }], 'weak', 3],
    [
      'grade/own-word',
      'the same in two papers',
      [
        { ...russian, by: 'روسيا' },
        { ...russian, by: 'روسيا' },
      ],
      'weak',
      3,
    ],
    ['grade/one-named-origin', 'one speaker in two papers', [{ by: civil }, { by: civil }], 'weak', 3],
    ['grade/one-unnamed-origin', 'a paper in its own words', [{}], 'weak', 6],
    ['grade/one-unnamed-origin', 'somebody without a name', [{ by: 'مصدر أمني', kind: 'anonymous' }], 'weak', 6],
    ['grade/not-yet', 'what is only feared', [{ status: 'hypothetical', by: ministry }], 'weak', 6],
    // Contested: claims compete.
    [
      'grade/rival-perpetrators',
      'two parties blamed',
      [
        { agents: ['روسيا'], by: civil },
        { agents: ['تركيا'], by: ministry },
      ],
      'contested',
      3,
    ],
    [
      'grade/rival-perpetrators',
      'one party blamed, which denies a part in it',
      [
        { ...russian, by: civil },
        {
          ...russian,
          by: 'روسيا',
          act: 'deny',
          text: 'نفت روسيا مسؤوليتها عن [انفجار] عنيف هز سوقا شعبية في مدينة الرقة صباح الاثنين',
        },
      ],
      'contested',
      3,
    ],
    ['grade/disputed', 'told and denied', [{ by: civil }, { ...denied, by: ministry }], 'contested', 4],
    ['grade/only-denied', 'known from one denial', [{ ...denied, by: ministry }], 'contested', 6],
    [
      'grade/only-denied',
      'denied by the accused twice',
      [
        { ...denied, ...russian, by: 'روسيا' },
        { ...denied, ...russian, by: 'روسيا' },
      ],
      'contested',
      6,
    ],
    // Discounted: shown otherwise, by more than the accused.
    [
      'grade/denied-by-all',
      'denied by independent origins',
      [
        { ...denied, by: ministry },
        { ...denied, by: civil },
      ],
      'discounted',
      5,
    ],
  ])('%s: %s', (rule, _, tellings, grade, credibility) => {
    expect(one(tellings).grounds).toMatchObject({ rule, grade, credibility })
  })

  it('count voices of one text, which two papers print, for one origin', () => {
    const text = 'هز [انفجار] عنيف سوقا شعبية في مدينة الرقة صباح الاثنين'
    const whole = { type: 'explosion', text, places: ['الرقة'], time: '2021-05-03' } as const
    const reports = ['a', 'b'].map((id) =>
      made(id, '2021-05-04', `صحيفة ${id}`, [
        { ...whole, by: civil },
        { ...whole, by: ministry },
      ]),
    )
    const span: readonly [number, number] = [0, text.length * 2]
    const copies: Copies = { reports: ['a', 'b'], passages: [{ a: span, b: span }] }
    const [incident] = incidentsOf(reports, [copies])
    expect(incident?.origins.map(({ name }) => name).sort()).toEqual([civil, ministry].sort())
    expect(incident?.sources).toEqual({ reports: 2, origins: 1 })
    expect(incident?.grounds).toMatchObject({ rule: 'grade/one-text', grade: 'weak' })
    expect(incidentsOf(reports)[0]?.grounds).toMatchObject({ rule: 'grade/several-origins', grade: 'fair' })
  })

  it('never confirm what one origin tells', () => {
    const parties = ['روسيا', 'تركيا', civil, ministry]
    for (const by of parties) {
      for (const type of ['explosion', 'air_strike', 'shelling', 'attack', 'meeting', 'agreement', 'truce'] as const) {
        expect(one([{ type, agents: [by], by }]).grade).not.toBe('confirmed')
      }
    }
  })

  it('say what would change them, and use every category', () => {
    expect(gradeRules.every(({ change }) => change.length > 10)).toBe(true)
    expect(new Set(gradeRules.map(({ grade }) => grade))).toEqual(new Set(grades))
    expect(new Set(gradeRules.map(({ rule }) => rule)).size).toBe(gradeRules.length)
  })
})
