import { describe, expect, it } from 'vitest'
import type { Copies, Incident } from '../../src/annotation/record.ts'
import { type Figure, incidentsOf, made, type Told } from './told.ts'

const blast: Told = {
  type: 'explosion',
  text: 'هز [انفجار] عنيف سوقا شعبية في مدينة الرقة صباح الاثنين',
  places: ['الرقة'],
  time: '2021-05-03',
}
const other = 'سمع سكان الرقة دوي [انفجار] قرب السوق الشعبية'

/** One incident of reports that each tell of the blast in their own way. */
function one(
  tellings: readonly (Partial<Told> & { readonly on?: string; readonly of?: string })[],
  copies: Copies[] = [],
) {
  const reports = tellings.map(({ on = '2021-05-04', of, ...told }, at) =>
    made(`r${at}`, on, of ?? `صحيفة ${'أبجدهو'[at]}`, [
      { ...blast, ...(at % 2 === 1 ? { text: other } : {}), ...told },
    ]),
  )
  const incidents = incidentsOf(reports, copies)
  expect(incidents).toHaveLength(1)
  return incidents[0] as Incident
}

const civil = 'الدفاع المدني'
const ministry = 'وزارة الصحة السورية'
const dead = (figure: Figure) => ({ figures: { killed: figure } })
const states = ({ ledger }: Incident): string => ledger.map(({ min, state }) => `${min} ${state}`).join(', ')
const kinds = ({ discrepancies }: Incident): readonly string[] => discrepancies.map(({ kind }) => kind)

describe('the ledger', () => {
  it.each<readonly [string, Parameters<typeof one>[0], string]>([
    [
      'takes later and higher from one speaker as an update',
      [
        { ...dead(12), by: ministry },
        { ...dead(15), by: ministry, on: '2021-05-06' },
      ],
      '12 superseded, 15 current',
    ],
    [
      'takes a toll that rises from an earlier report to a later one as an update',
      [
        { ...dead(12), by: civil },
        { ...dead(15), by: ministry, on: '2021-05-07' },
      ],
      '12 superseded, 15 current',
    ],
    [
      'sets figures of one day from different origins against each other',
      [
        { ...dead(12), by: civil },
        { ...dead(40), by: ministry },
      ],
      '12 conflicting, 40 conflicting',
    ],
    [
      'lets «at least 12» and 15 agree',
      [
        { ...dead([12, null]), by: civil },
        { ...dead(15), by: ministry },
      ],
      '12 current, 15 current',
    ],
    [
      'lets equal figures agree',
      [
        { ...dead(12), by: civil },
        { ...dead(12), by: ministry },
      ],
      '12 current, 12 current',
    ],
    [
      'sets a later and lower figure of another origin against the earlier',
      [
        { ...dead(40), by: civil },
        { ...dead(12), by: ministry, on: '2021-05-06' },
      ],
      '40 conflicting, 12 conflicting',
    ],
  ])('%s', (_, tellings, expected) => {
    expect(states(one(tellings))).toBe(expected)
  })
  it('sums up after the rules of UCDP and ACLED, each named', () => {
    const incident = one([
      { ...dead(12), by: civil },
      { ...dead(40), by: ministry },
      { ...dead(12), by: 'الهلال الأحمر' },
    ])
    expect(incident.summary).toMatchObject([{ unit: 'killed', low: 12, best: 12, high: 40, conservative: 12 }])
    expect(Object.values(incident.summary[0]?.rules ?? {}).every((rule) => /UCDP|ACLED/.test(rule))).toBe(true)
  })
  it('leaves out what does not count the incident', () => {
    expect(one([{ figures: { day: 3, percent: 20, other: 2 } }]).ledger).toEqual([])
  })
})

describe('discrepancies', () => {
  it.each<readonly [string, Parameters<typeof one>[0], readonly string[]]>([
    [
      'of figures',
      [
        { ...dead(12), by: civil },
        { ...dead(40), by: ministry },
      ],
      ['figure'],
    ],
    [
      'of a least number and one many times as high',
      [
        { ...dead([15, null]), by: civil },
        { ...dead(60), by: ministry },
      ],
      ['figure'],
    ],
    [
      'none: a least number and one not far above it',
      [
        { ...dead([15, null]), by: civil },
        { ...dead(40), by: ministry },
      ],
      [],
    ],
    [
      'none: the same speaker twice',
      [
        { ...dead(12), by: civil },
        { ...dead(40), by: civil },
      ],
      [],
    ],
    [
      'none: a rising toll',
      [
        { ...dead(12), by: civil },
        { ...dead(15), by: ministry, on: '2021-05-07' },
      ],
      [],
    ],
    [
      'none: a range that holds the other',
      [
        { ...dead([10, 20]), by: civil },
        { ...dead(15), by: ministry },
      ],
      [],
    ],
    [
      'of perpetrators',
      [
        { agents: ['روسيا'], by: civil },
        { agents: ['تركيا'], by: ministry },
      ],
      ['perpetrator'],
    ],
    [
      'none: an alliance and its member',
      [
        { agents: ['التحالف الدولي'], by: civil },
        { agents: ['الولايات المتحدة'], by: ministry },
      ],
      [],
    ],
    [
      'none: a name and a mere description',
      [
        { agents: ['روسيا'], by: civil },
        { agents: ['مسلحون مجهولون'], by: ministry },
      ],
      [],
    ],
    ['of days', [{ by: civil }, { time: '2021-05-04', by: ministry }], ['time']],
    [
      'none: a day that is only carried over',
      [{ by: civil }, { time: '2021-05-04', carried: ['time'], by: ministry }],
      [],
    ],
    ['of whether it happened', [{ by: civil }, { status: 'denied', by: ministry, act: 'deny' }], ['occurrence']],
    ['none: nobody is named who denies it', [{ by: civil }, { status: 'denied' }], []],
    [
      'none: somebody denies his own part in it',
      [
        { agents: ['تركيا'], by: civil },
        { agents: ['روسيا'], status: 'denied', by: 'روسيا', act: 'deny' },
      ],
      [],
    ],
    [
      'of who the dead were',
      [
        { ...dead(7), targets: ['مدنيين'], by: civil },
        { ...dead(7), targets: ['مسلحين'], by: ministry },
      ],
      ['character'],
    ],
  ])('%s', (_, tellings, expected) => {
    expect(kinds(one(tellings))).toEqual(expected)
  })
  it('stay where the rival report says the earlier figure again, and give each number once', () => {
    const rival = made('b', '2021-05-05', 'الصباح', [
      { ...blast, text: other, ...dead(58), by: ministry },
      {
        type: 'casualties',
        text: 'وكانت حصيلة [القتلى] في الرقة يومها 15 على الأقل',
        ...dead([15, null]),
        by: civil,
        places: ['الرقة'],
      },
    ])
    const incidents = incidentsOf([made('a', '2021-05-04', 'النهار', [{ ...blast, ...dead(15), by: civil }]), rival])
    expect(incidents.flatMap(({ discrepancies }) => discrepancies).map(({ why }) => why)).toEqual([
      expect.stringMatching(/^killed: 15.* against 58 /),
    ])
  })
  it('are none between a headline and what its speaker later corrects', () => {
    const early = made('a', '2021-05-04', 'النهار', [
      { ...blast, ...dead(27) },
      { ...blast, text: 'أعلنت الوزارة أن [الانفجار] أوقع 27 قتيلا', ...dead(27), by: ministry },
    ])
    const late = made('b', '2021-05-04', 'الصباح', [{ ...blast, text: other, ...dead(30), by: ministry }])
    expect(incidentsOf([early, late]).flatMap(({ discrepancies }) => discrepancies)).toEqual([])
  })
  it('say who stands on which side', () => {
    const [found] = one([
      { ...dead(12), by: civil },
      { ...dead(40), by: ministry },
    ]).discrepancies
    expect(found).toMatchObject({
      kind: 'figure',
      unit: 'killed',
      accounts: [
        ['r0', 'e1'],
        ['r1', 'e1'],
      ],
    })
    expect(found?.sides.map(({ value }) => value)).toEqual(['12', '40'])
    expect(found?.why).toContain(civil)
  })
})

describe('origins', () => {
  it('never count what an unnamed one says, or an outlet against its speaker, for a named speaker', () => {
    const denial = 'نفى مصدر وقوع أي [انفجار] عنيف قرب السوق الشعبية في مدينة الرقة صباح الاثنين'
    const incidents = incidentsOf(
      [
        made('r0', '2021-05-04', 'صحيفة أ', [
          { ...blast, by: civil },
          { ...blast, text: 'قالت الصحيفة إن الرقة شهدت صباح الاثنين [الانفجار] العنيف في السوق' },
          { ...blast, text: denial, status: 'denied', by: 'مصدر عسكري', kind: 'anonymous', via: ['قناة الميناء'] },
        ]),
        made('r1', '2021-05-04', 'قناة الميناء', [{ ...blast, text: denial, status: 'denied' }]),
      ],
      [],
    )
    const origins = incidents.flatMap((incident) => incident.origins)
    const told = origins.map(({ name, accounts }) => [name, accounts.map(({ report, event }) => `${report}:${event}`)])
    expect(told).toEqual([
      [civil, ['r0:e1', 'r0:e2']],
      ['قناة الميناء', ['r0:e3', 'r1:e1']],
    ])
  })

  const first = { reports: ['r0', 'r1'] as const, passages: [{ a: [0, 60], b: [0, 60] }] as const }
  const apart = { text: 'أكدت الوزارة أن [تفجيرا] كبيرا دمر محالا تجارية كثيرة وسط المدينة' }
  const elsewhere = (share: number): Copies => ({
    reports: ['r0', 'r1'],
    passages: [{ a: [900, 960], b: [900, 960] }],
    evidence: { shared: 40, share, longest: 20, narrated: 20, quotations: 0, relay: null },
  })
  it.each<readonly [string, Parameters<typeof one>[0], Copies[], number]>([
    ['two speakers', [{ by: civil }, { by: ministry }], [], 2],
    ['one speaker in two papers', [{ by: civil }, { by: civil }], [], 1],
    ['two papers in their own words', [{}, {}], [], 2],
    ['two papers that share the passage', [{}, {}], [first], 1],
    ['two speakers in one shared text', [{ by: civil }, { by: ministry }], [first], 1],
    ['a speaker and the words of a paper in one shared text', [{ by: civil }, {}], [first], 1],
    [
      'unnamed sources of one agency',
      [
        { by: 'مصدر أمني', kind: 'anonymous', via: ['وكالة رويترز'] },
        { by: 'مسؤول محلي', kind: 'anonymous', via: ['وكالة رويترز'] },
      ],
      [],
      1,
    ],
    [
      'two speakers in prints of one wire',
      [
        { by: civil, via: ['رويترز'] },
        { by: ministry, ...apart },
      ],
      [elsewhere(0.4)],
      1,
    ],
    [
      'two speakers in prints of two wires',
      [
        { by: civil, via: ['رويترز'] },
        { by: ministry, via: ['فرانس برس'], ...apart },
      ],
      [elsewhere(0.4)],
      2,
    ],
    [
      'two speakers beside one statement that both papers have',
      [{ by: civil }, { by: ministry, ...apart }],
      [elsewhere(0.1)],
      2,
    ],
    [
      'a minister and his ministry',
      [{ by: 'سامر العلي', kind: 'person', role: 'وزير الصحة السوري' }, { by: ministry }],
      [],
      1,
    ],
    [
      'the head of a body and the body',
      [{ by: 'سامر العلي', kind: 'person', role: 'مدير المركز' }, { by: 'المركز الأهلي للتوثيق' }],
      [],
      1,
    ],
    [
      'one who tells of it and one who only fears it',
      [
        { by: civil },
        { by: ministry, status: 'hypothetical', text: 'هز [انفجار] عنيف سوقا شعبية في مدينة الرقة صباح الاثنين' },
      ],
      [],
      1,
    ],
  ])('%s', (_, tellings, copies, count) => {
    expect(one(tellings, copies).sources).toEqual({ reports: 2, origins: count })
  })

  it('of one text are one, and who speaks in it is told apart', () => {
    const { sources, origins } = one([{ by: civil }, { by: ministry }], [first])
    expect(sources.origins).toBe(1)
    expect(origins.map(({ name }) => name)).toEqual([civil, ministry])
  })
})
