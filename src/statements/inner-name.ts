import type { Token } from '../annotation/token.ts'
import { textOf } from '../text/span.ts'
import { isGiven } from './name-shape.ts'
import type { Nominal } from './nominal.ts'
import { best, inName, nameAt, type Scene } from './scene.ts'
import { isDefinite } from './speaker.ts'

/** A name within the phrase that is not the name of whom it is about. */
export const INNER = -2

/** باسم in «متحدث باسم برنامج …». */
export const isBehalf = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.behalf.has(lemma)) === true

/** «والدة القتيل فلان»: the name is the relative's; «والدته فلانة» is her own. */
export const isKin = (scene: Scene, from: number): boolean => {
  const head = best(scene, from)
  if (head?.suffix !== 0 || head.article || head.lexeme?.tags.has(scene.grammar.kin) !== true) return false
  // ابنه with its ه is «his son», though the same letters folded are ابنة.
  const token = scene.tokens[from] as Token
  const pronoun = token.analyses.find(({ pos, suffix }) => pos === 'noun' && suffix > 0)?.enclitic
  return pronoun === undefined || !textOf(scene.document.text, token).endsWith(pronoun)
}

/** «مصادر في مكتب رئيس الوزراء فلان», «مسؤول في إدارة الرئيس فلان»: the name belongs to the inner title. */
export const isInner = (scene: Scene, at: number, from: number, kind: Nominal['kind']): boolean =>
  (kind === 'anonymous' && !isOneOfThem(scene, at, from)) ||
  kind === 'document' ||
  kind === 'relay' ||
  isSpokenFor(scene, at, from) ||
  (kind === 'organisation' && at > 0) ||
  // «مسؤول غرفة عمليات فلان», «مقتل فلان»: a bare noun that is no title takes the name to itself.
  (at - 1 > from && isBareNoun(scene, at - 1)) ||
  (kind === 'other' && at - 1 === from && isBareNoun(scene, from) && !isGiven(scene, from)) ||
  (best(scene, at - 1)?.article === true &&
    best(scene, at - 1)?.lexeme?.tags.has('title') === true &&
    at - 2 > from &&
    !isBehalf(scene, at - 2) &&
    isBareNoun(scene, at - 2))

/** «الناشط فلان», «خبير المتفجرات فلان»: one definite man, whose name follows his description. */
const isOneOfThem = (scene: Scene, at: number, from: number): boolean =>
  isDefinite(scene, from) &&
  best(scene, from)?.features.number === 1 &&
  best(scene, at - 1)?.pos !== 'particle' &&
  (at - 1 === from || best(scene, at - 1)?.lexeme?.tags.has('title') !== true)

/**
 * «متحدث باسم الرئيس فلان», «المتحدثة باسم الرئيس فلان»: the name is that of whom somebody unnamed speaks for. After a
 * definite noun («الناطقة باسم المبعوث فلانة») it is the speaker's own, unless one is a woman and the other a man, or the
 * report gives that title to the name elsewhere.
 */
export function isSpokenFor(scene: Scene, at: number, from: number): boolean {
  const head = best(scene, from)
  for (let behalf = from + 1; behalf < at; behalf++) {
    if (!isBehalf(scene, behalf)) continue
    // «باسم الوزارة اللواء فلان»: behind the body for whom he speaks the title is his own.
    for (let title = behalf + 1; title < at && !isBody(scene, title); title++) {
      const office = best(scene, title)
      if (!office?.lexeme?.tags.has('title')) continue
      if (head?.article !== true) return true
      const { gender = null, roles = [] } = scene.entityOf[scene.mentionAt[at] as number] ?? {}
      const other = gender !== null && (head.features.gender ?? gender) !== gender
      return other || roles.some((role) => role.head === office.lemma)
    }
  }
  return false
}

const isBody = (scene: Scene, at: number): boolean =>
  nameAt(scene, at)?.kind === 'organisation' || scene.words[at]?.head === 'organisation'

/** إدارة in «إدارة الرئيس»: a common noun that the definite word behind it belongs to. */
const isBareNoun = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'noun' || analysis.article || analysis.suffix > 0) return false
  return !inName(scene, at) && scene.words[at]?.head !== 'person'
}
