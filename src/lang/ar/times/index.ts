import { foldWord } from '../../../text/fold.ts'
import type { NumberAt, TimeGrammar, TimeWord } from '../../../times/grammar.ts'
import { timeClasses } from '../../../times/grammar.ts'
import { type UnitName, unitNames } from '../../../times/units.ts'
import { decline, feminine } from '../inflect/noun.ts'
import { withClitics } from '../quantities/numbers.ts'
import { cell, list, oneOf, type Row, readTable } from '../table.ts'
import { nounColumns, nounParadigm } from '../words.ts'
import { rules } from './rules.ts'

const ARTICLE = 'ال'
const SINGULAR = 1
const DUAL = 2
const SHORTEST_BOUND = 3
/** A clitic that makes how long of a plural unit: لساعات. */
const LASTING = /^[وف]?ل/

/** How Arabic says when. */
export function loadTimes(numberAt: NumberAt): TimeGrammar {
  const set = (words: string): ReadonlySet<string> => new Set(words.split(' ').map(foldWord))
  const words = new Map<string, TimeWord[]>()
  const add = (form: string, word: TimeWord): void => {
    const known = words.get(form)
    if (known) known.push(word)
    else words.set(form, [word])
  }
  for (const row of readTable('times/words.tsv', ['words', 'class', 'value'], ['words', 'class'])) addWords(row, add)
  for (const row of readTable('times/units.tsv', [...nounColumns, 'unit'], ['singular'])) addUnit(row, add)
  for (const row of readTable('times/refs.tsv', ['masculine', 'plural', 'tags', 'class', 'value'], ['masculine'])) {
    addAdjective(row, add)
  }
  return {
    numberAt,
    words,
    rules,
    unlike: new Set(['إب', 'وإب', 'لئلا', 'ولئلا']),
    glued: new Set(withClitics('').map(({ form }) => form)),
    beforeMonth: set('في وفي منذ ومنذ من حتى إلى خلال بين شهر شهري أوائل أواخر مطلع منتصف نهاية بداية قبل بعد'),
    beforeYear: set(
      'في وفي منذ ومنذ مواليد حتى وحتى عام سنة العام سنوات أعوام منتصف أواخر مطلع أوائل نهاية بداية خلال انتخابات حرب ثورة انتفاضة أحداث انقلاب دستور عدوان قبل',
    ),
    notAfter: set(
      'مدينة بمدينة ومدينة لمدينة حزب صلاة خطبة لصلاة وصلاة بصلاة سن عمر بعمر كل نفس ذات عين المصري صحيفة لصحيفة جريدة يوما عاما مثل قصر ساحة ميدان شارع قوى ائتلاف تحالف حركة ملعب استاد سوق جسر ثورة انتفاضة وادي بوادي مفاعل مبنى مؤسسة حي وجامعة جامعة مستشفى مدرسة كلية',
    ),
    notToday: set('في وفي ذلك بذلك لذلك'),
    dayOf: set('الذي الواحد السابق التاريخي العالمي الدولي الوطني المشهود الموعود المشؤوم الدراسي الأخير التالي'),
    papers: set('اليوم الغد'),
    ages: set('ابن ابنة سن عمر عمره عمرها عمرهم أعمارهن البالغ البالغة يبلغ تبلغ العمر سنه بعمر عمرا أعمارهم'),
    deadlines: set('حتى بحلول جلسة لجلسة بجلسة موعد أقصاه'),
    planned: set(
      'سوف لن المقرر مقررا المفترض المزمع المرتقب المتوقع المنتظر يعتزم تعتزم ينوي تنوي المقررة المرتقبة المزمعة ستجري',
    ),
    complementizers: set('أن أنه أنها أنهم بأن بأنه بأنها بأنهم إن إنه إنها إنهم'),
    deictic: 'ar/times/deictic',
    untils: set('قبل وقبل'),
    pastBefore: set('لم ولم فلم'),
    future: 'س',
  }
}

type Add = (form: string, word: TimeWord) => void

function addWords(row: Row, add: Add): void {
  const kind = oneOf(row, 'class', timeClasses)
  const given = cell(row, 'value') ?? ''
  const value = Number(given)
  for (const written of list(row, 'words')) {
    const [head = '', ...rest] = written.split(' ').map(foldWord)
    const word = { kind, value: Number.isNaN(value) ? 0 : value, text: Number.isNaN(value) ? given : '', rest }
    addForms(head, kind === 'part' ? 'may' : head.startsWith(ARTICLE) && head.length > 4 ? 'has' : 'no', word, add)
  }
}

/** The forms of a word with its clitics; `has`: written with its article; `may`: takes one; `must`: only with one. */
function addForms(
  head: string,
  article: 'no' | 'has' | 'may' | 'must',
  word: Pick<TimeWord, 'kind' | 'value' | 'text' | 'rest'>,
  add: Add,
): void {
  const bare = article === 'has' ? head.slice(ARTICLE.length) : head
  for (const clitic of withClitics(bare)) {
    // Two letters behind a preposition are more likely another word (باب, لكي).
    if (bare.length < SHORTEST_BOUND && clitic.bound) continue
    if (article === 'no' && clitic.article) continue
    if ((article === 'has' || article === 'must') && !clitic.article) continue
    const { kind, value, text, rest } = word
    const { joined, bound, proclitic } = clitic
    add(clitic.form, { kind, value, text, rest, joined, bound, proclitic })
  }
}

function addUnit(row: Row, add: Add): void {
  const unit: UnitName = oneOf(row, 'unit', unitNames)
  const word = { value: unitNames.indexOf(unit), text: unit, rest: [] }
  const lasting: Add = (form, found) => {
    if (found.bound && LASTING.test(form)) add(form, found)
  }
  for (const { form, features } of nounParadigm(row).forms) {
    if (features.state !== undefined) continue
    const number = features.number ?? SINGULAR
    const [bare, definite] =
      number === SINGULAR
        ? (['unit', 'theunit'] as const)
        : number === DUAL
          ? (['two', 'thetwo'] as const)
          : (['units', 'theunits'] as const)
    addForms(form, 'no', { ...word, kind: unit === 'period' ? 'period' : bare }, add)
    if (bare === 'units') addForms(form, 'no', { ...word, kind: 'lasting' }, lasting)
    if (features.accusative !== true)
      addForms(form, 'must', { ...word, kind: unit === 'period' ? 'period' : definite }, add)
  }
}

function addAdjective(row: Row, add: Add): void {
  const masculine = foldWord(cell(row, 'masculine') ?? '')
  const word = { kind: oneOf(row, 'class', timeClasses), value: Number(cell(row, 'value')), text: '', rest: [] }
  const forms = [...decline(masculine, 'm', list(row, 'plural')), ...feminine(masculine)]
  for (const form of new Set(forms.filter(({ features }) => features.state === undefined).map(({ form }) => form))) {
    addForms(form, 'must', word, add)
  }
}
