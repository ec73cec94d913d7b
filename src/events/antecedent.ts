import type { Analysis } from '../annotation/token.ts'
import { agrees, isOfAnother } from './agreement.ts'
import type { Phrase } from './phrase.ts'
import { best, isRelative, type Scene } from './scene.ts'
import { subjectOf } from './subject.ts'

const SENTENCE = 45

/** The subject told last before a token in its sentence that may be meant: what a pronoun or a verb alone goes back to. */
export function lastSubject(scene: Scene, at: number, of: (own: readonly Phrase[]) => boolean): readonly Phrase[] {
  const floor = Math.max(0, at - SENTENCE)
  for (let verb = at - 1; verb >= floor && scene.sentence[verb] === scene.sentence[at]; verb--) {
    if (!isVerb(scene, verb) || scene.statement[verb] !== scene.statement[at] || isSource(scene, verb)) continue
    const { phrases, objectIsAntecedent } = subjectOf(scene, verb)
    if (objectIsAntecedent) continue
    const own = phrases.filter((phrase) => phrase.to <= at && isDoer(scene, phrase))
    if (own.length > 0 && of(own)) return own
  }
  return []
}

const isVerb = (scene: Scene, at: number): boolean => best(scene, at)?.pos === 'verb' && scene.mention[at] === -1

/** Not «سقط عشرات الشهداء» nor «فر 20 شخصا»: who is counted among the dead or as people does nothing. */
const isDoer = ({ grammar: { mere, casualties } }: Scene, { actor, head }: Phrase): boolean =>
  actor && !mere.has(head?.lemma ?? '') && !casualties.has(head?.lemma ?? '')

/** «قالت مصادر محلية»: who is not named does nothing but tell. */
const isSource = (scene: Scene, verb: number): boolean => scene.cues.get(verb)?.speakerKind === 'anonymous'

/** How many sentences back the one may stand whose subject goes on: «كما استهدفت مخزنا», «وشنت غارة». */
const SENTENCES = 2

/**
 * The subject of the sentence before, where a sentence begins with a verb that has none of its own and agrees with it.
 * `at` is an event noun's or verb's token; the verb is the first of its sentence.
 */
export function subjectBefore(scene: Scene, at: number): readonly Phrase[] {
  const sentence = scene.sentence[at] ?? 0
  const verb = onlyVerb(scene, at)
  if (verb === null) return []
  for (let back = 1; back <= SENTENCES; back++) {
    const before = scene.document.sentences[sentence - back]
    if (before === undefined || before.headline) return []
    const first = firstVerb(scene, before.from, before.to)
    if (first === null || scene.cues.has(first) || scene.statement[first] !== scene.statement[verb]) return []
    const own = subjectOf(scene, first).phrases.filter(({ actor }) => actor)
    if (own.length === 0) continue
    return agrees(scene, best(scene, verb), own) ? own : []
  }
  return []
}

/** The verb of a sentence that a token stands under, or is: its first, where no other stands between. */
function onlyVerb(scene: Scene, at: number): number | null {
  const from = scene.document.sentences[scene.sentence[at] ?? 0]?.from ?? at
  const verb = firstVerb(scene, from, at + 1)
  const word = verb === null ? null : best(scene, verb)
  if (verb === null || word === null) return null
  const [said] = subjectOf(scene, verb).phrases
  if (said !== undefined && !(said.from === at ? isPerforming(scene, word) : isOfAnother(scene, word, said)))
    return null
  return verb === at || firstVerb(scene, verb + 1, at + 1) === null ? verb : null
}

/** «وشنت غارة»: a verb that has the event noun for its object. */
const isPerforming = ({ grammar: { performing, light, supports } }: Scene, { lemma }: Analysis): boolean =>
  performing.has(lemma) && !light.has(lemma) && supports.get(lemma) === 'agent'

function firstVerb(scene: Scene, from: number, to: number): number | null {
  for (let at = from; at < to; at++) if (isVerb(scene, at)) return at
  return null
}

const SOON = 16

/** The subject of the next verb of a sentence, where it follows that verb: whom a pronoun before it means. */
export function nextSubject(scene: Scene, at: number): readonly Phrase[] {
  for (let verb = at + 1; verb < at + SOON && scene.sentence[verb] === scene.sentence[at]; verb++) {
    if (!isVerb(scene, verb) || isRelative(scene, verb - 1)) continue
    if (scene.statement[verb] !== scene.statement[at]) return []
    return subjectOf(scene, verb).phrases.filter(({ from, actor }) => from > verb && actor)
  }
  return []
}
