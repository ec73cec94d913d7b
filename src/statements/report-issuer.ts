import { cliticNominal, issuerAfter } from './issuer.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { relayAt } from './relays.ts'
import { best, isFiniteVerb, nameAt, ownClitic, type Scene } from './scene.ts'
import { isDefinite } from './speaker.ts'

const WITHIN = 12

/**
 * «تقرير للهيئة», «تقرير أعدته الهيئة», «تقرير صادر عن الهيئة», «تقرير الهيئة»: the body whose report it is, within the
 * phrase or right behind it; null where none is named, and of others than reports.
 */
export function reportIssuer(scene: Scene, { from, to }: Nominal): Nominal | null {
  if (!scene.grammar.reports.has(best(scene, from)?.lemma ?? '')) return null
  const limit = Math.min(scene.tokens.length, to + WITHIN)
  const issuer =
    issuerWithin(scene, from, to, limit) ??
    (isOne(scene, from) && isFiniteVerb(scene, to) ? issuerAfter(scene, to, limit) : null)
  return issuer !== null && isBody(scene, issuer, isOne(scene, from)) ? issuer : null
}

/** Behind its noun or the adjectives on it, what the report belongs to. */
function issuerWithin(scene: Scene, from: number, to: number, limit: number): Nominal | null {
  const bare = best(scene, from)?.article === false
  if (bare && from + 1 < to && (nameAt(scene, from + 1) !== undefined || isDefinite(scene, from + 1)))
    return nominalAt(scene, from + 1, limit)
  for (let at = from + 1; at <= to; at++) {
    const clitic = ownClitic(scene, at)
    // «تقرير لصحيفة كذا»: the paper passes it on.
    if (clitic !== null && scene.grammar.addressing.has(clitic))
      return relayAt(scene, at, limit) === null ? cliticNominal(scene, at, limit, clitic) : null
    const issued = scene.grammar.issued.has(best(scene, at)?.lemma ?? '') && scene.words[at + 1]?.preposition != null
    if (issued) return nominalAt(scene, at + 2, limit)
    if (!scene.tokens[at]?.analyses.some(({ pos }) => pos === 'adjective')) return null
  }
  return null
}

const isOne = (scene: Scene, at: number): boolean => best(scene, at)?.features.number === 1

/** A body that can issue a report: named, or, of one report, definite and called by its noun. */
function isBody(scene: Scene, { from, kind, mention }: Nominal, one: boolean): boolean {
  if (kind === 'name') return scene.names.mentions[mention]?.kind === 'organisation'
  return (
    one &&
    (kind === 'organisation' || kind === 'relay') &&
    (isDefinite(scene, from) || nameAt(scene, from + 1) !== undefined)
  )
}
