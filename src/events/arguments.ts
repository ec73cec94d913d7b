import type { Offsets } from '../annotation/reading.ts'
import { governed } from './govern.ts'
import type { GenitiveRole, Role } from './grammar.ts'
import { coordinated, type Phrase, phraseAt } from './phrase.ts'
import { best, isOne, type Scene } from './scene.ts'
import { following, subjectOf } from './subject.ts'
import type { Trigger } from './triggers.ts'

/** A party or place with the words behind it. */
export interface Filler {
  readonly name: string
  readonly span: Offsets
  readonly token: number
}

/** The arguments that a trigger's own construction gives. */
export interface Arguments {
  readonly agents: Filler[]
  readonly targets: Filler[]
  readonly places: Filler[]
  /** A pronoun stands where this role should: زيارته, استعادتها. */
  pronoun: Role | null
  readonly pairs: ReadonlySet<string>
  /** Where the reach of the trigger ends: the next trigger, or the end of the clause. */
  readonly reach: number
}

const REACH = 24

/** Fills a trigger's frame from its construction. `next` is the token of the trigger after it. */
export function argumentsOf(scene: Scene, trigger: Trigger, next: number, previous: number): Arguments {
  const to = scene.clauseTo[trigger.at] ?? trigger.at + 1
  const reach = Math.min(relatorFrom(scene, trigger.at + 1, to), next, trigger.at + REACH)
  const found: Arguments = { agents: [], targets: [], places: [], pronoun: null, reach, pairs: scene.grammar.pairs }
  if (trigger.analysis.pos === 'verb') verbal(scene, trigger, found)
  else nominalFrame(scene, trigger, found, previous)
  prepositional(scene, trigger, found)
  doers(scene, trigger, found)
  return found
}

/** The first preposition that relates another occurrence to this one (بعد, عقب) ends its reach. */
function relatorFrom(scene: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (isOne(scene, at, scene.grammar.relators) && (scene.time[at] ?? -1) < 0) return at
  }
  return to
}

function verbal(scene: Scene, { at, analysis, sense }: Trigger, found: Arguments): void {
  const { frame } = sense
  const subject = subjectOf(scene, at)
  const end = scene.clauseTo[at] ?? at + 1
  const objects = subject.objectIsAntecedent ? [] : following(scene, subject.objectFrom, end)
  const bare = objects.length === 0 && analysis.suffix === 0
  const fits = subject.phrases.every(({ actor, kind }) => actor || kind !== 'place')
  if (frame.object !== null && bare && subject.phrases.length > 0) {
    const passive = frame.open || (frame.subject === 'agent' && !subject.phrases.some(({ actor }) => actor))
    if (passive) {
      put(found, frame.object, subject.phrases)
      return
    }
  }
  if (frame.subject !== null && fits) put(found, frame.subject, subject.phrases)
  if (subject.phrases.length === 0 && frame.subject !== null) found.pronoun = frame.subject
  if (frame.object !== null) put(found, frame.object, objects)
}

function nominalFrame(scene: Scene, trigger: Trigger, found: Arguments, previous: number): void {
  const { at, analysis, sense } = trigger
  const { frame } = sense
  const end = scene.clauseTo[at] ?? at + 1
  let next = at + 1
  if (!analysis.article && analysis.suffix === 0 && frame.genitive !== null) {
    const word = best(scene, next)
    const clear = (word === null || word.proclitics.length === 0) && !isAdjective(scene, next)
    const phrases = clear ? coordinated(scene, next, end) : []
    for (const phrase of phrases) {
      const role =
        frame.genitive === 'actor' ? actorRole(phrase) : frame.genitive === 'victim' ? 'target' : frame.genitive
      put(found, role, [phrase])
      next = phrase.to
    }
    const object = phrases.length > 0 && frame.genitive !== 'victim' ? following(scene, next, end) : []
    if (frame.object !== null && found.agents.length > 0 && object[0] !== undefined && !isAdjective(scene, next)) {
      put(found, frame.object, object)
    }
  }
  if (frame.adjective !== null) nationalities(scene, at + 1, found, frame.adjective)
  if (analysis.suffix > 0) {
    found.pronoun = frame.genitive === 'victim' ? 'target' : frame.genitive === 'actor' ? 'agent' : frame.genitive
  }
  for (const { role, phrases } of governed(scene, trigger, previous)) {
    if (phrases.length > 0) put(found, role, phrases)
    else if (role === 'agent') found.pronoun ??= role
  }
}

const actorRole = (phrase: Phrase): Role => (phrase.actor || phrase.nations.length > 0 ? 'agent' : 'target')

const isAdjective = (scene: Scene, at: number): boolean =>
  scene.mention[at] === -1 && best(scene, at)?.pos === 'adjective'

const ADJECTIVES = 5

/** «الغارات الجوية الروسية», «المحادثات الروسية - الأميركية», «الجانبان الروسي والتركي». */
function nationalities(scene: Scene, from: number, found: Arguments, role: Role): void {
  for (let at = from; at < from + ADJECTIVES && at < scene.tokens.length; at++) {
    const token = scene.tokens[at]
    const word = best(scene, at)
    if (token?.form === '-' || token?.form === '\u2013') continue
    if (word === null || word.pos !== 'adjective') return
    if (word.proclitics.length > 0 && word.proclitics[0] !== scene.grammar.and) return
    const of = word.lexeme?.tags.has('nationality') ? word.lexeme.of : null
    if (of !== null && token !== undefined) add(found, role, { name: of, span: [token.start, token.end], token: at })
  }
}

/** «على مواقع», «بين واشنطن وموسكو», «مع نظيره»: by the frame's prepositions. */
function prepositional(scene: Scene, { at, sense }: Trigger, found: Arguments): void {
  const { prepositions } = sense.frame
  if (prepositions.size === 0) return
  for (let next = at + 1; next < found.reach; next++) {
    const word = best(scene, next)
    if (word === null) continue
    if (word.pos === 'particle' && word.suffix === 0) {
      const role = prepositions.get(word.lemma)
      if (role === undefined) continue
      const end = scene.clauseTo[at] ?? next
      const start = prepositions.has(best(scene, next + 1)?.lemma ?? '') ? next + 2 : next + 1
      if (best(scene, start)?.proclitics.length === 0 || (scene.quantity[start] ?? -1) >= 0) {
        const phrases = coordinated(scene, start, end)
        give(found, role, phrases)
        if (phrases.length === 1 && scene.grammar.pairing.has(word.lemma)) give(found, role, partner(scene, start, end))
      }
    } else if (word.pos !== 'verb') {
      const clitic = word.proclitics.find((one) => prepositions.has(one))
      if (clitic !== undefined)
        put(found, prepositions.get(clitic) as Role, coordinated(scene, next, scene.clauseTo[at] ?? next))
    }
  }
}

const NEAR = 3
const PARTNER = 8

/** «بين الفصائل في غزة وإسرائيل»: the second party, past what stands between. */
function partner(scene: Scene, from: number, end: number): readonly Phrase[] {
  for (let at = from + 1; at < Math.min(end, from + PARTNER); at++) {
    const word = best(scene, at)
    if (word === null || word.proclitics[0] !== scene.grammar.and || word.proclitics.length > 1) continue
    const phrases = coordinated(scene, at, end)
    if (phrases[0]?.actor || phrases[0]?.kind === 'place') return phrases
  }
  return []
}

function give(found: Arguments, role: GenitiveRole, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    if (role !== 'actor') put(found, role === 'victim' ? 'target' : role, [phrase])
    else if (phrase.actor) put(found, 'agent', [phrase])
  }
}

/** «من قبل القوات», «على يد مسلحين»: the doer, whatever the frame. */
function doers(scene: Scene, { at }: Trigger, found: Arguments): void {
  const { doers, relators } = scene.grammar
  const end = scene.clauseTo[at] ?? at + 1
  for (let next = at + 2; next < Math.min(end, found.reach + 2); next++) {
    if (!isOne(scene, next, doers) || best(scene, next - 1)?.pos !== 'particle') continue
    if (isOne(scene, next - 1, relators) || best(scene, next)?.article) continue
    const phrases = coordinated(scene, next + 1, end).filter(({ actor }) => actor)
    if (phrases.length > 0) put(found, 'agent', phrases)
  }
}

/** Puts phrases into a role; a place name is a place wherever it stands, and a nation stands for a party. */
function put(found: Arguments, role: Role, phrases: readonly Phrase[]): void {
  for (const phrase of phrases) {
    const { name, span, from: token } = phrase
    if (role === 'agent' && phrase.head?.features.number === 2 && found.pairs.has(phrase.head.lemma)) {
      found.pronoun ??= role
      continue
    }
    if (phrase.kind === 'place' && role !== 'agent') add(found, 'place', { name, span, token })
    else if (role === 'agent' && !phrase.actor && phrase.kind === null) {
      for (const nation of phrase.nations) add(found, role, { name: nation, span, token })
    } else if (role !== 'place') add(found, role, { name, span, token })
  }
}

function add(found: Arguments, role: Role, filler: Filler): void {
  const list = role === 'agent' ? found.agents : role === 'target' ? found.targets : found.places
  if (list.every(({ name }) => name !== filler.name)) list.push(filler)
}
