import { best, isJoined, type Scene } from './scene.ts'

/** How many words behind the verb what is withheld may be named. */
const WITHIN = 4

/**
 * «ولم يعط تفاصيل», «دون أن يحدد عددهم», «من دون ذكر الأسباب»: the report's own word on what it was not told. True
 * where it begins at a token.
 */
export const isWithheld = (scene: Scene, at: number, limit: number): boolean =>
  isDenied(scene, at, limit) || isLeftOut(scene, at, limit)

function isDenied(scene: Scene, at: number, limit: number): boolean {
  if (!isJoined(scene, at) || best(scene, at)?.lexeme?.tags.has('neg') !== true) return false
  return saysNot(scene, at + 1) && namesDetail(scene, at + 2, limit)
}

/** Behind دون a verb of telling with أن, or its verbal noun; what gives other things as well needs a detail behind it. */
function isLeftOut(scene: Scene, at: number, limit: number): boolean {
  const to = afterWithout(scene, at)
  if (to === null || scene.inside(at) !== null) return false
  const { tells, nouns } = scene.grammar.withheld
  const clause = scene.words[to]?.that != null
  const told = clause ? to + 1 : to
  const is = (lemmas: ReadonlySet<string>, pos: string): boolean =>
    scene.tokens[told]?.analyses.some((analysis) => analysis.pos === pos && lemmas.has(analysis.lemma)) === true
  if (is(tells, clause ? 'verb' : 'noun') || (!clause && is(nouns, 'noun'))) return true
  const gives = clause ? saysNot(scene, told) : best(scene, told)?.features.form === 'masdar'
  return gives && namesDetail(scene, told + 1, limit)
}

/** The token behind دون, من دون or بدون, null where none stands there. */
function afterWithout(scene: Scene, at: number): number | null {
  const { without, before } = scene.grammar.withheld
  const is = (token: number): boolean => scene.tokens[token]?.analyses.some(({ lemma }) => without.has(lemma)) === true
  if (scene.words[at]?.preposition === before) return is(at + 1) ? at + 2 : null
  return scene.words[at]?.preposition && is(at) ? at + 1 : null
}

const saysNot = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(({ pos, lemma }) => pos === 'verb' && scene.grammar.withheld.verbs.has(lemma)) ===
  true

function namesDetail(scene: Scene, from: number, limit: number): boolean {
  for (let to = from; to < Math.min(limit, from + WITHIN); to++) {
    if (scene.tokens[to]?.analyses.some(({ pos, lemma }) => pos === 'noun' && scene.grammar.withheld.nouns.has(lemma)))
      return true
  }
  return false
}
