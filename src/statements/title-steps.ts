import type { Nominal } from './nominal.ts'
import { best, inName, isComma, isFiniteVerb, isJoined, nameAt, type Scene } from './scene.ts'

const TITLE_WITHIN = 12
/** A style of address and the name it leads to: سمو الشيخ فلان, صاحب السمو الملكي الأمير فلان. */
export const STYLED = 5

/** «وزير الدولة للشؤون الخارجية فلان»: the title goes on, since the name that it belongs to follows. */
export function nameFollows(scene: Scene, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + TITLE_WITHIN); at++) {
    const mention = scene.mentionAt[at] as number
    if (mention >= 0 && scene.names.mentions[mention]?.kind === 'person') return !isJoined(scene, at)
    // العربية within الجامعة العربية is no broadcaster.
    if (mention >= 0 && scene.mentionAt[at - 1] === mention) continue
    const word = scene.words[at]
    // «لمديرية الدفاع المدني بالمنطقة، الرائد فلان»: the rank and the name between commas.
    if (isComma(scene, at)) return nameAt(scene, isRank(scene, at + 1) ? at + 2 : at + 1)?.kind === 'person'
    if (scene.tokens[at]?.kind !== 'word' || word?.that || word?.relative || word?.occasion || word?.time) return false
    if (isFiniteVerb(scene, at) || word?.head === 'relay' || word?.relay) return false
  }
  return false
}

/** «مدير عام الإدارة», «أمين عام حزب كذا»: an adjective of the title that is also a word of time. */
export const isRankWord = (scene: Scene, at: number, from: number): boolean =>
  scene.words[from]?.head === 'person' &&
  (at === from + 1 || (at === from + 2 && scene.words[at - 1]?.head === 'person')) &&
  scene.tokens[at]?.analyses.some(
    ({ pos, article }) => pos === 'adjective' && article === best(scene, at - 1)?.article,
  ) === true &&
  (best(scene, at - 1)?.article === true ||
    best(scene, at + 1)?.article === true ||
    scene.words[at + 1]?.head === 'organisation')

/** «مدير عام الشؤون لمنطقة كذا فلان»: a clitic within a title that a name ends. */
export const titleGoesOn = (scene: Scene, at: number, clitic: string, kind: Nominal['kind'], last: number): boolean =>
  kind === 'person' &&
  scene.grammar.addressing.has(clitic) &&
  !scene.words[at]?.occasion &&
  nameFollows(scene, at + 1, last)

/** «المتحدث باسم الوزارة», «النائب الأول لمدير الجهاز»; a clitic that opens the content ends the phrase. */
export function cliticBelongs(scene: Scene, at: number, clitic: string, closing: readonly string[]): boolean {
  const analysis = best(scene, at)
  if (analysis === null || scene.words[at]?.occasion || scene.grammar.sayings.has(analysis.lemma)) return false
  const behalf = scene.grammar.behalf.has(analysis.lemma)
  // «قال المحافظ بصفته»: how he says it.
  if (clitic === scene.grammar.by && analysis.suffix > 0 && !behalf && !scene.words[at]?.head) return false
  // «طالب العميد بالجيش السوري فلان»: whose officer he is.
  const ofBody = scene.words[at - 1]?.honorific && scene.words[at]?.head === 'organisation'
  if (clitic === scene.grammar.by) return !closing.includes(clitic) || behalf || ofBody === true
  return (
    scene.grammar.addressing.has(clitic) &&
    !analysis.article &&
    scene.words[at]?.head === 'person' &&
    !scene.grammar.hearers.has(analysis.lemma) &&
    !closing.includes(clitic)
  )
}

/** «مفوض الأمم المتحدة لحقوق الإنسان», «للشؤون الإنسانية»: what an office or a body is for. */
export const saysWhatFor = (scene: Scene, at: number, clitic: string, closing: readonly string[]): boolean =>
  scene.grammar.addressing.has(clitic) &&
  !closing.includes(clitic) &&
  scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.fields.has(lemma)) === true

/** «…، اللواء فلان», «الرئيسان، الأمريكي فلان»: a rank or a people between the comma and the name. */
export const isRank = (scene: Scene, at: number): boolean =>
  (scene.words[at]?.head === 'person' || best(scene, at)?.lexeme?.tags.has('nationality') === true) &&
  best(scene, at)?.article === true &&
  !isJoined(scene, at)

/** «وزير الخارجية والمغتربين»: a definite noun joined within a title, before the name comes. */
export function continuesDescription(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  if (analysis === null || !analysis.article || analysis.pos === 'verb') return false
  for (let to = at + 1; to < Math.min(at + 4, scene.tokens.length); to++) {
    const mention = scene.mentionAt[to] as number
    if (mention >= 0) return scene.names.mentions[mention]?.kind === 'person'
    if (isComma(scene, to) && to > at + 1) return inName(scene, to + 1) || isSubjectMatter(scene, at)
    if (best(scene, to)?.pos !== 'adjective') return false
  }
  return false
}

/** والزيارة in «رئيس مؤسسة الحج والزيارة الإيرانية، فلان، …»: no people. */
const isSubjectMatter = (scene: Scene, at: number): boolean =>
  scene.words[at]?.head === null && best(scene, at)?.pos === 'noun'

/** «الوزير آنذاك فلان», «الرئيس في ذلك الوقت، فلان»: the mention of who held the office then, or null. */
export function formerHolder(scene: Scene, at: number): number | null {
  let to = at
  if (scene.grammar.former.has(scene.tokens[at]?.form ?? '')) to++
  else if (scene.words[at]?.preposition && scene.words[at + 1]?.demonstrative && scene.words[at + 2]?.time) to += 3
  if (to === at) return null
  if (isComma(scene, to)) to++
  return nameAt(scene, to)?.kind === 'person' && !isJoined(scene, to) ? (scene.mentionAt[to] as number) : null
}

/** «مصدر في المدينة» but not «قال الوزير في بيان»: the preposition's noun says where one works, not when one spoke. */
export function belongs(scene: Scene, at: number, from: number, kind: Nominal['kind']): boolean {
  if (kind !== 'person' && kind !== 'anonymous' && kind !== 'document') return false
  const next = scene.words[at + 1]
  const analysis = best(scene, at + 1)
  if (next === undefined || analysis === null || next.occasion || next.time || next.that) return false
  if (analysis.pos === 'verb' || analysis.pos === 'particle') return false
  const preposition = scene.words[at]?.preposition ?? ''
  // «طلب السفير اليمني من المجلس»: whom the verb asks.
  const whole = best(scene, from)?.article === true && (inName(scene, at - 1) || isNisba(scene, at - 1))
  if ((whole && scene.grammar.reaching.has(preposition)) || isOwnSide(scene, at + 1)) return false
  return scene.grammar.within.has(preposition)
}

const isNisba = (scene: Scene, at: number): boolean =>
  best(scene, at)?.pos === 'adjective' && best(scene, at)?.lexeme?.tags.has('nisba') === true

/** جانبه in «السفير من جانبه»: for his own part. */
export const isOwnSide = (scene: Scene, at: number): boolean =>
  scene.words[at]?.head === 'pair' && (best(scene, at)?.suffix ?? 0) > 0
