import type { Construction } from '../../../quantities/grammar.ts'

/** A construction in which a number counts, with sentences that show it (`[words] = min..max unit`). */
export interface QuantityRule {
  readonly id: string
  readonly construction: Construction
  readonly what: string
  readonly examples: readonly string[]
}

/** The constructions in which Arabic numbers count, by the id that a quantity carries. */
export const quantityRules: readonly QuantityRule[] = [
  {
    id: 'ar/quantities/counted-noun',
    construction: 'counted',
    what: 'a number before its noun',
    examples: [
      'أسفر الانفجار عن مقتل [12 شخصا] = 12..12 killed',
      'وصلت [خمس وعشرون شاحنة] = 25..25 vehicle',
      'أطلقوا [ما بين 30 و40 صاروخا] = 30..40 weapon',
    ],
  },
  {
    id: 'ar/quantities/attributive',
    construction: 'attributive',
    what: 'a number after its noun: both with the article, or one of it',
    examples: ['وقعت [الفصائل الأربعة] على الاتفاق = 4..4 party', 'سقط [قتيل واحد] في الحي = 1..1 killed'],
  },
  {
    id: 'ar/quantities/dual',
    construction: 'dual',
    what: 'two of a noun in one word',
    examples: ['شن الطيران [غارتين] على البلدة = 2..2 strike', 'قتل [طفلان] في القصف = 2..2 killed'],
  },
  {
    id: 'ar/quantities/partitive',
    construction: 'partitive',
    what: 'a number of a plural',
    examples: ['جرح [ثلاثة من الحراس] = 3..3 wounded', 'غادر [عشرات الآلاف من السكان] = 20000.. person'],
  },
  {
    id: 'ar/quantities/governed-number',
    construction: 'governed',
    what: 'a number without a noun beside a word of what became of people',
    examples: ['تحدثوا عن إصابة [نحو 80] في الهجوم = 80..80 wounded'],
  },
  {
    id: 'ar/quantities/announced-total',
    construction: 'total',
    what: 'a number whose noun was announced before it',
    examples: ['ارتفع عدد القتلى إلى [45] = 45..45 killed'],
  },
  {
    id: 'ar/quantities/ellipsis',
    construction: 'elliptic',
    what: 'a number that takes over the noun of the one before',
    examples: ['سقط 17 قتيلا من الفصائل و[ثمانية] من البلدة = 8..8 killed'],
  },
  {
    id: 'ar/quantities/percent',
    construction: 'percent',
    what: 'a share',
    examples: ['دمر [70 في المئة] من الحي = 70..70 percent'],
  },
]

const ids = new Map(quantityRules.map(({ construction, id }) => [construction, id]))
const idOf = (construction: Construction): string => ids.get(construction) ?? ''

export const rules: Readonly<Record<Construction, string>> = {
  counted: idOf('counted'),
  attributive: idOf('attributive'),
  dual: idOf('dual'),
  partitive: idOf('partitive'),
  governed: idOf('governed'),
  total: idOf('total'),
  elliptic: idOf('elliptic'),
  percent: idOf('percent'),
}
