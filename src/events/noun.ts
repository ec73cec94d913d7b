import type { Analysis, Token } from '../annotation/token.ts'
import { isOfClass } from './classes.ts'
import { IS } from './facts.ts'
import { best, isOne, type Scene } from './scene.ts'

/** «من», by itself. */
export function isPartitive(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  return word !== null && word.suffix === 0 && word.proclitics.length === 0 && word.lemma === scene.grammar.partitive
}

const MARKS = 3

/** The next token that is no quotation mark. */
export function pastQuotes(scene: Scene, at: number): number {
  let next = at
  while (next < at + MARKS && isOne(scene, next, IS.quote)) next++
  return next
}

/** The nominal reading of a token: its likeliest, or another where the likeliest is a verb behind nothing. */
export function nominal(scene: Scene, at: number): Analysis | null {
  const first = best(scene, at)
  if (first?.pos === 'particle' && first.suffix > 0) return counterpart(scene, at)
  if (first === null || first.pos === 'particle' || first.pos === 'verb' || isBound(scene, at)) return null
  if (lenderAt(scene, at) !== null) return null
  if (first.features.form === 'participle' && first.features.accusative) return null
  if (first.pos !== 'adjective' || first.features.form === 'participle') return first
  return scene.grammar.doing.has(first.lemma) || first.lexeme?.tags.has('nationality') ? first : null
}

/** «غارات شنها الطيران»: the verb that lends its subject, where it is spelled like its masdar with the pronoun. */
export function lenderAt({ tokens, grammar }: Scene, at: number): Analysis | null {
  const analyses = tokens[at]?.analyses
  const first = analyses?.[0]
  if (first?.features.form !== 'masdar' || first.suffix === 0 || first.proclitics.length > 0) return null
  return analyses?.find(({ pos, suffix, lemma }) => pos === 'verb' && suffix > 0 && grammar.supports.has(lemma)) ?? null
}

/** «فيه»: folded it is spelled like a noun in «ة», as written it is a preposition with its pronoun. */
export function isBound(scene: Scene, at: number): boolean {
  if (!isOne(scene, at, IS.withHis)) return false
  const { end } = scene.tokens[at] as Token
  return scene.grammar.his.has(scene.document.text.slice(end - 1, end))
}

/** «نظيره»: a word for somebody beside whom, which is a preposition too. */
const counterpart = (scene: Scene, at: number): Analysis | null =>
  scene.tokens[at]?.analyses.find(({ pos, lemma, suffix }) => {
    return pos === 'noun' && suffix > 0 && scene.grammar.counterparts.has(lemma)
  }) ?? null

/** «رئيس اللجنة» is somebody, not the committee; «قادة التنظيم» and «قوات الحكومة» stand for the body. */
export const isOffice = ({ lexeme, features }: Analysis): boolean =>
  (lexeme?.tags.has('title') === true || lexeme?.tags.has('person') === true) && (features.number ?? 1) === 1

/** A noun for an armed body. */
export const isForce = ({ grammar }: Scene, word: Analysis): boolean => isOfClass(grammar, word, 'forces')

/** «عناصر تابعة للحركة»: people act for whom they belong to; what somebody holds does nothing. */
export const arePeople = (scene: Scene, head: Analysis): boolean =>
  head.lexeme?.tags.has('person') === true || scene.grammar.members.has(head.lemma) || isForce(scene, head)

/** «أهداف مرتبطة بالحركة»: the complement of an adjective that leads to whom something belongs. */
export const isTheirs = (scene: Scene, at: number): boolean =>
  scene.grammar.affiliated.has(best(scene, at - 1)?.lemma ?? '') && best(scene, at)?.proclitics[0] === scene.grammar.by

/** «مخازن للأسلحة والذخائر», «أهداف في المدينة تابعة»: what a site is for or where it lies, before whose it is. */
export function isContent(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  if (word === null || word.pos === 'verb' || word.suffix > 0 || scene.time[at] !== -1) return false
  const { affiliated, purpose, and, within } = scene.grammar
  if (word.features.form === 'masdar' && !word.article) return false
  if (affiliated.has(word.lemma) || word.lemma === within) return true
  if (scene.mention[at] !== -1) return best(scene, at - 1)?.lemma === within
  return word.pos === 'noun' && (word.proclitics[0] === purpose || word.proclitics[0] === and)
}

export const held = (scene: Scene, head: Analysis, acts: boolean): boolean =>
  acts || scene.grammar.holdings.has(head.lemma) || isForce(scene, head)

/** Any of the likeliest readings is an adjective. */
export const isAdjective = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.slice(0, 3).some(({ pos }) => pos === 'adjective') === true

/** «هدفا عسكريا»: any of the likeliest readings is an adjective of kind in the accusative; «رتلا مكونا من» has more to say. */
export const isAccusative = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses
    .slice(0, 3)
    .some(
      ({ pos, features, suffix, lexeme }) =>
        pos === 'adjective' && features.accusative === true && suffix === 0 && lexeme?.tags.has('nisba') === true,
    ) === true

/** Construct (قوات النظام) or agreement (قوات روسية, القوات الروسية). */
export function continues(scene: Scene, at: number, previous: Analysis, word: Analysis): boolean {
  if (previous.article || previous.suffix > 0)
    return (
      word.article && isAdjective(scene, at) && !scene.grammar.towns.has(word.lemma) && !isSomebodyElse(previous, word)
    )
  if (word.pos === 'adjective') return !(isMen(previous) && word.features.gender === 'f')
  // «مسلح شرطيا»: no second term is accusative.
  if (word.features.accusative && !previous.features.accusative) return false
  return previous.pos !== 'adjective' && (!isClosed(previous) || isApposed(scene, at, previous, word))
}

/** «طفلان شقيقان»: of two people, a noun with the same ending says more; «مسلحان شرطيين» are two phrases. */
function isApposed({ tokens }: Scene, at: number, previous: Analysis, { features, article }: Analysis): boolean {
  if (previous.features.number !== 2 || features.number !== 2 || article) return false
  return tokens[at - 1]?.form.slice(-DUAL) === tokens[at]?.form.slice(-DUAL)
}

/** Letters of the ending of two. */
const DUAL = 2

/** «الشرطة الناشط»: a man is no attribute of a feminine noun. */
const isSomebodyElse = (previous: Analysis, { features, lexeme }: Analysis): boolean =>
  previous.pos === 'noun' &&
  previous.features.gender === 'f' &&
  features.gender === 'm' &&
  (features.number ?? 1) === 1 &&
  lexeme?.tags.has('person') === true

/** A masculine plural takes no feminine attribute: «مسلحون دورية» is two phrases. */
const isMen = ({ features }: Analysis): boolean => features.number === 3 && features.gender === 'm'

/** Plurals and duals that keep their nun, and indefinite accusatives, are no first term of a construct. */
const isClosed = ({ features }: Analysis): boolean =>
  features.accusative === true ||
  (features.state !== 'construct' && (features.number === 2 || (features.number === 3 && features.gender === 'm')))

export function note(word: Analysis, nations: string[]): void {
  if (word.lexeme?.tags.has('nationality') && word.lexeme.of !== null) nations.push(word.lexeme.of)
}

/** «قوات صالح», «شقيق الوزير»: those who belong to somebody are not he. */
export const standsApart = (scene: Scene, head: Analysis): boolean =>
  head.lexeme?.tags.has('relation') === true || (!isOffice(head) && isForce(scene, head))

/**
 * «حي نزال وسط المدينة», «مديرية باجل غربي البلاد»: a noun for an area, and its name that is spelled like a verb or a
 * particle: what follows it is where it lies, or a sign.
 */
export function bearsName(scene: Scene, at: number, head: Analysis): boolean {
  const { settlements, inside, sides, and } = scene.grammar
  if (!settlements.has(head.lemma) || head.article || head.suffix > 0 || (head.features.number ?? 1) !== 1) return false
  const name = best(scene, at + 1)
  if (name === null || scene.mention[at + 1] !== -1 || scene.time[at + 1] !== -1) return false
  if (!UNLIKELY.has(name.pos) || name.suffix > 0 || name.lexeme?.tags.has('prep')) return false
  const next = best(scene, at + 2)
  if (next === null) return true
  const own = next.proclitics.filter((one) => one !== and)
  return sides.has(next.lemma) || inside.has(next.lemma) || (own.length === 1 && inside.has(own[0] as string))
}

const UNLIKELY: ReadonlySet<string> = new Set(['verb', 'particle'])

/** «قرية الزيتون», «منطقة الكود»: a noun for a settlement or area, and the name it bears, which no list has. */
export function isNamedPlace(scene: Scene, at: number, to: number, head: Analysis): boolean {
  if (!scene.grammar.settlements.has(head.lemma) || head.article || head.suffix > 0 || to < at + 2) return false
  if ((head.features.number ?? 1) !== 1) return false
  if (bearsName(scene, at, head)) return true
  const name = best(scene, at + 1)
  if (name === null || name.proclitics.length > 0 || name.suffix > 0 || scene.mention[at + 1] !== -1) return false
  if ((scene.facts[at + 1]?.candidates.length ?? 0) > 0 || name.lexeme?.tags.has('masdar')) return false
  return name.pos === 'unknown' || (name.article && !isMany(name))
}

const isMany = ({ features }: Analysis): boolean => features.number === 3
