import type { Analysis } from '../annotation/token.ts'
import { best, type Scene } from './scene.ts'
import type { Trigger } from './triggers.ts'

/** How far behind a word of denial stands what it denies directly, and the verb that a particle negates. */
const DIRECT = 2

/**
 * Whether a word of denial denies an occurrence. A negated verb denies what it brings about («لم تنفذ القوات أي غارة»)
 * and an object that is not known («لم توقع اتفاقا»), but not what it takes for granted («لم تتبن جهة الهجوم», «لا تشمل
 * الحصيلة ضحايا القصف»). Verbs and nouns that mean a denial deny all they govern.
 */
export function negates(scene: Scene, other: number, { at, analysis }: Trigger): boolean {
  const { auxiliaries, bringing, excepting, lacking, restricting } = scene.grammar
  const word = best(scene, other)
  for (let next = other + 1; next < at; next++) if (excepting.has(best(scene, next)?.lemma ?? '')) return false
  if (lacking.has(word?.lemma ?? '')) {
    return !restricting.has(best(scene, other + 1)?.lemma ?? '') && reaches(scene, other, at)
  }
  if (word?.pos !== 'particle') return true
  const verb = verbBehind(scene, other)
  if (verb === null) return at - other <= DIRECT
  const lemma = best(scene, verb)?.lemma ?? ''
  if (verb === at || bringing.has(lemma)) return true
  return analysis.pos === 'verb' ? auxiliaries.has(lemma) : !isKnown(scene, at, analysis)
}

/** «عدم التوصل إلى اتفاق», «ليس هناك اتفاق»: nothing stands between but that it is, or is brought about. */
function reaches(scene: Scene, other: number, at: number): boolean {
  if (at - other <= DIRECT) return true
  const { bringing, existing, states } = scene.grammar
  for (let next = other + 1; next < at; next++) {
    const word = best(scene, next)
    const of = word?.lexeme?.of ?? ''
    const empty = word?.pos === 'particle' || existing.has(word?.lemma ?? '') || states.has(word?.lemma ?? '')
    if (!empty && !bringing.has(of)) return false
  }
  return true
}

function verbBehind(scene: Scene, particle: number): number | null {
  for (let next = particle + 1; next <= particle + DIRECT; next++) if (best(scene, next)?.pos === 'verb') return next
  return null
}

/** «القصف», «قصفهم», «قصف المدينة»: definite, by itself or by its second term. */
function isKnown(scene: Scene, at: number, { article, suffix }: Analysis): boolean {
  const next = best(scene, at + 1)
  const second = scene.mention[at + 1] !== -1 || (next?.pos === 'noun' && next.article && next.proclitics.length === 0)
  return article || suffix > 0 || second
}
