import type { Analysis } from '../annotation/token.ts'
import type { Governed } from './govern.ts'
import { best, isRelative, type Scene, supportAt } from './scene.ts'
import { following, skipTimes } from './subject.ts'
import type { Trigger } from './triggers.ts'

const AHEAD = 24
const NONE: readonly Governed[] = []

/**
 * What the first verb behind an event noun says of it: «الغارات التي شنتها القوات», «الهجوم الذي استهدف بلدة», «غارات
 * نفذتها القوات», «قصف عنيف بالصواريخ استهدف أحياء».
 */
export function described(scene: Scene, { at, analysis }: Trigger): readonly Governed[] {
  const { hits, and } = scene.grammar
  const to = Math.min(scene.tokens.length, at + AHEAD)
  let plain = true
  for (let verb = at + 1; verb < to && scene.sentence[verb] === scene.sentence[at]; verb++) {
    const word = best(scene, verb)
    if (word === null) continue
    if (word.pos !== 'verb') {
      if (verb > at + 1 && isRival(scene, verb, analysis)) return NONE
      const attribute = verb === at + 1 && !word.article && scene.grammar.doing.has(word.lemma)
      if (scene.mention[verb] !== -1 || (word.pos === 'noun' && !attribute && scene.time[verb] === -1)) plain = false
      continue
    }
    if (word.proclitics[0] === and) return NONE
    const end = scene.clauseTo[verb] ?? verb + 1
    const relative = isRelative(scene, verb - 1)
    // «الاجتماع بما حققته القوات»: what the clause stands for is something else.
    if (!relative && best(scene, verb - 1)?.lexeme?.tags.has('rel')) return NONE
    const near = plain || relative
    if (hits.has(word.lemma) && word.suffix === 0) {
      if (!near && (word.features.tense !== 'past' || !agrees(analysis, word.features.gender))) return NONE
      return [{ role: 'target', phrases: following(scene, skipTimes(scene, verb + 1, end), end) }]
    }
    const role = supportAt(scene, verb)
    const asyndetic = !analysis.article && best(scene, verb - 1)?.pos !== 'particle'
    const resumed = asyndetic && word.suffix > 0 && agrees(analysis, genderOf(scene, word.enclitic))
    if (role === undefined || !(plain || resumed)) return NONE
    const start = word.suffix > 0 ? verb + 1 : (best(scene, verb + 1)?.suffix ?? 0) > 0 ? verb + 2 : end
    return [{ role, phrases: following(scene, skipTimes(scene, start, end), end) }]
  }
  return NONE
}

/** «غارات … وانفجارات تهز»: another event noun stands nearer, of which the verb may be said as well. */
const isRival = (scene: Scene, at: number, own: Analysis): boolean =>
  (scene.facts[at]?.candidates ?? []).some(({ analysis }) => analysis.pos === 'noun' && agrees(analysis, genderAs(own)))

/** A verb or pronoun of this gender can go back to the noun. */
const agrees = (noun: Analysis, gender: Gender): boolean => gender === genderAs(noun)

type Gender = Analysis['features']['gender']

/** The gender in which a noun for a thing is spoken of: plurals are feminine. */
const genderAs = ({ features: { number, gender } }: Analysis): Gender => (number === 3 ? 'f' : (gender ?? 'm'))

const genderOf = ({ grammar }: Scene, pronoun: string): Gender =>
  grammar.hers.has(pronoun) ? 'f' : grammar.his.has(pronoun) ? 'm' : undefined
