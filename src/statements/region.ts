import type { Analysis } from '../annotation/token.ts'
import { firstIndex } from '../text/first-index.ts'
import { contentEnd, goesOn } from './content.ts'
import type { Region } from './draft.ts'
import type { Opening } from './opening.ts'
import { best, isComma, isFiniteVerb, isJoined, isThus, phraseAt, type Scene, takesUp } from './scene.ts'

/** The region of a describing verb's content: its object and what is said of it, without بأنه between. */
export function describedRegion(scene: Scene, opening: Opening, limit: number, verb: Analysis | null = null): Region {
  const region = regionOf(scene, opening, limit, verb)
  if (opening.kind !== 'object') return region
  for (let at = region.from + 1; at < region.to; at++) {
    const that = scene.words[at]?.that
    if (that?.proclitics.includes(scene.grammar.by)) return { ...region, without: { from: at, to: at + 1 } }
  }
  return region
}

/**
 * The region of content from an opening: the quotation, and on from it where the sentence carries it on. `verb` is the
 * one that reports; another of its form behind a noun goes on with what the speaker does.
 */
export function regionOf(
  scene: Scene,
  { at, start, quote, unclosed, kind }: Opening,
  limit: number,
  verb: Analysis | null = null,
): Region {
  if (unclosed) return { from: at, to: paragraphEnd(scene, at), start }
  if (quote === null) {
    const to = contentEnd(scene, at, limit)
    return { from: at, to: kind === 'object' || kind === 'preposition' ? nominalEnd(scene, at, to, verb) : to, start }
  }
  const after = quote.close + 1
  const far = Math.max(limit, sentenceEnd(scene, quote.close))
  const on = goesOn(scene, after, far) || predicated(scene, at, quote.close) ? after : furtherClause(scene, after)
  const to = on === null ? after : contentEnd(scene, on, far)
  return { from: kind === 'quote' ? Math.min(at, quote.open + 2) : at, to, start }
}

/** «أنه "…"، وأن "…"»: the token behind a complementizer that joins another clause to the quoted one; null where none does. */
function furtherClause(scene: Scene, at: number): number | null {
  const joining = isComma(scene, at) ? at + 1 : at
  return scene.words[joining]?.that && isJoined(scene, joining) ? joining + 1 : null
}

/** A noun phrase ends where a comma leads to a clause of its own: «…، ونفذوا», «…، لكن الخبراء», «…، الأمر الذي». */
function nominalEnd(scene: Scene, from: number, to: number, verb: Analysis | null): number {
  let bare = verb !== null
  let plain = true
  for (let at = from + 1; at + 1 < to; at++) {
    const word = scene.words[at]
    // «… المسؤولية ومنعت صدور البيان»: with no clause in the phrase the verb goes on with what the speaker does.
    if (bare && isJoined(scene, at) && verb !== null && isLike(scene, at, verb) && scene.inside(at) === null) return at
    // «إلى حوار وطني لكن لم يتحقق تقدم», «وقف القتال وذلك بعد أيام من …»: what came of it, and when.
    if (plain && scene.inside(at) === null && (phraseAt(scene, at, 'contrast') !== null || hangs(scene, at))) return at
    plain &&= !word?.relative && !word?.that && !isFiniteVerb(scene, at)
    bare &&= plain
    if (!isComma(scene, at) || scene.inside(at) !== null) continue
    if (phraseAt(scene, at + 1, 'contrast') !== null || takesUp(scene, at + 1)) return at
    if (isFiniteVerb(scene, isJoined(scene, at + 1) ? at + 1 : at + 2) && opensClause(scene, at + 1)) return at
  }
  return to
}

/** «وذلك بعد», «وذلك في ضوء»; but «وذلك بهدف» goes on with what is said. */
function hangs(scene: Scene, at: number): boolean {
  const preposition = isThus(scene, at) ? scene.words[at + 1]?.preposition : null
  return preposition != null && !scene.grammar.ways.has(preposition)
}

/** «ونفذوا», «حيث نفذوا»: joined to what stands before, or by a word that tells more. */
const opensClause = (scene: Scene, at: number): boolean => isJoined(scene, at) || scene.words[at]?.link === true

/** A finite verb of the same form that no noun is written like: ومنعت behind حملت, but not ونقل, nor the empty وتم. */
function isLike(scene: Scene, at: number, { features }: Analysis): boolean {
  const own = best(scene, at)
  if (own === null || !isFiniteVerb(scene, at) || scene.grammar.empty.has(own.lemma)) return false
  const { tense, gender, number } = own.features
  if (tense !== features.tense || gender !== features.gender || number !== features.number) return false
  return scene.tokens[at]?.analyses.every(({ pos }) => pos === 'verb' || pos === 'unknown') === true
}

/** Words in marks that are only the subject. */
const LONGEST_SUBJECT = 7

/** «أن "الجماعات المسلحة" تطلق النار»: the marks hold only the subject of what is said. */
function predicated(scene: Scene, from: number, close: number): boolean {
  if (close - from > LONGEST_SUBJECT || scene.words[from - 2]?.that?.enclitic !== '' || !isFiniteVerb(scene, close + 1))
    return false
  if (isJoined(scene, close + 1)) return false
  for (let at = from; at < close; at++) if (isFiniteVerb(scene, at)) return false
  return true
}

function sentenceEnd(scene: Scene, at: number): number {
  const { sentences } = scene.document
  return (sentences[firstIndex(sentences, ({ to }) => to > at)] ?? sentences.at(-1))?.to ?? at + 1
}

const UNCLOSED = 160

/** What an unclosed quotation may cover: the rest of its paragraph, up to another mark. */
function paragraphEnd({ tokens, document, quotes, words }: Scene, from: number): number {
  let at = from
  for (; at < Math.min(tokens.length, from + UNCLOSED); at++) {
    if (quotes.has(at) || words[at]?.sign === 'quote') break
    const gap = document.text.slice(tokens[at - 1]?.end ?? 0, tokens[at]?.start)
    if (at > from && gap.includes('\n')) break
  }
  return at
}
