import { describe, expect, it } from 'vitest'
import { grouped, incidentsOf, made, type Told } from './told.ts'

const blast: Told = {
  type: 'explosion',
  text: 'هز [انفجار] عنيف سوقا شعبية في مدينة الرقة صباح الاثنين',
  places: ['الرقة'],
  targets: ['سوقا شعبية'],
  time: '2021-05-03',
}

/** One happening: all events of the two reports stand together. */
const together: readonly (readonly [string, readonly Told[], readonly Told[]])[] = [
  ['one town and day', [blast], [{ ...blast, text: 'وقع [تفجير] في الرقة أمس' }]],
  [
    'an attack and an explosion',
    [blast],
    [{ ...blast, type: 'attack', text: 'استهدف [هجوم] السوق في الرقة', targets: ['السوق'] }],
  ],
  [
    'the deaths in a clause of their own',
    [blast, { type: 'casualties', text: 'وأسفر ذلك عن [مقتل] سبعة أشخاص', figures: { killed: 7 } }],
    [{ ...blast, figures: { killed: 7 } }],
  ],
  [
    'a definite noun that points back',
    [blast, { type: 'explosion', text: 'ولم تعلن أي جهة مسؤوليتها عن [الانفجار] حتى الآن' }],
    [blast],
  ],
  [
    'a town under two names',
    [{ ...blast, places: ['كوباني'], text: 'انفجرت [سيارة] مفخخة في كوباني' }],
    [{ ...blast, places: ['عين العرب'], text: '[تفجير] بسيارة مفخخة في عين العرب' }],
  ],
  [
    'a town and what lies around it',
    [{ ...blast, places: ['ريف حلب'], text: '[انفجار] في ريف حلب يقتل تسعة', figures: { killed: 9 } }],
    [{ ...blast, places: ['أعزاز', 'ريف حلب'], text: 'قتل تسعة في [انفجار] بأعزاز', figures: { killed: 9 } }],
  ],
  [
    'no day on one side, printed a day later',
    [{ ...blast, figures: { killed: 12 } }],
    [
      {
        ...blast,
        time: null,
        text: 'ارتفع عدد قتلى [انفجار] السوق الشعبية في مدينة الرقة إلى 14',
        figures: { killed: 14 },
      },
    ],
  ],
  [
    'fighting for a place and its capture',
    [
      {
        type: 'armed_clash',
        text: 'اندلعت [اشتباكات] بين الجيش العراقي وتنظيم داعش في الرطبة',
        places: ['الرطبة'],
        agents: ['الجيش العراقي'],
        targets: ['تنظيم داعش'],
        time: '2021-05-03',
      },
    ],
    [
      {
        type: 'territory_change',
        text: '[استعاد] الجيش العراقي الرطبة من تنظيم داعش',
        places: ['الرطبة'],
        agents: ['الجيش العراقي'],
        targets: ['تنظيم داعش'],
        time: '2021-05-03',
      },
    ],
  ],
  [
    'a meeting of the same two',
    [
      {
        type: 'meeting',
        text: '[التقى] وزير الخارجية الأردني نظيره المصري في عمان',
        agents: ['الأردن', 'مصر'],
        places: ['عمان'],
        time: '2021-05-03',
      },
    ],
    [
      {
        type: 'meeting',
        text: 'بحث الوزيران في [لقاء] بالعاصمة الأردنية التعاون بين البلدين',
        agents: ['مصر', 'الأردن'],
        time: '2021-05-03',
      },
    ],
  ],
]

/** Two happenings: no event of the one report stands with one of the other. */
const apart: readonly (readonly [string, readonly Told[], readonly Told[]])[] = [
  [
    'two sites of one city on one day',
    [{ ...blast, text: '[انفجار] في سوق شعبية بالرقة' }],
    [{ ...blast, text: '[تفجير] يستهدف مسجدا في الرقة', targets: ['مسجدا'] }],
  ],
  ['two days', [blast], [{ ...blast, time: '2021-05-08', text: '[انفجار] جديد في الرقة' }]],
  ['two towns', [blast], [{ ...blast, places: ['دير الزور'], text: 'هز [انفجار] دير الزور' }]],
  [
    'a running total and the day that it grew by',
    [{ ...blast, type: 'air_strike', text: 'قتل ستة في [غارة] على الرقة', targets: [], figures: { killed: 6 } }],
    [
      {
        type: 'casualties',
        text: 'ارتفعت حصيلة [القتلى] منذ بدء الحملة إلى 2400',
        places: ['الرقة'],
        time: '2021-01/2021-05-03',
        figures: { killed: 2400 },
      },
    ],
  ],
  [
    'strikes of one day and of the next',
    [{ type: 'air_strike', text: 'شن الطيران [غارات] على صرواح', places: ['صرواح'], time: '2021-05-03' }],
    [{ type: 'air_strike', text: 'استهدفت [غارات] جديدة صرواح', places: ['صرواح'], time: '2021-05-04' }],
  ],
  [
    'blow and answer',
    [
      {
        type: 'shelling',
        text: '[قصفت] إسرائيل مواقع في رفح',
        agents: ['إسرائيل'],
        targets: ['حركة حماس'],
        places: ['رفح'],
        time: '2021-05-03',
      },
    ],
    [
      {
        type: 'shelling',
        text: '[أطلقت] حركة حماس صواريخ من رفح',
        agents: ['حركة حماس'],
        targets: ['إسرائيل'],
        places: ['رفح'],
        time: '2021-05-03',
      },
    ],
  ],
  [
    'a visit and a second one that is planned',
    [{ type: 'meeting', text: '[زار] المفتشون دوما', agents: ['المفتشون'], places: ['دوما'], time: '2021-05-03' }],
    [
      {
        type: 'meeting',
        text: 'قد تجري [زيارة] أخرى إلى دوما',
        agents: ['المفتشون'],
        places: ['دوما'],
        status: 'planned',
      },
    ],
  ],
  [
    'two sides of one town',
    [{ ...blast, places: ['شرقي حلب'], text: 'قتل اثنان ب[انفجار] لغم شرقي حلب', figures: { killed: 2 } }],
    [{ ...blast, places: ['شمالي حلب'], text: '[تفجير] حافلة شمالي حلب', figures: { killed: 9 } }],
  ],
  [
    'meetings of others on one day',
    [{ type: 'meeting', text: '[التقى] وفد مصر وفد الأردن', agents: ['مصر', 'الأردن'], time: '2021-05-03' }],
    [{ type: 'meeting', text: '[اجتمع] وفد تركيا بوفد إيران', agents: ['تركيا', 'إيران'], time: '2021-05-03' }],
  ],
  [
    'types that never tell of one happening',
    [blast],
    [{ type: 'truce', text: 'إعلان [هدنة] في الرقة', places: ['الرقة'], time: '2021-05-03' }],
  ],
  [
    'an old attack that is remembered',
    [blast],
    [{ ...blast, time: '2019-11', text: 'وكان [هجوم] سابق على الرقة قد وقع في تشرين الثاني' }],
  ],
]

const reportsOf = (left: readonly Told[], right: readonly Told[]) => [
  made('a', '2021-05-04', 'النهار', left),
  made('b', '2021-05-04', 'الصباح', right),
]

describe('incidents', () => {
  it.each(together)('join: %s', (_, left, right) => {
    expect(incidentsOf(reportsOf(left, right))).toHaveLength(1)
  })
  it.each(apart)('keep apart: %s', (_, left, right) => {
    const incidents = incidentsOf(reportsOf(left, right))
    expect(incidents.filter(({ sources }) => sources.reports > 1)).toEqual([])
  })
  it('keep a second blast of one report apart', () => {
    const second: Told = { ...blast, text: 'ثم وقع [هجوم] آخر قرب المكان نفسه' }
    expect(grouped(incidentsOf([made('a', '2021-05-04', 'النهار', [blast, second])]))).toBe('a:e1 | a:e2')
  })
  it.each([
    ['وأصيب [القصف] أيضا بيوتا مجاورة', 'a:e1 a:e2'],
    ['من جهة أخرى طال [القصف] بيوتا كثيرة', 'a:e1 | a:e2'],
    ['وفي غضون ذلك طال [القصف] بيوتا كثيرة', 'a:e1 | a:e2'],
    ['من جهته قال الأهالي إن [القصف] طال بيوتا كثيرة', 'a:e1 a:e2'],
  ])('end where the report turns to something else: %s', (text, groups) => {
    const shelling: Told = { type: 'shelling', text: 'تعرضت قلعة مهجورة إلى [قصف] ليلي' }
    expect(grouped(incidentsOf([made('a', '2021-05-04', 'النهار', [shelling, { type: 'shelling', text }])]))).toBe(
      groups,
    )
  })
  it('tell how they came about, feature by feature', () => {
    const [incident] = incidentsOf(reportsOf([blast], [{ ...blast, text: 'وقع [تفجير] في الرقة' }]))
    const link = incident?.links[0]
    expect(link?.features.map(({ name }) => name)).toEqual(expect.arrayContaining(['type', 'time', 'place', 'words']))
    expect(link?.score).toBeGreaterThan(0)
    expect(incident?.place).toMatchObject({ name: 'الرقة', country: 'SY' })
    expect(incident).toMatchObject({ type: 'explosion', from: '2021-05-03', to: '2021-05-03' })
  })
  it('are none where nothing was read', () => {
    expect(incidentsOf([made('a', '2021-05-04', 'النهار', [])])).toEqual([])
  })
})
