import { type Act, acts } from '../../../annotation/reading.ts'
import type { Paradigm } from '../../../morphology/lexicon.ts'
import type {
  Complement,
  CueNoun,
  CueVerb,
  HeadKind,
  ParticleRole,
  Predicate,
  SourcePhrase,
  StatementGrammar,
  Use,
} from '../../../statements/grammar.ts'
import { foldWord } from '../../../text/fold.ts'
import { cell, list, oneOf, type Row, readTable } from '../table.ts'
import { behalf, nounColumns, nounParadigm, verbColumns, verbParadigms } from '../words.ts'
import { frames } from './frames.ts'

const read = (file: string, columns: readonly string[], key: readonly string[]): readonly Row[] =>
  readTable(`statements/${file}`, columns, key)

const uses: readonly Use[] = [
  'saying',
  'deed',
  'attitude',
  'continue',
  'relay',
  'document',
  'distanced',
  'blame',
  'claim',
  'recall',
  'raise',
  'restate',
  'describe',
  'impersonal',
  'negated',
  'obliged',
  'explicit',
]
const verbRows = () =>
  read('verbs.tsv', [...verbColumns, 'act', 'complements', 'addressee', 'use', 'needs'], ['past', 'present'])
const headRows = () => read('heads.tsv', ['noun', 'gender', 'plural', 'tags', 'kind'], ['noun'])
const attitudeRows = () => read('attitudes.tsv', ['noun', 'act', 'use'], ['noun'])

/** The inflected words that only statements list. */
export function statementParadigms(): readonly Paradigm[] {
  const heads = headRows().map(
    (row): Row => ({
      ...row,
      cells: new Map([...row.cells, [nounColumns[0], row.cells.get('noun') ?? '']]),
    }),
  )
  return [...verbRows().flatMap(verbParadigms), ...heads.map(nounParadigm)]
}

const act = (row: Row): Act => oneOf(row, 'act', acts)
const words = (row: Row, column: string): readonly string[] =>
  (cell(row, column) ?? '').split(' ').map((word) => foldWord(word))

const complements = (row: Row): readonly Complement[] =>
  list(row, 'complements').map((name) =>
    name === 'that' || name === 'quote' || name === 'object' || name === 'bare'
      ? name
      : { preposition: foldWord(name) },
  )

function verb(row: Row): CueVerb {
  const listed = list(row, 'use')
  return {
    lemma: foldWord(cell(row, 'past') ?? ''),
    act: act(row),
    complements: complements(row),
    addressee: cell(row, 'addressee') === 'person',
    uses: new Set(uses.filter((use) => listed.includes(use))),
    needs: new Set(list(row, 'needs').map(foldWord)),
  }
}

function noun(row: Row): CueNoun {
  const subjects = list(row, 'subject')
  const use = cell(row, 'use')
  return {
    lemma: foldWord(cell(row, 'noun') ?? ''),
    act: act(row),
    complements: complements(row),
    subjects: new Set(
      (['possessor', 'person', 'adjective', 'crowd'] as const).filter((kind) => subjects.includes(kind)),
    ),
    distanced: use === 'distanced',
    relay: use === 'relay',
  }
}

const source = (row: Row): SourcePhrase => {
  const clitic = cell(row, 'clitic')
  return {
    words: words(row, 'phrase'),
    clitic: clitic === null ? null : foldWord(clitic),
    follows: oneOf(row, 'follows', ['source', 'verb']),
    distanced: cell(row, 'use') === 'distanced',
  }
}

const headKinds: readonly HeadKind[] = ['person', 'organisation', 'anonymous', 'document', 'relay', 'pair']
const roles: readonly ParticleRole[] = [
  'that',
  'relative',
  'contrast',
  'while',
  'be',
  'already',
  'aside',
  'pretext',
  'bare',
  'link',
]

const byLemma = <T extends { readonly lemma: string }>(entries: readonly T[]): ReadonlyMap<string, T> =>
  new Map(entries.map((entry) => [entry.lemma, entry]))

/** Bodies that have an adjective as countries do, but act and speak. */
const bodies = new Set([
  'الأمم المتحدة',
  'حلف شمال الأطلسي',
  'الحوثيين',
  'داعش',
  'حماس',
  'فتح',
  'الإخوان المسلمين',
  'القاعدة',
  'طالبان',
])

const nationalities = () =>
  readTable('lexicon/nationalities.tsv', ['adjective', 'noun', 'people', 'gloss'], ['adjective'])

const column = (file: string, name: string): readonly string[] =>
  read(file, [name], [name]).map((row) => foldWord(cell(row, name) ?? ''))

const relayRows = () => read('relays.tsv', ['name', 'kind'], ['name'])
const name = (row: Row): string => foldWord(cell(row, 'name') ?? '')

/**
 * Arabic's ways of saying who said what.
 * @throws Error naming file and line where a word list is malformed
 */
export function statementGrammar(): StatementGrammar {
  const nounColumnsHere = ['noun', 'act', 'complements', 'subject', 'use']
  return {
    conjunctions: new Set(['و', 'ف']),
    addressing: new Set(['ل', 'إلى', 'مع', 'عبر'].map(foldWord)),
    about: new Set(['عن', 'حول', 'بشأن'].map(foldWord)),
    verbs: byLemma(verbRows().map(verb)),
    nouns: byLemma(read('cues.tsv', nounColumnsHere, ['noun']).map(noun)),
    sources: read('sources.tsv', ['phrase', 'clitic', 'follows', 'use'], ['phrase']).map(source),
    attitudes: new Map(attitudeRows().map((row) => [foldWord(cell(row, 'noun') ?? ''), act(row)])),
    ownAttitudes: new Set(
      attitudeRows().flatMap((row) => (cell(row, 'use') === 'own' ? [foldWord(cell(row, 'noun') ?? '')] : [])),
    ),
    predicates: new Map(
      read('predicates.tsv', ['word', 'pos', 'person', 'act'], ['word', 'pos']).map((row): [string, Predicate] => [
        `${oneOf(row, 'pos', ['verb', 'adjective', 'noun'])}:${foldWord(cell(row, 'word') ?? '')}`,
        { who: oneOf(row, 'person', ['any', 'first', 'future']), act: act(row) },
      ]),
    ),
    heads: new Map(headRows().map((row) => [foldWord(cell(row, 'noun') ?? ''), oneOf(row, 'kind', headKinds)])),
    occasions: new Set(column('occasions.tsv', 'noun')),
    resumers: new Set(['هو', 'هي'].map(foldWord)),
    tellings: new Set(['أمر', 'اتهام', 'تهمة', 'مزاعم', 'ادعاء', 'نبأ', 'رواية', 'خبر'].map(foldWord)),
    always: new Set(['لطالما', 'طالما'].map(foldWord)),
    owned: new Set(['تابع', 'موال', 'تابعة', 'منتم', 'مؤيد', 'مناصر', 'محسوب'].map(foldWord)),
    sites: new Map(
      [
        ['عن', []],
        ['من', []],
        ['على', ['تصريح', 'تصريحات', 'تقرير', 'رسالة', 'حساب', 'صفحة', 'موقع', 'هاتف', 'شريط', 'نشرة', 'برنامج']],
      ].map(([preposition, nouns]): [string, ReadonlySet<string>] => [
        foldWord(preposition as string),
        new Set((nouns as string[]).map(foldWord)),
      ]),
    ),
    sent: new Set(['رسالة', 'برقية', 'بريد', 'مذكرة'].map(foldWord)),
    spoken: new Set(
      ['تصريحات', 'مؤتمر', 'مقابلة', 'حديث', 'حوار', 'مكالمة', 'كلمة', 'خطاب', 'تعليق', 'رد', 'مداخلة'].map(foldWord),
    ),
    relays: new Set(relayRows().map(name)),
    agencies: new Set(
      relayRows()
        .filter((row) => cell(row, 'kind') === 'agency')
        .map(name),
    ),
    particles: read('particles.tsv', ['form', 'role'], ['form', 'role']).map((row) => ({
      words: words(row, 'form'),
      role: oneOf(row, 'role', roles),
    })),
    sameOffice: new Map([['الحكومة', 'الوزراء']].map(([a, b]) => [foldWord(a as string), foldWord(b as string)])),
    relatives: new Map([
      [foldWord('الذي'), 'm'],
      [foldWord('التي'), 'f'],
    ]),
    leading: new Set(['زعامة', 'قيادة', 'رئاسة'].map(foldWord)),
    universal: new Set(['جميع', 'كل', 'كافة', 'سائر'].map(foldWord)),
    crowd: new Set(['مجتمع', 'طرف', 'عالم', 'جمهور'].map(foldWord)),
    things: new Set(
      [
        'مصدر',
        'وسيلة',
        'تقرير',
        'وكالة',
        'نبأ',
        'معلومة',
        'وثيقة',
        'تحقيقات',
        'إحصائية',
        'استطلاع',
        'مسودة',
        'دراسة',
      ].map(foldWord),
    ),
    reports: new Set(['تقرير', 'دراسة', 'وثيقة'].map(foldWord)),
    issued: new Set(['صادر'].map(foldWord)),
    manner: new Set(['شدة', 'شكل', 'أشد', 'أقسى', 'أقوى', 'عبارة', 'مناسبة', 'رد', 'وقت'].map(foldWord)),
    indeed: new Set(['فعل', 'تأكيد', 'طبع', 'تالي', 'مقابل', 'كامل', 'ذات', 'إجماع', 'أساس'].map(foldWord)),
    quantifiers: new Set(['عدة', 'بضعة'].map(foldWord)),
    rather: foldWord('بل'),
    factual: new Set(['قبل', 'بعد', 'سبق', 'لبث'].map(foldWord)),
    from: foldWord('عن'),
    by: foldWord('ب'),
    behalf,
    and: 'و',
    article: foldWord('ال'),
    countries: new Set(
      nationalities()
        .map((row) => cell(row, 'noun') ?? '')
        .filter((noun) => !bodies.has(noun))
        .map(foldWord),
    ),
    peoples: new Map(
      nationalities().flatMap((row): [string, string][] => {
        const [adjective, noun] = ['adjective', 'noun'].map((name) => foldWord(cell(row, name) ?? ''))
        return [
          [adjective as string, noun as string],
          [`${adjective}${foldWord('ة')}`, noun as string],
        ]
      }),
    ),
    honorifics: new Set(column('honorifics.tsv', 'noun')),
    passiveVowel: '\u064f',
    alef: foldWord('ا'),
    jussives: new Set(['يقل', 'تقل', 'يجب', 'تجب'].map(foldWord)),
    passives: new Set(['قيل', 'يقال', 'يشار', 'أشير', 'لوحظ', 'يلاحظ', 'أدين', 'أدينت'].map(foldWord)),
    masculine: new Set(['العراق', 'الأردن', 'لبنان', 'اليمن', 'السودان', 'المغرب', 'الفاتيكان'].map(foldWord)),
    naming: new Set(['دعا', 'ادعى', 'سمى', 'لقب', 'كنى', 'اسم'].map(foldWord)),
    outcomes: new Set(['مما'].map(foldWord)),
    us: 'نا',
    you: 'ك',
    called: new Set(['يدعى', 'تدعى'].map(foldWord)),
    leads: new Set(['وإذ'].map(foldWord)),
    amounts: new Set(['عدد', 'عديد'].map(foldWord)),
    chiefs: new Set(['كبير', 'أبرز', 'معظم', 'أغلب', 'غالبية', 'أغلبية'].map(foldWord)),
    whether: foldWord('إذا'),
    merged: new Map(
      [
        ['عما', 'عن'],
        ['مما', 'من'],
        ['بما', 'ب'],
      ].map(([word = '', preposition = '']) => [foldWord(word), foldWord(preposition)]),
    ),
    empty: new Set(['تم', 'جرى', 'كان'].map(foldWord)),
    veils: new Set(['نقاب', 'ستار', 'لثام', 'انتباه', 'نظر', 'اهتمام'].map(foldWord)),
    oblique: 'ين',
    hearers: new Set(['مراسل', 'صحافي', 'صحفي', 'مندوب', 'موفد'].map(foldWord)),
    soundPlural: 'ون',
    soundFeminine: 'ات',
    topic: foldWord('أما'),
    generic: new Set(
      [
        'مصدر',
        'مسؤول',
        'متحدث',
        'ناطق',
        'ضابط',
        'دبلوماسي',
        'قيادي',
        'ناشط',
        'مراسل',
        'عضو',
        'شخص',
        'باحث',
        'محلل',
        'خبير',
      ].map(foldWord),
    ),
    ways: new Set(['من', 'بهدف', 'عبر', 'بغية', 'لأجل', 'بغرض', 'بسبب', 'نتيجة'].map(foldWord)),
    within: new Set(['في', 'من', 'لدى', 'إلى', 'عن', 'على', 'داخل'].map(foldWord)),
    reaching: new Set(['من'].map(foldWord)),
    styles: new Set(['سمو', 'معالي', 'فخامة', 'جلالة', 'سيادة', 'فضيلة', 'سعادة', 'دولة'].map(foldWord)),
    sided: new Set(['تابع', 'موالي', 'مؤيد', 'مناوئ', 'مناهض', 'معادي', 'مناصر'].map(foldWord)),
    fields: new Set(['حق', 'حقوق', 'شأن', 'شؤون'].map(foldWord)),
    resumed: new Map(
      [
        ['هو', 'ما'],
        ['هذا', 'ما'],
        ['ذلك', 'ما'],
        ['الأمر', 'الذي'],
      ].map(([first = '', second = '']) => [foldWord(first), foldWord(second)]),
    ),
    governed: new Set(['محافظة', 'بلدية', 'إمارة'].map(foldWord)),
    same: new Set(['ذات', 'نفس', 'عين', 'مذكور'].map(foldWord)),
    other: new Set(['آخر', 'أخرى', 'آخرون', 'آخرين'].map(foldWord)),
    aired: new Set(['مقابلة', 'حديث', 'حوار', 'لقاء', 'مداخلة', 'مقال', 'تصريح', 'اتصال'].map(foldWord)),
    former: new Set(['آنذاك', 'حينها', 'وقتها', 'حينذاك', 'وقتذاك', 'حينئذ'].map(foldWord)),
    round: new Set(['عشرة', 'مئة', 'مائة', 'ألف', 'مليون'].map(foldWord)),
    unlike: new Set(['غير'].map(foldWord)),
    gathering: new Set(
      ['تظاهر', 'احتشد', 'تجمع', 'تجمهر', 'اعتصم', 'خرج', 'توافد', 'تدفق', 'شارك', 'نزل', 'احتج', 'سار'].map(foldWord),
    ),
    spread: new Set(['نبأ', 'أنباء', 'إعلام', 'أخبار', 'خبر'].map(foldWord)),
    interviews: new Set(['مقابلة', 'حديث', 'حوار', 'لقاء', 'مداخلة', 'مقال'].map(foldWord)),
    anonymity: {
      asks: new Set(['طلب', 'رفض', 'فضل', 'اشترط', 'آثر', 'شرط', 'طالب', 'عدم', 'كشف'].map(foldWord)),
      names: new Set(['اسم', 'هوية', 'أسماء'].map(foldWord)),
      wishes: new Set(['طلب', 'رفض', 'فضل', 'اشترط', 'آثر', 'طالب'].map(foldWord)),
    },
    sayings: new Map(
      [
        ['قول', false],
        ['تعبير', false],
        ['وصف', false],
        ['رأي', false],
        ['كلام', false],
        ['اعتقاد', false],
        ['تقدير', false],
        ['زعم', true],
        ['ادعاء', true],
        ['مزاعم', true],
      ].map(([noun, doubted]): [string, boolean] => [foldWord(noun as string), doubted as boolean]),
    ),
    doubt: {
      verbs: new Set(['تسنى', 'كان', 'أمكن', 'تمكن', 'استطاع'].map(foldWord)),
      nouns: new Set(['تأكد', 'تحقق', 'تأكيد', 'تثبت'].map(foldWord)),
    },
    withheld: {
      verbs: new Set(
        ['أعطى', 'قدم', 'كشف', 'ذكر', 'أورد', 'حدد', 'أوضح', 'أفصح', 'أدلى', 'وضح', 'بين', 'توفر'].map(foldWord),
      ),
      nouns: new Set(['مزيد', 'تفصيل', 'تفاصيل', 'إيضاح', 'توضيح', 'هوية', 'جنسية', 'اسم', 'سبب'].map(foldWord)),
      tells: new Set(
        ['كشف', 'ذكر', 'أورد', 'حدد', 'أوضح', 'أفصح', 'وضح', 'سمى', 'تحديد', 'إيضاح', 'توضيح', 'إفصاح', 'تسمية'].map(
          foldWord,
        ),
      ),
      without: new Set(['دون', 'بدون'].map(foldWord)),
      before: foldWord('من'),
    },
    measure: foldWord('حد'),
    media: new Set(['وسيلة', 'إعلام'].map(foldWord)),
    kin: 'relation',
    frames,
    rules: new Map(frames.map(({ construction, id }) => [construction, id])),
  }
}
