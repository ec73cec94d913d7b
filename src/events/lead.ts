import type { EventType } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { isOfClass } from './classes.ts'
import { IS } from './facts.ts'
import { deeds } from './families.ts'
import { isForce } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { best, isOne, isRelative, type Scene } from './scene.ts'
import { following, pastAdverbs, pastInsertion, subjectOf } from './subject.ts'
import type { Trigger } from './triggers.ts'

const NONE: readonly Phrase[] = []
/** How far before an event noun the verb may stand that leads to it by its preposition. */
const FAR = 40

/**
 * «تمكن مقاتلو الحركة التي تضم فصائل من السيطرة على المدينة»: the subject of the verb whose preposition leads to the
 * event noun, where nothing but relative clauses stands between.
 */
export function leadersOf(scene: Scene, { at }: Trigger): readonly Phrase[] {
  const from = firstTerm(scene, at)
  const preposition = prepositionAt(scene, from)
  if (preposition === null) return NONE
  for (let verb = from - 1; verb >= Math.max(0, at - FAR) && scene.sentence[verb] === scene.sentence[at]; verb--) {
    const word = best(scene, verb)
    if (word?.pos !== 'verb' || scene.mention[verb] !== -1) continue
    if (!leads(scene, verb, preposition)) {
      if (isRelative(scene, verb - 1) || isRelative(scene, verb - 2)) continue
      return NONE
    }
    if (scene.statement[verb] !== scene.statement[at]) return NONE
    return subjectOf(scene, verb).phrases.filter(({ actor, to }) => actor && to <= from)
  }
  return NONE
}

/** Any reading as a verb: «تمكن» is spelled like two more. */
const leads = ({ tokens, grammar }: Scene, verb: number, preposition: string): boolean =>
  tokens[verb]?.analyses.some(({ pos, lemma }) => pos === 'verb' && grammar.leading.has(`${lemma} ${preposition}`)) ===
  true

/** «فرض سيطرتها»: the first of the masdars that lead to an event noun as its first terms. */
function firstTerm(scene: Scene, at: number): number {
  let from = at
  while (from > 0) {
    const before = best(scene, from - 1)
    if (before?.features.form !== 'masdar' || before.article || before.suffix > 0) break
    if ((best(scene, from)?.proclitics.length ?? 0) > 0) break
    from--
  }
  return from
}

/** The preposition that leads to a token, written by itself or with the word. */
function prepositionAt(scene: Scene, at: number): string | null {
  const own = best(scene, at)?.proclitics.find((one) => !scene.grammar.conjunctions.has(one))
  if (own !== undefined) return own
  const before = best(scene, at - 1)
  return before?.pos === 'particle' && before.suffix === 0 && before.lexeme?.tags.has('prep') ? before.lemma : null
}

/** «لمنع الحوثيين من السيطرة», «تفادي قصف»: whom somebody keeps from doing it. */
export function avertedOf(scene: Scene, { at }: Trigger): readonly Phrase[] {
  const from = firstTerm(scene, at)
  if (prepositionAt(scene, from) !== scene.grammar.partitive) return NONE
  for (let other = from - 2; other >= Math.max(0, from - AVERTED); other--) {
    if (!isOne(scene, other, IS.averting) || scene.sentence[other] !== scene.sentence[at]) continue
    const verb = best(scene, other)?.pos === 'verb'
    const { phrases, objectFrom } = verb ? subjectOf(scene, other) : { phrases: NONE, objectFrom: other + 1 }
    for (const start of [objectFrom, other + 1]) {
      const kept = start === other + 1 && verb ? phrases : following(scene, start, from)
      if (kept.at(-1)?.to === from - 1 && kept.every(({ actor }) => actor)) return kept
    }
  }
  return NONE
}

const AVERTED = 10

/** What somebody declares to have done himself; of deaths and accords he may only tell. */
const declared: ReadonlySet<EventType> = new Set([...deeds, 'detention', 'sanction', 'truce'])
const DECLARED = 12

/** «أعلنت القوات تحرير المدينة», «إعلان الجيش السيطرة على البلدة»: a body that fights declares its own deed, or denies it. */
export function declarersOf(scene: Scene, { at, analysis, sense }: Trigger): readonly Phrase[] {
  const { declaring } = scene.grammar
  const { tags } = analysis.lexeme ?? {}
  if (!declared.has(sense.type) || analysis.proclitics.length > 0 || !(tags?.has('masdar') || tags?.has('event')))
    return NONE
  for (let other = at - 2; other >= Math.max(0, at - DECLARED); other--) {
    const word = best(scene, other)
    if (scene.sentence[other] !== scene.sentence[at]) return NONE
    if (word === null || !declaring.has(word.lemma)) continue
    const verb = word.pos === 'verb'
    const phrases = verb ? subjectOf(scene, other).phrases : following(scene, other + 1, at)
    const last = phrases.at(-1)
    const set = last === undefined ? -1 : pastInsertion(scene, Math.max(last.to, other + 1), at)
    const end = last === undefined ? -1 : pastAdverbs(scene, set, at)
    const own = (one: Phrase): boolean => fights(scene, one) || (sense.type === 'detention' && arrests(scene, one))
    return end === at && phrases.every(own) ? phrases : NONE
  }
  return NONE
}

/** An armed body, or a state. */
function fights(scene: Scene, { from, name, actor, kind }: Phrase): boolean {
  if (scene.grammar.countries.has(foldWord(name))) return true
  const head = best(scene, from)
  return (actor || kind === 'organisation') && head !== null && isForce(scene, head)
}

/** A ministry, the police, a prosecution. */
const arrests = (scene: Scene, { from }: Phrase): boolean => isOfClass(scene.grammar, best(scene, from), 'authority')

/**
 * «قال خلال لقاء مع نظيره», «وصل في زيارة إلى المدينة»: who does what is told with the talks or the visit takes part in
 * it.
 */
export function accompanies(scene: Scene, { at, analysis, sense }: Trigger): boolean {
  const { travels, within, by } = scene.grammar
  // «ستستمر بتنسيق مع القوات»
  if (sense.type === 'agreement' && analysis.proclitics.includes(by))
    return best(scene, at + 1)?.lemma === scene.grammar.beside
  if (!travels.has(sense.frame.name)) return false
  const visit = sense.frame.object === 'place'
  const led = isOne(scene, at - 1, IS.during) || (visit && best(scene, at - 1)?.lemma === within)
  return led && (visit || isWith(scene, at))
}

const WITH = 8

/** «لقاء في المدينة مع الوزير»: somebody else is told of as the other party. */
function isWith(scene: Scene, at: number): boolean {
  for (let next = at + 1; next < Math.min(scene.clauseTo[at] ?? at, at + WITH); next++) {
    const word = best(scene, next)
    if (word?.lemma === scene.grammar.beside && word.suffix === 0) return true
  }
  return false
}
