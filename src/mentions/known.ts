import type { Document } from '../annotation/document.ts'
import type { Analysis, Features } from '../annotation/token.ts'
import type { Gazetteer, GazetteerEntry } from '../gazetteer/gazetteer.ts'
import { isNunation } from '../text/code-points.ts'
import { candidateAt } from './candidate.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { isConstruct } from './nouns.ts'
import type { Cut, Word } from './words.ts'

/** Known names are looked for over at most this many words. */
const LONGEST = 9
/** Of names of so few letters a long vowel is a third. */
const SHORT = 3

interface Found {
  readonly to: number
  readonly cut: Cut
  readonly entries: readonly GazetteerEntry[]
  /** The word is one of the language too, or this is an unlikely way to cut it. */
  readonly ordinary: boolean
  readonly unlikely: boolean
}

/** The longest known name that begins at each word, as candidates in text order. Linear: the look-ahead is capped. */
export function knownNames(
  document: Document,
  words: readonly Word[],
  gazetteer: Gazetteer,
  grammar: NameGrammar,
): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    if ((words[at] as Word).known.length === 0) continue
    const match = longest(words, at, gazetteer, grammar)
    if (match === null) continue
    const { to, cut, entries, ordinary, unlikely } = match
    if (isIndefinite(document, to - 1)) continue
    if (to === at + 1 && isNoName(document, words, at, cut, found.at(-1) ?? null, grammar)) continue
    // «مدينة» is a head noun, though some town is called so.
    if (to === at + 1 && (words[at] as Word).head !== null && entries.every((entry) => entry.ordinary === undefined))
      continue
    const head = (words[at] as Word).head
    for (const entry of best(entries)) {
      const named = {
        kind: entry.kind,
        weight: 3,
        rule: `gazetteer/${entry.kind}`,
        entry: entry.id,
        type: entry.type,
        country: entry.country,
        head: entry.kind === 'organisation' && head !== null && to > at + 1 ? head.lemma : null,
        // A list made by hand says itself which of its names are ordinary words.
        vetted: entry.ordinary !== undefined,
        weak: unlikely || (entry.ordinary?.has(phraseOf(words, at, to, cut.form)) ?? ordinary),
      }
      found.push(candidateAt(document, at, to, cut.analysis, named))
    }
    // A doubtful name does not hide the sure one inside it: قوات [النظام السوري].
    if (found.at(-1)?.weak !== true) at = to - 1
  }
  return found
}

function longest(words: readonly Word[], at: number, gazetteer: Gazetteer, grammar: NameGrammar): Found | null {
  let found: Found | null = null
  for (const cut of (words[at] as Word).known) {
    let phrase = cut.form
    let to = at + 1
    let entries = cut.entries
    let continues = cut.continues
    for (let count = 1; count <= LONGEST; count++) {
      if (entries.length > 0 && (found === null || to > found.to)) {
        const single = to === at + 1
        found = {
          to,
          cut,
          entries,
          ordinary: single && isOrdinary(words[at] as Word),
          unlikely: single && (!(cut.likely || isWhole(cut)) || isAction(words, at, cut, grammar)),
        }
      }
      if (!continues) break
      const next = wordAfter(words, to)
      if (next < 0) break
      phrase += ` ${(words[next] as Word).form}`
      to = next + 1
      entries = gazetteer.find(phrase)
      continues = gazetteer.continues(phrase)
    }
  }
  return found
}

/** دوما with the marks of an indefinite accusative is an adverb, not a town. */
function isIndefinite({ tokens, text }: Document, at: number): boolean {
  const token = tokens[at]
  if (token === undefined || token.end - token.start === token.form.length) return false
  for (let index = token.start; index < token.end; index++) if (isNunation(text.charCodeAt(index))) return true
  return false
}

/** A single word that the lexicon also knows as something else than a name. */
const isOrdinary = ({ given, listed }: Word): boolean => given || listed

/** The next word or number (فرانس 24); a hyphen is passed over (كي-مون). */
function wordAfter(words: readonly Word[], at: number): number {
  const next = words[at]
  if (next === undefined) return -1
  if (next.kind === 'word' || next.kind === 'number') return at
  if (next.form === '-' && words[at + 1]?.kind === 'word') return at + 1
  return -1
}

/** A vetted name without clitics is not doubted for what its first letter could be: لحج. */
const isWhole = ({ analysis, entries }: Cut): boolean =>
  analysis.proclitics.length === 0 && entries.some(({ ordinary }) => ordinary !== undefined)

/** A single word that its neighbours or its spelling make something else than the name. */
function isNoName(
  document: Document,
  words: readonly Word[],
  at: number,
  cut: Cut,
  previous: Candidate | null,
  grammar: NameGrammar,
): boolean {
  if (isPhrase(words, at, cut, grammar)) return true
  if (cut.entries[0]?.kind !== 'place') return false
  if (isMeeting(words, at, grammar)) return true
  const follows = previous?.to === at
  if (follows ? isOfPlace(previous, words[at]) : isAdjective(document, words, at, grammar)) return true
  return words[at - 1]?.head?.kind !== 'place' && isOtherWord(document, at, cut, grammar)
}

/** «اتفاقية فيينا», «مؤتمر \"فيينا 2\"»: what was signed there or one of a series, which a place lends its name. */
function isMeeting(words: readonly Word[], at: number, { treaties }: NameGrammar): boolean {
  const before = words[at - 1]
  if (before?.best?.prefix === before?.best?.proclitic && treaties.has(before?.best?.lemma ?? '')) return true
  const marked = before?.kind === 'punctuation' && OPENERS.has(before.form)
  return marked && words[at + 1]?.kind === 'number' && words[at + 2]?.kind === 'punctuation'
}

/** Marks that open a name of several words. */
const OPENERS = new Set(['"', '\u00ab', '\u201c', '('])

/** «مسقط رأسه», «القائم بأعمال»: a phrase of the language that begins like a name. */
function isPhrase(words: readonly Word[], at: number, { form }: Cut, { unnamed }: NameGrammar): boolean {
  const next = words[at + 1]
  if (next === undefined || next.best === null || !unnamed.has(form)) return false
  return [next.form, next.best.stem, next.best.lemma].some((second) => unnamed.has(`${form} ${second}`))
}

/**
 * Spelled otherwise than the place (حديثة, إب), as a word is: with a pronoun («حديثه», «عنه»), or with a long vowel
 * («آب»).
 */
function isOtherWord({ text, tokens }: Document, at: number, cut: Cut, { article, longVowel }: NameGrammar): boolean {
  const token = tokens[at]
  if (token === undefined) return false
  const written = text.slice(token.start, token.end)
  const doubtful = cut.entries.every(({ ordinary }) => ordinary === undefined || ordinary.has(cut.form))
  const inflected = token.analyses.some(({ pos, enclitic }) => enclitic !== '' && pos !== 'unknown')
  if (!(doubtful && inflected) && !(cut.form.length <= SHORT && written.includes(longVowel))) return false
  // Behind «ل» the article loses its first letter.
  const isSpelling = (own: string): boolean => written.endsWith(own.startsWith(article) ? own.slice(1) : own)
  return !cut.entries.some(({ name, aliases }) => [name, ...aliases].some(isSpelling))
}

/** «قد تدمر», «التي تدمر», «فتدمر»: a verb rather than a town. */
function isAction(words: readonly Word[], at: number, { analysis }: Cut, grammar: NameGrammar): boolean {
  if (words[at]?.best?.pos !== 'verb') return false
  const before = words[at - 1]?.best
  const [clitic] = analysis.proclitics
  return clitic === undefined
    ? before !== undefined && before !== null && grammar.verbal.has(before.lemma)
    : clitic === grammar.consequence
}

/** «مدينة ينبع السعودية»: straight behind a town the people's adjective says where that is. */
const isOfPlace = ({ kind, type }: Candidate, word: Word | undefined): boolean =>
  kind === 'place' && type !== 'country' && word?.nationality === true && word.definite

/** جنديا سوريا, طائرة سورية, الحدود السعودية, مبلغ مالي: behind a noun that it agrees with the same form is an adjective. */
function isAdjective(document: Document, words: readonly Word[], at: number, grammar: NameGrammar): boolean {
  const before = words[at - 1]?.best
  const word = words[at]
  const relational = word?.nationality === true || word?.best?.lexeme?.tags.has('nisba') === true
  if (!relational || before === undefined || before === null) return false
  if ((before.pos !== 'noun' && before.pos !== 'adjective') || before.suffix > 0) return false
  // «شمالي سورية» is north of it.
  if (!before.article && grammar.directions.has(before.lemma)) return false
  const own = document.tokens[at]?.analyses.find((a) => a.pos === 'adjective')
  if (own === undefined || own.article !== before.article || !isJoined(own, before, grammar)) return false
  return agrees(own.features, before) || isOfConstruct(words, at, own) || isDescribedToo(words, at, own)
}

/** «ناقلات النفط السعودية»: behind a construct it goes with the first noun. */
function isOfConstruct(words: readonly Word[], at: number, own: Analysis): boolean {
  const first = words[at - 2]
  if (!own.article || !isConstruct(first) || words[at - 1]?.best?.pos !== 'noun') return false
  return agrees(own.features, { ...(first?.best as Analysis), article: true })
}

/** «مدينة سورية قديمة»: another adjective behind it shows that it is one. */
function isDescribedToo(words: readonly Word[], at: number, own: Analysis): boolean {
  const before = words[at - 1]?.best
  const next = words[at + 1]?.best
  if (own.article || before?.features.gender !== own.features.gender || next?.pos !== 'adjective') return false
  return next.prefix === 0 && next.features.gender === own.features.gender
}

/** «روسية وسورية»: the conjunction may join it to another adjective; no other clitic stands before it. */
const isJoined = ({ proclitics }: Analysis, before: Analysis, { conjunction }: NameGrammar): boolean =>
  proclitics.length === 0 || (before.pos === 'adjective' && proclitics.length === 1 && proclitics[0] === conjunction)

function agrees(own: Features, before: Analysis): boolean {
  if (own.accusative === true) return before.features.accusative === true
  if (before.pos === 'adjective') return true
  const tags = before.lexeme?.tags
  // Without an article it can be whose the place, the people or the deed is: «وفد سورية», not «الأراضي السورية».
  if (before.article) return before.features.number === 3 ? own.gender === 'f' : before.features.gender === own.gender
  if (tags?.has('masdar') === true || tags?.has('place') === true || tags?.has('person') === true) return false
  return before.features.number !== 1 ? own.gender === 'f' : before.features.gender === own.gender
}

function phraseOf(words: readonly Word[], from: number, to: number, first: string): string {
  let phrase = first
  for (let at = from + 1; at < to; at++) if (words[at]?.kind === 'word') phrase += ` ${(words[at] as Word).form}`
  return phrase
}

/** Of several entries of one kind the one that a report most likely means: a state or its capital, then a listed one. */
function best(entries: readonly GazetteerEntry[]): readonly GazetteerEntry[] {
  if (entries.length === 1) return entries
  const kinds = new Map<string, GazetteerEntry>()
  for (const entry of entries) {
    const other = kinds.get(entry.kind)
    if (other === undefined || rank(entry) > rank(other)) kinds.set(entry.kind, entry)
  }
  return [...kinds.values()]
}

const TYPES = ['town', 'village', 'city', 'capital', 'seat', 'country']
const rank = ({ type, ordinary }: GazetteerEntry): number => TYPES.indexOf(type) + (ordinary === undefined ? 0 : 2.5)
