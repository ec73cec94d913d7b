import type { Analysis } from '../annotation/token.ts'
import { candidateAt } from './candidate.ts'
import type { Candidate, Head, NameGrammar } from './grammar.ts'
import { isDefinite } from './nouns.ts'
import { unitEnd } from './organisations.ts'
import { personName } from './persons.ts'
import { ORGANISATION, PERSON, PLACE, type Scene } from './scene.ts'
import { endsInPronoun } from './spans.ts'
import { isComma, type Word } from './words.ts'

const MOST_WORDS = 3
/** Places of one list. */
const MOST_LISTED = 12
/** Nouns that say of a building whose or where it is, and are no name of it. */
const INMATES = ['person', 'title', 'group', 'place', 'time']

/** Places by their head noun: بلدة تلبيسة, مخيم اليرموك, ريف حمص الشمالي, and lists after a plural (قرى سنيسل وجوالك). */
export function places(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < scene.words.length; at++) {
    const { head, headAnalysis } = scene.words[at] as Word
    if (head === null || headAnalysis === null || head.kind !== 'place' || !isSpelled(scene, at, headAnalysis)) continue
    if (headAnalysis.article) {
      definiteCountryside(scene, at, head, found)
      definiteMonument(scene, at, head, found)
      continue
    }
    const { number = 1 } = headAnalysis.features
    const many = number > 1
    // «محافظتي «الضالع وأبين»»: the marks hold a list.
    const first = many && (scene.quoted[at + 1] as number) > at + 4 ? at + 2 : at + 1
    const end = nameEnd(scene, first, head, number)
    if (end < 0) continue
    const keep = head.opens.has('keep')
    const to = keep ? modifiersEnd(scene, end, head) : end
    const from = keep && !many ? at : first
    push(scene, from, to, keep && !many ? head : null, keep && !many ? 'head' : 'after-head', found)
    if (many) listAfter(scene, to, head, number === 2 ? 1 : MOST_LISTED, found)
  }
  return found
}

/** «وأدى» folds like وادي, but is written with a glottal stop that the noun has not. */
function isSpelled({ document, grammar }: Scene, at: number, { lexeme, proclitic }: Analysis): boolean {
  const token = document.tokens[at]
  const noun = lexeme?.written
  if (token === undefined || noun === undefined || proclitic > 0) return true
  const written = document.text.slice(token.start, token.end)
  const isSeated = (letters: string): boolean => grammar.seats.some((seat) => letters.includes(seat))
  return written.length !== noun.length || !isSeated(written) || isSeated(noun)
}

/** الريف الشرقي: the countryside of a town named before. */
function definiteCountryside(scene: Scene, at: number, head: Head, found: Candidate[]): void {
  const { words, grammar } = scene
  if (!grammar.countryside.has(head.lemma)) return
  const next = words[at + 1]
  if (isDefinite(next) && grammar.directions.has(next?.best?.lemma ?? ''))
    push(scene, at, at + 2, head, 'countryside', found)
}

/** القصر الجمهوري, الكيلو 16. */
function definiteMonument(scene: Scene, at: number, head: Head, found: Candidate[]): void {
  const { words, grammar } = scene
  const next = words[at + 1]
  if (head.opens.has('numbered') && next?.kind === 'number') push(scene, at, at + 2, head, 'number', found)
  if (!head.opens.has('monument') || !isDefinite(next) || words[at]?.headAnalysis?.features.number === 3) return
  if (next?.best?.prefix === grammar.article.length && grammar.monumental.has(next.best.lemma))
    push(scene, at, at + 2, head, 'monument', found)
}

function nameEnd(scene: Scene, at: number, head: Head, number: number): number {
  const { words, grammar, known, knownKind, quoted } = scene
  const word = words[at]
  if (word === undefined) return -1
  const quote = quoted[at] as number
  if (quote > 0 && quote - at <= (head.opens.has('known') ? 4 : MOST_WORDS + 2)) return quote
  if (head.opens.has('numbered')) return word.kind === 'number' ? at + 1 : -1
  if (word.kind !== 'word' || word.best === null || head.not.has(word.form)) return -1
  const end = known[at] as number
  // «سجن بطرابلس» is a prison in a town.
  if (end > 0 && word.best.proclitics.length > 0 && word.known.every(({ analysis }) => analysis.proclitics.length > 0))
    return -1
  const unit = head.opens.has('garrison') && word.head !== null ? (unitEnd(scene, at, word.head)?.to ?? -1) : -1
  if (unit > 0) return unit
  // «معسكر القوات الخاصة», «شارع جامعة الدول العربية»; of a mosque or a tunnel the body says whose it is.
  const called = ['garrison', 'urban'].some((opening) => head.opens.has(opening as 'urban'))
  if (end > 0) return knownKind[at] === ORGANISATION && !called ? -1 : end
  if (word.best.proclitics.length > 0) return -1
  // «مناطق جديدة» and «مدن الجنوب» name none.
  const general = number > 1 && grammar.general.has(word.best.lemma)
  // After a head noun an ordinary word that is known as a place is one.
  if ((scene.maybe[at] as number) > 0 && !word.nationality && !general) return scene.maybe[at] as number
  // مستشفى أبو يوسف النجار, معسكر خالد بن الوليد
  const isFull = grammar.kunya.has(word.form) || (word.given && grammar.binding.has(words[at + 1]?.form ?? ''))
  if (head.opens.has('named') && isFull) return personName(scene, at)?.to ?? -1
  if (head.opens.has('named') && word.given) return isSecondName(words[at + 1]) ? at + 2 : at + 1
  if (grammar.compounds.has(word.form) && isSecondPart(words[at + 1], head)) return at + 2
  if (isProper(word)) {
    const to = properEnd(scene, at)
    return isDefinite(words[to]) && words[to]?.unknown && !words[to]?.adjective ? to + 1 : to
  }
  // «منطقة الغليل» and «جامع النوري»: a definite word that nobody listed is no ordinary complement.
  const named = isDefinite(word) && (word.unknown || word.best.pos === 'name') && !word.nationality
  if (named && (head.opens.has('monument') || (!head.opens.has('keep') && !word.adjective))) return at + 1
  // «منطقتي الحامضية والبوعيثة»: two are named, several may be told of only by their kind.
  if (number < 3 && isOwnName(word, head, grammar) && !endsInPronoun(scene.document, at - 1))
    return isDefinite(word) ? at + 1 : properEnd(scene, at)
  if (head.opens.has('known')) return -1
  // جبل منيف
  if (word.given && word.best.pos === 'name' && word.best.prefix === 0) return at + 1
  // «مرفأ المدينة» names nothing.
  const plain = !word.nationality && word.title === null && word.head?.kind !== 'place' && !general
  return isDefinite(word) && plain ? at + 1 : -1
}

/** End of the words that nobody listed behind the first of a name. */
function properEnd({ words, known, grammar }: Scene, at: number): number {
  let to = at + 1
  while (to < at + MOST_WORDS && isProper(words[to]) && (known[to] as number) < 0 && !isJoined(words[to], grammar)) to++
  return to
}

/**
 * What no head in the singular can have as its attribute or complement, and so its name: a definite word that nobody
 * listed or an adjective («معسكر الكرين», «منفذ الطويل»), any name («مديرية نعمان»), of a village a noun («قرية حوار»).
 */
function isOwnName(word: Word, head: Head, { placeModifiers, feminineEnding, general }: NameGrammar): boolean {
  const { best } = word
  if (best === null || best.suffix > 0 || word.nationality || best.features.number === 3) return false
  if (best.features.accusative === true) return false
  const person = head.opens.has('named') || head.opens.has('monument')
  if (best.pos === 'name') return !person
  if (best.pos === 'adjective' && placeModifiers.has(best.lemma)) return false
  if (word.definite && (best.pos === 'unknown' || best.pos === 'adjective')) return !person || !word.adjective
  if (head.opens.has('urban') && word.definite && best.pos === 'noun') return word.title === null
  // «مستشفى الشفاء», «سجن الهضبة»: by a thing, not by those who are in it or where it is.
  if (head.opens.has('monument') && word.definite && best.pos === 'noun')
    return !INMATES.some((tag) => best.lexeme?.tags.has(tag))
  if (!head.opens.has('village') || (best.pos !== 'noun' && best.pos !== 'adjective')) return false
  // «بلدة جنوب النهر» says where it is.
  if (!word.definite && general.has(best.lemma)) return false
  return word.definite || !(word.form.endsWith(feminineEnding) || best.lexeme?.tags.has('number') === true)
}

/** بوس in «بيت بوس», of a village any noun: «بلدة عين ماء». */
const isSecondPart = (word: Word | undefined, head: Head): boolean =>
  isProper(word) ||
  isDefinite(word) ||
  (word?.given === true && word.best?.pos === 'name' && word.best.prefix === 0) ||
  (head.opens.has('village') && word?.best?.prefix === 0 && (word.best.pos === 'noun' || word.best.pos === 'name'))

/** A word that nobody listed; or a dual, which no head noun is followed by (سجنان). */
const isProper = (word: Word | undefined): boolean => word?.kind === 'word' && (word.foreign !== 0 || isDual(word))

/** عدوان in مستشفى كمال عدوان: nothing that begins a phrase of its own. */
const isSecondName = (word: Word | undefined): boolean =>
  word?.best !== undefined &&
  word.best !== null &&
  word.best.pos !== 'verb' &&
  word.best.pos !== 'particle' &&
  word.best.proclitics.length === 0 &&
  !word.adjective

/** وشلفاطة after another name. */
const isJoined = (word: Word | undefined, { conjunction }: NameGrammar): boolean =>
  word?.form.startsWith(conjunction) === true && word.form.length > 4

const isDual = ({ best }: Word): boolean =>
  best !== null &&
  best.pos === 'noun' &&
  best.prefix === 0 &&
  best.suffix === 0 &&
  best.features.number === 2 &&
  best.features.state === undefined

/** Directions and kinds after a kept head: ريف حمص الشمالي والشمالي الغربي, مطار كويرس العسكري. */
function modifiersEnd({ words, grammar }: Scene, at: number, head: Head): number {
  let to = at
  for (let count = 0; count < 4; count++) {
    const best = words[to]?.best
    if (best === undefined || best === null || !best.article || best.suffix > 0) break
    const joined = best.proclitics.length === 1 && best.proclitics[0] === grammar.conjunction
    if (best.proclitics.length > 0 && !(joined && count > 0 && grammar.directions.has(best.lemma))) break
    if (!grammar.placeModifiers.has(best.lemma)) break
    // «محافظة الأنبار الغربية» lies in the west.
    if (head.opens.has('same') && grammar.directions.has(best.lemma)) break
    to++
  }
  return to
}

/** The rest of a list after a plural head: سنيسل وجوالك وتلبيسة, joined by the conjunction or a comma, each in marks or none. */
function listAfter(scene: Scene, from: number, head: Head, most: number, found: Candidate[]): void {
  const { words, grammar, known, maybe, quoted } = scene
  let at = from
  for (let count = 0; count < most; count++) {
    const comma = isComma(words[at])
    if (comma) at++
    const opener = words[at]?.form === grammar.conjunction ? at + 1 : at
    const quote = quoted[opener] ?? -1
    if (quote > 0 && quote - opener <= MOST_WORDS + 2) {
      push(scene, opener, quote, null, 'list', found)
      at = quote
      continue
    }
    const word = words[at]
    if (word?.kind !== 'word' || word.best === null) return
    const start = known[at] as number
    if (start > 0) {
      at = start
      continue
    }
    const weak = joinedCut(word, grammar) === undefined ? -1 : (maybe[at] as number)
    if (weak > 0) {
      push(scene, at, weak, null, 'list', found)
      at = weak
      continue
    }
    const cut = joinedCut(word, grammar) ?? (comma && isProper(word) ? word.cuts[0] : undefined)
    const bare = word.unknown && !head.opens.has('known')
    if (cut === undefined || !(bare || isOneMore(words, at, grammar))) return
    found.push(candidateAt(scene.document, at, at + 1, cut.analysis, { kind: 'place', weight: 2, rule: 'place/list' }))
    at++
  }
}

/** والضباب, والجمهوري: a definite word joined to places of the same kind, with nothing behind it that it could go with. */
function isOneMore(words: readonly Word[], at: number, grammar: NameGrammar): boolean {
  const { best, head, title, nationality, form } = words[at] as Word
  const after = words[at + 1]
  if (best === null || !best.article || best.suffix > 0 || best.proclitics.join() !== grammar.conjunction) return false
  if (title !== null || nationality || grammar.general.has(best.lemma) || best.features.number === 3) return false
  // «والهضبة», «والجامعة», not «والمدينة», «والمقاومة».
  if (head !== null && (head.kind !== 'place' || head.opens.has('same'))) return false
  if (head === null && INMATES.some((tag) => best.lexeme?.tags.has(tag))) return false
  if (grammar.ordinals.has(form.slice(best.proclitic))) return false
  if (after?.kind !== 'word' || after.best?.pos === 'particle') return true
  return after.best?.proclitics.length !== 0 && after.best?.proclitics[0] !== grammar.possession
}

const joinedCut = (word: Word, { conjunction }: NameGrammar) =>
  word.cuts.find(({ analysis }) => analysis.proclitics.length === 1 && analysis.proclitics[0] === conjunction)

function push(scene: Scene, from: number, to: number, head: Head | null, rule: string, found: Candidate[]): void {
  const word = scene.words[from] as Word
  const analysis = head === null ? (word.cuts[0]?.analysis ?? null) : word.headAnalysis
  const { document, known, knownKind } = scene
  if (head === null && (known[from] as number) >= to && knownKind[from] === PERSON) return
  // A quotation after a head that is dropped: the name is inside the marks.
  const marks = word.kind === 'punctuation' && to - from > 2
  const weight = knownKind[from] === PLACE ? 3 : 2
  const named = { kind: 'place', weight, rule: `place/${rule}`, head: head?.lemma ?? null } as const
  found.push(
    marks ? candidateAt(document, from + 1, to - 1, null, named) : candidateAt(document, from, to, analysis, named),
  )
}
