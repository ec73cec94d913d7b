import type { Analysis } from '../annotation/token.ts'
import { IS } from './facts.ts'
import { isOffice, nominal } from './noun.ts'
import { best, isOne, mentionFrom, mentionTo, type Scene } from './scene.ts'

/**
 * «المهندس اللبناني، سامي نادر», «القيادي في حزب الأمل سامي نادر»: where the name stands of somebody whose office or
 * calling, of which `head` is the noun, ends at a token; -1 where none does.
 */
export function bearerAt(scene: Scene, at: number, end: number, head: Analysis): number {
  if (!isOffice(head)) return -1
  const led = best(scene, at)
  const next = led?.lemma === scene.grammar.within && led.suffix === 0 ? pastBody(scene, at + 1) : at
  const apposed = isOne(scene, next, IS.comma)
  const from = pastRank(scene, apposed ? next + 1 : next)
  const named = from < end ? mentionFrom(scene, from) : null
  if (named?.kind !== 'person' || (best(scene, from)?.proclitics.length ?? 0) > 0) return -1
  // «أبلغ السفير، سامي نادر غادر»: the name begins another clause.
  return apposed && isOne(scene, mentionTo(scene, from), IS.verb) ? -1 : from
}

/** «قائد الفرقة العميد سامي نادر»: past the rank between an office and who holds it. */
function pastRank(scene: Scene, at: number): number {
  const word = best(scene, at)
  const rank = word?.article === true && word.proclitics.length === 0 && word.lexeme?.tags.has('title') === true
  return rank && scene.mention[at] === -1 && mentionFrom(scene, at + 1)?.kind === 'person' ? at + 1 : at
}

/** Past the body in which somebody holds his office: «حزب الأمل», «الحركة». */
function pastBody(scene: Scene, at: number): number {
  if (mentionFrom(scene, at)?.kind === 'organisation') return pastBrackets(scene, mentionTo(scene, at))
  const word = nominal(scene, at)
  return word?.article && word.lexeme?.tags.has('group') ? at + 1 : at
}

const BRACKETED = 6

/** «حزب الأمل (يسار)»: past what brackets add to a name. */
function pastBrackets({ tokens }: Scene, at: number): number {
  if (tokens[at]?.form !== '(') return at
  for (let end = at + 1; end < at + BRACKETED; end++) if (tokens[end]?.form === ')') return end + 1
  return at
}
