import type { Offsets } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { IS } from './facts.ts'
import type { Filler } from './fill.ts'
import { nameHere, spelled } from './names.ts'
import { isNamedPlace } from './noun.ts'
import { phraseAt } from './phrase.ts'
import { best, isOne, mentionFrom, mentionTo, type Scene } from './scene.ts'

/**
 * Place names that stand after a preposition of place inside `[from, to)`, with the words of locality before them
 * («جنوب مدينة الرمادي»).
 */
export function placesIn(scene: Scene, from: number, to: number): readonly Filler[] {
  const found: Filler[] = []
  for (let at = from; at < to; at++) {
    if (isOne(scene, at, IS.topics)) break
    const named = mentionFrom(scene, at)
    if (named === null) {
      const site = isOne(scene, at, IS.site) ? siteAt(scene, at, to) : null
      if (site !== null) {
        found.push(site.filler)
        at = site.to - 1
      }
      continue
    }
    if (named.kind !== 'place') continue
    const start = localityFrom(scene, at, from)
    if (!leads(scene, start) && !joined(scene, start, found) && !isAmong(scene, start)) continue
    const span: Offsets = [start === at ? named.span[0] : firstLetter(scene, start), named.span[1]]
    const name = start === at ? nameHere(scene, named) : spelled(scene.document.text.slice(span[0], span[1]))
    found.push({ name, span, token: at })
    at = mentionTo(scene, at) - 1
  }
  return found
}

/** «ثلاث مدن منها تعز», «مناطق بينها العاصمة»: one of the places told of just before. */
function isAmong({ grammar, tokens }: Scene, start: number): boolean {
  const word = tokens[start - 1]?.analyses[0]
  if (word?.pos !== 'particle' || !grammar.hers.has(word.enclitic)) return false
  return word.lemma === grammar.partitive || grammar.pairing.has(word.lemma)
}

/** A noun for a site: «في مركز ثقافي», «داخل المستشفى»; «في البلدة» is the place named last. */
function siteAt(scene: Scene, at: number, end: number): { filler: Filler; to: number } | null {
  const { grammar } = scene
  const word = best(scene, at)
  // «داخل حرمها»: where the place told of before is.
  if (word === null) return null
  const beside = besideTown(scene, at)
  if (beside !== null) return beside
  const led = within(scene, at)
  if (!led && !(grammar.settlements.has(word.lemma) && leads(scene, at))) return null
  const phrase = phraseAt(scene, at, end)
  if (phrase === null) return null
  if (phrase.head !== null && isNamedPlace(scene, at, phrase.to, phrase.head))
    return { filler: { name: phrase.name, span: phrase.span, token: at }, to: phrase.to }
  // «في العاصمة الليبية طرابلس»: what follows the noun and its attribute is one place with it.
  if ((phrase.kind === 'place' && phrase.head?.article !== true) || !led) return null
  // «في منطقة», «بمديرية»: a kind of area, and not which.
  if (!word.article && phrase.to === at + 1 && grammar.settlements.has(word.lemma)) return null
  if (word.article && phrase.to === at + 1 && grammar.towns.has(word.lemma)) {
    const last = lastPlace(scene, at)
    return last === null ? null : { filler: last, to: phrase.to }
  }
  if (grammar.towns.has(word.lemma) && !isUnlisted(scene, at, phrase.to)) return null
  return { filler: { name: phrase.name, span: phrase.span, token: at }, to: phrase.to }
}

/** «شرق العاصمة», «جنوب المدينة»: a side of what the report calls by a noun alone. */
function besideTown(scene: Scene, at: number): { filler: Filler; to: number } | null {
  const { sides, towns, sites, inside } = scene.grammar
  const word = best(scene, at)
  const side = best(scene, at - 1)
  if (word?.article !== true || word.proclitics.length > 0 || !(towns.has(word.lemma) || sites.has(word.lemma)))
    return null
  if (side === null || side.article || !sides.has(side.lemma) || inside.has(side.lemma)) return null
  // «شرق العاصمة صنعاء»
  if (mentionFrom(scene, at + 1)?.kind === 'place') return null
  const span: Offsets = [firstLetter(scene, at - 1), scene.tokens[at]?.end ?? 0]
  const name = spelled(scene.document.text.slice(span[0], span[1]))
  return { filler: { name, span, token: at }, to: at + 1 }
}

/** «في منطقة الكود»: what follows is most likely its name, which no list has. */
function isUnlisted(scene: Scene, at: number, to: number): boolean {
  const word = best(scene, at)
  const next = best(scene, at + 1)
  if (word === null || next === null || word.article || word.features.number === 3 || to !== at + 2) return false
  return next.pos === 'unknown' && next.proclitics.length === 0 && next.suffix === 0
}

/**
 * «لتحرير المدينة» is the place named last; of «المناطق الواقعة جنوبي البلدة» only what follows tells where.
 */
export function placeMeant(scene: Scene, filler: Filler): Filler | null {
  const { towns, situated } = scene.grammar
  const { token, name } = filler
  const word = best(scene, token)
  if (word === null || scene.mention[token] !== -1 || !word.article || !towns.has(word.lemma)) return filler
  if (situated.has(best(scene, token + 1)?.lemma ?? '')) return null
  if (name.includes(' ') || word.features.number === 3 || word.features.number === 2) return filler
  return lastPlace(scene, token) ?? filler
}

/** The word before a token, past a demonstrative: «في تلك المنطقة». */
const leaderOf = (scene: Scene, at: number) => best(scene, isOne(scene, at - 1, IS.demonstratives) ? at - 2 : at - 1)

/** Directly after a preposition of being inside or at (في, داخل, قرب), written or joined. */
function within(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  const own = word?.proclitics.some((clitic) => scene.grammar.inside.has(clitic)) === true
  const before = leaderOf(scene, at)
  return own || (before !== null && before.suffix === 0 && scene.grammar.inside.has(before.lemma))
}

const BACK = 120

/** The place named last before a token, countries aside. */
function lastPlace(scene: Scene, at: number): Filler | null {
  const floor = Math.max(0, at - BACK)
  for (let before = at - 1; before >= floor; before--) {
    const named = mentionFrom(scene, before)
    if (named === null || named.kind !== 'place' || scene.grammar.countries.has(foldWord(named.name))) continue
    return { name: named.name, span: named.span, token: before }
  }
  return null
}

/** Where the location phrase that ends in a name begins: جنوب in «جنوب مدينة الرمادي». */
function localityFrom(scene: Scene, at: number, floor: number): number {
  let start = at
  while (start - 1 >= floor) {
    const word = best(scene, start - 1)
    const name = best(scene, start)
    if (word === null || word.suffix > 0 || scene.mention[start - 1] !== -1) break
    // «شرق العاصمة صنعاء»
    const apposed = start === at && word.article && scene.grammar.sites.has(word.lemma)
    // «شمال ووسط سيناء»
    const sided = start < at || (name !== null && scene.grammar.sides.has(name.lemma))
    const joined = sided && name?.proclitics.length === 1 && name.proclitics[0] === scene.grammar.and
    if ((!joined && (name?.proclitics.length ?? 0) > 0) || (word.article && !apposed)) break
    if (!apposed && !scene.grammar.localities.has(word.lemma)) break
    start--
  }
  return start
}

function firstLetter(scene: Scene, at: number): number {
  const token = scene.tokens[at]
  const word = best(scene, at)
  if (token === undefined) return 0
  return word === null ? token.start : (scene.document.folded.start[token.folded + word.proclitic] ?? token.start)
}

/** A preposition of place before the phrase, on it, or the phrase is itself one (شمال, قرب). */
export function leads(scene: Scene, start: number): boolean {
  const { locative } = scene.grammar
  const word = best(scene, start)
  if (word?.proclitics.some((clitic) => locative.has(clitic))) return true
  if (word !== null && scene.mention[start] === -1 && locative.has(word.lemma)) return true
  const before = leaderOf(scene, start)
  return before !== null && locative.has(before.lemma) && before.suffix === 0
}

/** «إدلب (شمال غرب)، وحماة»: nothing between but signs and what brackets hold. */
function listed(scene: Scene, from: number, to: number): boolean {
  if (to - from > LISTED) return false
  let depth = 0
  for (let at = from; at < to; at++) {
    const token = scene.tokens[at]
    if (token?.form === '(') depth++
    else if (token?.form === ')') depth--
    else if (token?.kind !== 'punctuation' && depth === 0) return false
  }
  return true
}

const LISTED = 6

/** «في حلب وإدلب»: joined to a place that stands before. */
function joined(scene: Scene, start: number, found: readonly Filler[]): boolean {
  const last = found.at(-1)
  const word = best(scene, start)
  if (last === undefined || !listed(scene, mentionTo(scene, last.token), start)) return false
  return (
    word !== null &&
    (word.proclitics[0] === scene.grammar.and || (start > 0 && scene.tokens[start - 1]?.kind === 'punctuation'))
  )
}
