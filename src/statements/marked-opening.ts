import { isAddress, isAddressed, strayMark } from './addressed.ts'
import type { Complement } from './grammar.ts'
import { isContent, isVerbal } from './object.ts'
import { bracketed, isTerm, openingAt, quoted } from './opening.ts'
import { prepositionalAt } from './prepositional.ts'
import { best, isColon, isComma, isFiniteVerb, isQuoteMark, isStop, type QuotedTokens, type Scene } from './scene.ts'
import type { Search, Step } from './search.ts'

/** A bare noun this far before a complementizer has a clause of its own before it: «نفت … مقتل …، بعد إعلان … أن». */
const CONSTRUCT = 4
const NEAR = 14

/** A complementizer, a quotation or a colon at a token: what marks a content, unless it stands within what is passed over. */
export const markedOpening = (search: Search, at: number): Step | null =>
  clause(search, at) ?? quotation(search, at) ?? strayQuotation(search, at) ?? afterColon(search, at)

function clause(search: Search, at: number): Step | null {
  const { scene, from, limit, object } = search
  if (!scene.words[at]?.that) return null
  const before = scene.words[at - 1]
  // «قال قبل أن يغادر المدينة إن …»: a clause of when, between the verb and what is said.
  if (object === null && before?.bare && before.preposition && at > from) {
    search.asideVerb = true
    return { next: at + 1 }
  }
  if (!takesThat(search, at)) return { found: object }
  if (search.described && before?.preposition) return { found: null }
  if (object !== null && !search.parted && at - object.at > CONSTRUCT && isContent(scene, object.at))
    return { found: object }
  return { found: bracketed(scene, at + 1, limit) ?? openingAt('that', at + 1, scene) }
}

function quotation(search: Search, at: number): Step | null {
  const { scene, last, complements, prepositions, prefersObject, object } = search
  const quote = scene.quotes.get(at)
  if (quote === undefined) return null
  const past = { next: quote.close + 1 }
  if (quote.name || isAddressed(scene, at)) return past
  // «أعربت الحكومة "عن قلقها"»: the marks take in the preposition that the verb takes.
  const led = prefersObject ? null : prepositionalAt(scene, quote.open + 1, quote.close, prepositions)
  if (led !== null) return { found: { ...led, quote } }
  if (isWithinAside(scene, quote, last, complements)) return past
  if (quote.close - quote.open <= 4 && furtherOpening(scene, quote.close + 1, last, complements)) return past
  if (object !== null && best(scene, object.at)?.article === false) return { found: object }
  const takes = complements.includes('quote') || object !== null
  if (takes || (complements.includes('object') && isVerbal(scene, quote.open + 1)))
    return { found: quoted(scene, quote) }
  // «أعرب خلال تسلمه «الفجر» عن …»: what takes no quotation has only a name set off here.
  return search.asideVerb || !isTerm(quote) ? { found: null } : past
}

/** «، وهو ناطق باسم "حركة …"، إن», «المدير في «منارة»، إن»: the marks hold a name within what stands between. */
function isWithinAside(scene: Scene, quote: QuotedTokens, last: number, complements: readonly Complement[]): boolean {
  const before = quote.open - 1
  if (scene.words[before]?.preposition != null) return isTerm(quote) && isComma(scene, quote.close + 1)
  if (!scene.grammar.behalf.has(best(scene, before)?.lemma ?? '')) return false
  return furtherOpening(scene, quote.close + 1, last, complements)
}

/** A mark that nothing closes. */
function strayQuotation({ scene, last, complements }: Search, at: number): Step | null {
  if (!isQuoteMark(scene, at) || scene.inside(at) !== null || !complements.includes('quote')) return null
  if (at + 1 >= scene.tokens.length) return null
  // «لـ»المدينة» إن»: marks of the wrong kind round the name of whom one told.
  const close = isAddress(scene, at) ? strayMark(scene, at + 1, last) : null
  return close === null ? { found: { ...openingAt('quote', at + 1, scene), unclosed: true } } : { next: close + 1 }
}

function afterColon({ scene, limit, complements, object }: Search, at: number): Step | null {
  if (!isColon(scene, at)) return null
  if (!complements.includes('quote') && !complements.includes('that')) return { found: object }
  const quote = scene.quotes.get(at + 1)
  if (quote !== undefined && !quote.name) return { found: quoted(scene, quote) }
  const from = scene.words[at + 1]?.that?.enclitic === '' ? at + 2 : at + 1
  return { found: from < limit ? openingAt('quote', from, scene) : null }
}

function takesThat({ scene, from, complements, prepositions }: Search, at: number): boolean {
  const allowed = complements.includes('that')
  const before = scene.words[at - 1]
  const clitic = scene.words[at]?.that?.proclitics.find((proclitic) => !scene.grammar.conjunctions.has(proclitic))
  // بأن, but not كأن.
  if (clitic !== undefined) return (allowed && clitic === scene.grammar.by) || prepositions.includes(clitic)
  // Right behind the cue: بين أن is no preposition's.
  const preposition = at === from ? null : before?.preposition
  if (preposition) return prepositions.includes(preposition) || (allowed && scene.grammar.within.has(preposition))
  return before?.bare ? false : allowed
}

/** True where the cue's content comes only after a short quotation, which then names something. */
function furtherOpening(scene: Scene, from: number, last: number, complements: readonly Complement[]): boolean {
  for (let at = from; at < Math.min(last, from + NEAR); at++) {
    if (isStop(scene, at) || isFiniteVerb(scene, at)) return false
    if (scene.words[at]?.that && complements.includes('that')) return true
    const quote = scene.quotes.get(at)
    if (quote !== undefined && !quote.name && complements.includes('quote')) return true
  }
  return false
}
