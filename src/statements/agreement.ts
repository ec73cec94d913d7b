import type { Analysis } from '../annotation/token.ts'
import type { Nominal } from './nominal.ts'
import { best, type Scene } from './scene.ts'

/**
 * Verb and subject agree in gender, as far as both show it. `transitive`: the verb may have an object in the subject's
 * place, so that «حذر الدول» has none of its own.
 */
export function agrees(scene: Scene, nominal: Nominal, { features }: Analysis, transitive = false): boolean {
  if (features.gender === undefined) return true
  const things = transitive && nominal.kind === 'organisation'
  const gender =
    things && isPlural(best(scene, nominal.from), scene.grammar.soundPlural) ? 'f' : genderOf(scene, nominal)
  if (gender === null || gender === features.gender) return true
  // مديره and مديرة are written alike in many papers.
  return (
    scene.tokens[nominal.from]?.analyses.some(
      (a) => a.pos === 'noun' && a.suffix > 0 && a.features.gender === features.gender,
    ) === true
  )
}

/** موسكو, إسرائيل: a state or its capital by one bare word. */
const isState = (scene: Scene, from: number, to: number): boolean =>
  to === from + 1 && scene.grammar.countries.has(scene.tokens[from]?.form ?? '')

/** A plural of no persons; الحوثيون is one of men, whatever else the lexicon says. */
const isPlural = (analysis: Analysis | null, soundPlural: string): boolean =>
  analysis?.pos === 'noun' &&
  analysis.features.number === 3 &&
  !analysis.stem.endsWith(soundPlural) &&
  analysis.lexeme?.tags.has('person') !== true &&
  analysis.lexeme?.tags.has('title') !== true &&
  analysis.lexeme?.tags.has('nationality') !== true

const isOfMen = (analysis: Analysis | null, feminine: string): boolean =>
  analysis?.pos === 'noun' &&
  analysis.features.number === 3 &&
  analysis.features.gender !== 'f' &&
  !analysis.stem.endsWith(feminine) &&
  (analysis.lexeme?.tags.has('person') === true || analysis.lexeme?.tags.has('title') === true)

export function genderOf(scene: Scene, { from, to, mention, kind }: Nominal): 'm' | 'f' | null {
  const analysis = best(scene, from)
  const own = analysis?.pos === 'noun' && analysis.features.number === 1 ? (analysis.features.gender ?? null) : null
  // «أدانت العديد من الدول»: the verb may go with the noun behind the amount.
  const { amounts, chiefs } = scene.grammar
  if (analysis?.features.number === 1 && (amounts.has(analysis.lemma) || chiefs.has(analysis.lemma))) return null
  // السكان, الخبراء: a plural of men takes no feminine verb.
  if (
    kind !== 'name' &&
    isOfMen(analysis, scene.grammar.soundFeminine) &&
    !scene.grammar.things.has(analysis?.lemma ?? '')
  )
    return 'm'
  // المتحدثة فلانة: the title tells more surely than the name.
  const entity = mention >= 0 ? scene.entityOf[mention] : null
  // ابنه is written like ابنة: the name tells.
  const written = scene.tokens[from]?.analyses.some(({ pos, suffix }) => pos === 'noun' && suffix > 0) === true
  if (kind !== 'name' && own !== null && !(written && entity?.gender)) return own
  if (entity?.kind === 'person') return entity.gender
  if (kind === 'name' && isState(scene, from, to))
    return scene.grammar.masculine.has(scene.tokens[from]?.form ?? '') ? 'm' : 'f'
  // الأمم المتحدة, القوات: a plural of no persons is feminine.
  if (kind === 'name' && isPlural(analysis, scene.grammar.soundPlural)) return 'f'
  // حماس is no masculine noun when it names a movement: only a generic head (وزارة …) tells.
  return kind !== 'name' || scene.words[from]?.head ? own : null
}
