import { units } from '../../../annotation/reading.ts'
import type { Paradigm } from '../../../morphology/lexicon.ts'
import type { CountedNoun, DualForm, Governor, Hedge, QuantityGrammar, Sense } from '../../../quantities/grammar.ts'
import type { NumberReader } from '../../../quantities/numbers.ts'
import { foldWord } from '../../../text/fold.ts'
import { cell, list, oneOf, type Row, readTable } from '../table.ts'
import { nounColumns, nounParadigm, uninflected } from '../words.ts'
import { withClitics } from './numbers.ts'
import { rules } from './rules.ts'

const nounRows = () => readTable('quantities/nouns.tsv', [...nounColumns, 'unit', 'per'], ['singular'])

/** Paradigms of the nouns that are counted, for the lexicon. */
export const countedParadigms = (): readonly Paradigm[] => nounRows().map(paradigmOf)

/** An abbreviation (كلم) has no other forms than itself. */
function paradigmOf(row: Row): Paradigm {
  const paradigm = nounParadigm(row)
  if (cell(row, 'plural') !== null) return paradigm
  return uninflected(paradigm.lexeme)
}

/** How Arabic counts: numbers, hedges, counted nouns with their units, and what tells the fate of people. */
export function loadQuantities(numberAt: NumberReader): QuantityGrammar {
  const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord))
  return {
    numberAt,
    ...loadNouns(),
    ...loadHedges(),
    governors: loadGovernors(),
    joiners: set('أو إلى -'),
    partitives: set('من'),
    choosing: set('هذه هؤلاء تلك أولئك أبرز أهم أكبر أخطر كبار خيرة بين'),
    locatives: set('في لدى قرب باتجاه شمال جنوب شرق غرب شمالي جنوبي شرقي غربي'),
    others: set('آخرين آخرون أخرى آخر أخريات الآخرين الآخرون'),
    otherTwo: set('آخران'),
    ofThem: set('منهم منها منهن'),
    ofPeople: set('منهم'),
    between: set('بين مابين'),
    inclusives: set('بينهم بينها بينهما منهم منها وبينهم وبينها ومنهم ومنها معظمهم غالبيتهم'),
    totals: set('عدد أعداد حصيلة إجمالي مجموع'),
    labels: set(
      'رقم مادة قرار ساعة فقرة صفحة عام سنة فئة طراز طريق قناة بند لواء فرقة فوج كتيبة شارع عيار هاون مضاد دفعة',
    ),
    ordinals: set(
      'الحادي الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع الحادية الثانية الثالثة الرابعة الخامسة السادسة السابعة الثامنة التاسعة',
    ),
    sinces: set('منذ ومنذ حتى'),
    squared: set('مربع مربعا مربعة مربعين'),
    percents: ['%', '٪', 'في المئة', 'في المائة', 'بالمئة', 'بالمائة', 'في المية', 'بالمية'].map((phrase) =>
      phrase.split(' ').map(foldWord),
    ),
    twos: set('اثنين اثنان اثنتين اثنتان إثنين إثنان'),
    oneOfTwo: set('أحدهما إحداهما كلاهما'),
    adverbs: set('أمس ليلا صباحا مساء فجرا ظهرا عصرا غدا يوم ليلة فجر صباح حين حينما عندما'),
    timeTag: 'time',
    numberTag: 'number',
    verdicts: set('حكم محكمة قضاء إحالة'),
    personTag: 'person',
    placeTag: 'place',
    groupTag: 'group',
    peopleTag: 'nationality',
    twoEnding: 'ان',
    peoples: new Map(['سوري', 'ليبي', 'روسي'].map((one) => [foldWord(`${one}ا`), one])),
    rules,
  }
}

function loadNouns(): { nouns: ReadonlyMap<string, CountedNoun>; duals: ReadonlyMap<string, DualForm> } {
  const nouns = new Map<string, CountedNoun>()
  const duals = new Map<string, DualForm>()
  const plurals = new Set<string>()
  const rows = nounRows()
  for (const row of rows) {
    for (const { form, features } of paradigmOf(row).forms) if (features.number === 3) plurals.add(form)
  }
  for (const row of rows) {
    const of = cell(row, 'singular') ?? ''
    const noun: CountedNoun = { of, unit: oneOf(row, 'unit', units), per: Number(cell(row, 'per') ?? 1) }
    const lemma = foldWord(of)
    nouns.set(lemma, noun)
    const homograph = list(row, 'tags').includes('homograph')
    for (const { form, features } of paradigmOf(row).forms) {
      if (features.number !== 2) continue
      // Of constructs only the feminine is told from a possessive: قذيفتي هاون, but not قتيلي.
      if (features.state === 'construct' && (features.gender !== 'f' || NAMED.has(noun.unit))) continue
      for (const clitic of withClitics(form)) {
        if (clitic.article && !DEFINITE.has(noun.unit)) continue
        duals.set(clitic.form, {
          noun,
          proclitic: clitic.proclitic,
          ambiguous: plurals.has(form) || homograph,
          lemma,
          construct: features.state === 'construct',
        })
      }
    }
  }
  return { nouns, duals }
}

/** Units whose duals in a construct introduce names (محافظتي عدن ولحج), which are not counted. */
const NAMED: ReadonlySet<string> = new Set(['place', 'village', 'party', 'family'])

/** Units whose duals count even with the article (القتيلين); of others it points back (البلدين). */
const DEFINITE: ReadonlySet<string> = new Set(['killed', 'wounded', 'weapon'])

function loadHedges(): Pick<QuantityGrammar, 'before' | 'after'> {
  const senses: readonly Sense[] = ['about', 'least', 'most', 'between']
  const before = new Map<string, Hedge[]>()
  const after = new Map<string, Hedge[]>()
  for (const row of readTable('quantities/hedges.tsv', ['words', 'side', 'sense'], ['words', 'side'])) {
    const [head = '', ...rest] = (cell(row, 'words') ?? '').split(' ').map(foldWord)
    const first = new Map(
      withClitics(head)
        .filter((c) => !c.article)
        .map((c) => [c.form, c.proclitic]),
    )
    const hedge: Hedge = { sense: oneOf(row, 'sense', senses), first, rest }
    const side = oneOf(row, 'side', ['before', 'after'])
    const keys = side === 'before' && rest.length > 0 ? rest.slice(-1) : side === 'after' ? [head] : [...first.keys()]
    const table = side === 'before' ? before : after
    for (const key of keys) table.set(key, [...(table.get(key) ?? []), hedge])
  }
  return { before, after }
}

function loadGovernors(): ReadonlyMap<string, Governor> {
  const governors = new Map<string, Governor>()
  for (const row of readTable('quantities/governors.tsv', ['word', 'pos', 'unit', 'reach'], ['word', 'pos'])) {
    const reach = oneOf(row, 'reach', ['after', 'before', 'both', 'beside'])
    const governor = {
      unit: oneOf(row, 'unit', units),
      after: reach !== 'before',
      before: reach === 'before' || reach === 'both',
      beside: reach === 'beside',
    }
    const lemma = foldWord(cell(row, 'word') ?? '')
    const pos = oneOf(row, 'pos', ['verb', 'noun'])
    governors.set(`${pos}:${lemma}`, governor)
    if (pos === 'verb') governors.set(`noun:${lemma}`, governor)
  }
  return governors
}
