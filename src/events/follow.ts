import type { Analysis } from '../annotation/token.ts'
import { type Gender, genderAs, goesBackTo } from './agreement.ts'
import { ascribedTo } from './blame.ts'
import { IS } from './facts.ts'
import type { Governed } from './govern.ts'
import { lenderAt } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { best, isOne, isRelative, type Scene, supportAt } from './scene.ts'
import { following, pastAdverbs, skipTimes } from './subject.ts'
import type { Trigger } from './triggers.ts'

const AHEAD = 24

/**
 * What the first verb behind an event noun says of it: «الغارات التي شنتها القوات», «الهجوم الذي استهدف بلدة», «غارات
 * نفذتها القوات», «قصف عنيف بالصواريخ استهدف أحياء».
 */
export function described(scene: Scene, { at, analysis }: Trigger): readonly Governed[] {
  const { hits, and } = scene.grammar
  const to = Math.min(scene.tokens.length, at + AHEAD)
  const found: Governed[] = []
  let plain = true
  for (let verb = at + 1; verb < to && scene.sentence[verb] === scene.sentence[at]; verb++) {
    const word = lenderAt(scene, verb) ?? ascriberAt(scene, verb) ?? best(scene, verb)
    if (word === null) continue
    if (word.pos !== 'verb') {
      if (verb > at + 1 && isRival(scene, verb, analysis)) return found
      const attribute = verb === at + 1 && !word.article && scene.grammar.doing.has(word.lemma)
      if (scene.mention[verb] !== -1 || (word.pos === 'noun' && !attribute && scene.time[verb] === -1)) plain = false
      continue
    }
    if (word.proclitics[0] === and) return found
    const end = scene.clauseTo[verb] ?? verb + 1
    const relative = isRelative(scene, verb - 1)
    // «الاجتماع بما حققته القوات»: what the clause stands for is something else.
    if (!relative && best(scene, verb - 1)?.lexeme?.tags.has('rel')) return found
    const near = plain || relative
    if (hits.has(word.lemma) && word.suffix === 0) {
      if (!near && (word.features.tense !== 'past' || !goesBackTo(analysis, word.features.gender))) return found
      return [...found, { role: 'target', phrases: hitBy(scene, skipTimes(scene, verb + 1, end), end) }]
    }
    // «هجوم نسبته الحكومة إلى الحركة»
    if (scene.grammar.ascribing.has(word.lemma))
      return near || word.suffix > 0 || goesBackTo(analysis, word.features.gender)
        ? [...found, { role: 'agent', phrases: ascribedTo(scene, verb + 1) }]
        : found
    const role = supportAt(scene, verb) ?? scene.grammar.supports.get(word.lemma)
    const asyndetic = !analysis.article && best(scene, verb - 1)?.pos !== 'particle'
    const carried = relative && isCarriedOut(scene, verb, word)
    const resumed = (asyndetic || carried) && word.suffix > 0 && goesBackTo(analysis, genderOf(scene, word.enclitic))
    const back = (best(scene, verb + 1)?.suffix ?? 0) > 0
    // «الهجوم نفذ بسيارة»: a passive tells of nobody.
    if (role === undefined || !(plain || resumed) || (word.suffix === 0 && !back)) return found
    const from = word.suffix > 0 ? verb + 1 : verb + 2
    const phrases = following(scene, pastAdverbs(scene, from, end), end)
    // «الضربات التي تنفذها منذ أسبوعين»
    const taken = word.suffix > 0 || best(scene, verb + 1)?.lemma === scene.grammar.by
    const lone = word.features.number === 3 || (relative && taken && isAlone(scene, from, end))
    if (phrases.length === 0 && !lone) return found
    found.push({ role, phrases })
    plain = false
  }
  return found
}

/** «غارات دمرت إحداها مدرعة»: what is hit, and not one of the blows. */
const hitBy = (scene: Scene, at: number, end: number): readonly Phrase[] =>
  following(scene, at, end).filter(
    ({ head }) => !(head !== null && head.suffix > 0 && scene.grammar.parts.has(head.lemma)),
  )

/**
 * «إطلاق النار الذي تبنته الحركة»: what is carried out is an occurrence, whatever stands between; but of «غارات التحالف الذي
 * تقوده» it is the body.
 */
function isCarriedOut(scene: Scene, verb: number, { lemma }: Analysis): boolean {
  const { performing, declaring } = scene.grammar
  const last = verb - 2
  const body = scene.mention[last] !== -1 || best(scene, last)?.lexeme?.tags.has('group') === true
  return !body && (performing.has(lemma) || declaring.has(lemma))
}

/** «هجوم نسبته الحكومة إلى الحركة»: the verb, where it is spelled like a noun with a pronoun. */
function ascriberAt(scene: Scene, at: number): Analysis | null {
  if (!isOne(scene, at, IS.ascribing)) return null
  // «هجوم نسب إلى الحركة»
  const led = leadsTo(scene, at + 1)
  const verb = scene.tokens[at]?.analyses.find(({ pos, suffix, lemma, proclitics }) => {
    return pos === 'verb' && (suffix > 0 || led) && proclitics.length === 0 && scene.grammar.ascribing.has(lemma)
  })
  return verb ?? null
}

/** «إلى الحركة», «للحركة». */
function leadsTo(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  return (word?.lemma === scene.grammar.toward && word.suffix === 0) || word?.proclitics[0] === scene.grammar.purpose
}

/** No noun stands without a preposition behind a verb, which would be its subject. */
function isAlone(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < end; at++) {
    const word = best(scene, at)
    const noun = word !== null && (word.pos === 'noun' || scene.mention[at] !== -1) && scene.time[at] === -1
    if (noun && word.proclitics.length === 0 && (at === from || scene.tokens[at - 1]?.kind !== 'word')) return false
  }
  return true
}

/** «غارات … وانفجارات تهز»: another event noun stands nearer, of which the verb may be said as well. */
const isRival = (scene: Scene, at: number, own: Analysis): boolean =>
  (scene.facts[at]?.candidates ?? []).some(
    ({ analysis }) => analysis.pos === 'noun' && goesBackTo(analysis, genderAs(own)),
  )

const genderOf = ({ grammar }: Scene, pronoun: string): Gender =>
  grammar.hers.has(pronoun) ? 'f' : grammar.his.has(pronoun) ? 'm' : undefined
