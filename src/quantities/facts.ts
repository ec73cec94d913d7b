import type { Analysis, WordForm } from '../annotation/token.ts'
import { once } from '../text/once.ts'
import { remembered } from '../text/remembered.ts'
import { nounOf } from './counted.ts'
import type { DualForm, Governor, QuantityGrammar } from './grammar.ts'
import { isPeople } from './units.ts'

const TWO = 2
const MANY = 3

/** What a grammar knows of a form whatever stands around it. */
export interface Facts {
  /** Two of a counted noun in one word, if its likeliest reading can be that. */
  readonly dual: DualForm | null
  /** Two others in one word. */
  readonly others: boolean
  /** The word of fate that it is for people counted after it, and before it. */
  readonly after: Governor | null
  readonly before: Governor | null
}

/** Most words have nothing to do with counting; they share one object, which stays at hand. */
const nothing: Facts = { dual: null, others: false, after: null, before: null }

/** The facts of one grammar, gathered once for each form. */
export const factsOf = once((grammar: QuantityGrammar) =>
  remembered((word: WordForm): Facts => {
    const dual = dualOf(word, grammar)
    const others = grammar.otherTwo.has(word.form)
    const { after, before } = governorsOf(word, grammar)
    return dual === null && !others && after === null && before === null ? nothing : { dual, others, after, before }
  }),
)

function dualOf({ form, analyses }: WordForm, grammar: QuantityGrammar): DualForm | null {
  const dual = grammar.duals.get(form) ?? twoOfPeople(form, analyses, grammar)
  if (dual === null || analyses[0]?.lemma !== dual.lemma) return null
  // A participle's plural is like two people (مدنيين), hardly like two houses (منزلين).
  const other = isPeople(dual.noun.unit) ? ['noun', 'adjective', 'name'] : ['noun', 'name']
  const plural = analyses.some(({ features, pos }) => features.number === MANY && other.includes(pos))
  return plural ? { ...dual, ambiguous: true } : dual
}

/** Two members of a people; the form is the plural's too, or an adjective's. */
function twoOfPeople(form: string, analyses: readonly Analysis[], grammar: QuantityGrammar): DualForm | null {
  const best = analyses[0]
  if (best?.pos !== 'adjective' || !best.lexeme?.tags.has(grammar.peopleTag) || best.article) return null
  const dual = analyses.find(
    ({ lemma, features }) => lemma === best.lemma && features.number === TWO && features.state === undefined,
  )
  const noun = dual === undefined ? null : nounOf(dual, grammar)
  return noun === null
    ? null
    : {
        noun,
        proclitic: best.proclitic,
        ambiguous: true,
        governed: form.endsWith(grammar.twoEnding),
        lemma: best.lemma,
        construct: false,
      }
}

/** The first reading on each side that is a word of fate. */
function governorsOf({ analyses }: WordForm, { governors, nouns }: QuantityGrammar): Pick<Facts, 'after' | 'before'> {
  let after: Governor | null = null
  let before: Governor | null = null
  for (const { pos, lemma, lexeme, features } of analyses) {
    const governor = lexeme === null ? undefined : governors.get(lexeme.id)
    if (governor === undefined) continue
    // A plural of such a noun is another word's form (fighter is no plural of killing), unless it is counted itself or
    // only stops the look for a fate (at the hands of).
    // The rare feminine plural looks like other words ("aboard" like "they died").
    if (pos === 'verb' && features.gender === 'f' && features.number === MANY) continue
    const plural = governor.unit === 'person' || nouns.has(lemma)
    if (pos !== 'verb' && features.number !== 1 && !plural) continue
    if (governor.after) after ??= governor
    if (governor.before) before ??= governor
  }
  return { after, before }
}
