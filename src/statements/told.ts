import type { Analysis } from '../annotation/token.ts'
import { hasPronoun } from './adverbs.ts'
import { agrees } from './agreement.ts'
import type { CueVerb } from './grammar.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { prepositionsOf } from './prepositional.ts'
import { relayAt } from './relays.ts'
import { best, isComma, ownClitic, type Scene } from './scene.ts'
import { canSpeak } from './subject.ts'

const ASIDE = 24

interface Behind {
  readonly behind: Nominal
  readonly analysis: Analysis
  /** The prepositions that the verb takes. */
  readonly closing: readonly string[]
}

/** The one behind a verb is whom somebody else calls upon, accuses or blames. */
export const isTold = (scene: Scene, at: number, cue: CueVerb, { behind, analysis, closing }: Behind): boolean =>
  isToldRather(scene, behind, closing) ||
  isBlamed(scene, cue, behind) ||
  (analysis.suffix === 0 && isOnlyTold(scene, at, cue, behind))

/** «دعا جميع الأطراف إلى»: all of them are called upon; nobody says that all of them call. */
const isToldRather = (scene: Scene, { from, to, kind }: Nominal, closing: readonly string[]): boolean =>
  kind === 'pair' || scene.grammar.crowd.has(best(scene, from)?.lemma ?? '')
    ? closing.includes(prepositionAt(scene, to))
    : scene.grammar.universal.has(best(scene, from)?.lemma ?? '')

/** The preposition that stands at a token or is written onto it; empty where there is none. */
const prepositionAt = (scene: Scene, at: number): string => scene.words[at]?.preposition ?? ownClitic(scene, at) ?? ''

/** «وتحمل العرب مسؤولية …»: the only one named before the blame bears it. */
const isBlamed = (scene: Scene, cue: CueVerb, { to }: Nominal): boolean =>
  cue.uses.has('blame') && scene.tokens[to]?.analyses.some(({ lemma }) => cue.needs.has(lemma)) === true

/** «ووصف الحزب بأنه منظمة إرهابية»: of the only one named before what he is called somebody else says so. */
export function isDescribed(
  { words, grammar }: Scene,
  { uses }: CueVerb,
  { suffix }: Analysis,
  { to }: Nominal,
): boolean {
  const that = words[to]?.that
  return uses.has('describe') && suffix === 0 && that?.proclitics.includes(grammar.by) === true && that.enclitic !== ''
}

/**
 * «واتهمت المعارضة بعرقلة …», «بل طالبت المحكمة ب…», «القرار الذي يطالب الأمين بالتنسيق»: the only one named before the
 * content is told or accused, where the verb cannot do without one or who acts stands before it.
 */
function isOnlyTold(scene: Scene, at: number, cue: CueVerb, behind: Nominal): boolean {
  const to = afterAside(scene, behind.to)
  const relative = scene.words[at - 1]?.relative === true && cue.act === 'demand' && !hasPronoun(scene, at + 1)
  // «إنه أبلغ الأعضاء بمكانه»: the pronoun acts.
  const pronoun = (scene.words[at - 1]?.that?.enclitic ?? '') !== ''
  const acted = relative || pronoun || scene.tokens[at - 1]?.form === scene.grammar.rather
  if (!acted && !cue.uses.has('obliged')) return false
  if (scene.words[to]?.that != null) return true
  if (!prepositionsOf(cue.complements).includes(prepositionAt(scene, to))) return false
  // «المؤتمر الذي دعت الدولة إلى عقده»: the pronoun takes up what stands before, and who follows the verb acts.
  const noun = best(scene, scene.words[to]?.preposition ? to + 1 : to)
  return !relative || (noun?.suffix ?? 0) === 0
}

/** «وتتهم ليبيا، التي تشهد الفوضى، ب…»: behind the clause between commas. */
function afterAside(scene: Scene, at: number): number {
  if (!isComma(scene, at) || !scene.words[at + 1]?.relative) return at
  for (let to = at + 2; to < Math.min(scene.tokens.length, at + ASIDE); to++) if (isComma(scene, to)) return to + 1
  return at
}

/** «وأبلغت «الساحل» مصادر …»: a paper that stands before them was told by those behind it, who speak. */
export function hearerFirst(
  scene: Scene,
  at: number,
  limit: number,
  first: Nominal | null,
  analysis: Analysis,
): Nominal | null {
  const quote = scene.quotes.get(at + 1)
  const paper = quote !== undefined && quote.close - quote.open <= 4 ? quote.close + 1 : null
  const relay = paper ?? (first === null ? null : relayAt(scene, first.from, limit)?.to)
  if (relay == null) return null
  const teller = nominalAt(scene, relay, limit)
  return teller !== null && canSpeak(scene, teller, true) && agrees(scene, teller, analysis) ? teller : null
}
