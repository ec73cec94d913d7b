import type { EventType } from '../annotation/reading.ts'
import type { Analysis } from '../annotation/token.ts'
import { foldWord } from '../text/fold.ts'
import { isAttributeOf, isOfAnother } from './agreement.ts'
import { isOfClass } from './classes.ts'
import { coordinated } from './coordination.ts'
import { IS } from './facts.ts'
import { joint } from './families.ts'
import { type Arguments, add, asStates, type Filler, put, roleOf } from './fill.ts'
import { type Governed, governed } from './govern.ts'
import type { Role, Sense } from './grammar.ts'
import { holders } from './holders.ts'
import { accompanies } from './lead.ts'
import { isForce } from './noun.ts'
import { isDefinite, ledObject, objectsOf, plainObjects, remoteObject } from './objects.ts'
import type { Phrase } from './phrase.ts'
import { alongside, prepositional } from './prepositions.ts'
import { best, isOne, isRelative, isRelator, type Scene } from './scene.ts'
import { antecedentOf, following, isManner, pastAdverbs, pronounBefore, skipTimes, subjectOf } from './subject.ts'
import type { Trigger } from './triggers.ts'

export type { Arguments, Filler }

const REACH = 24

/** Fills a trigger's frame from its construction. `next` and `previous` are the tokens of the triggers around it. */
export function argumentsOf(scene: Scene, trigger: Trigger, next: number, previous: number): Arguments {
  const to = scene.clauseTo[trigger.at] ?? trigger.at + 1
  const reach = Math.min(relatorFrom(scene, trigger.at + 1, Math.min(to, trigger.at + REACH)), next)
  const found: Arguments = { agents: [], targets: [], places: [], pronoun: null, reach }
  if (trigger.analysis.pos === 'verb') {
    verbal(scene, trigger, found)
    prepositional(scene, trigger, found)
    alongside(scene, trigger, found)
    holders(scene, trigger, found)
    return found
  }
  const around = governed(scene, trigger, previous)
  const told = around.some(({ role, phrases }) => role === 'agent' && phrases.length > 0)
  nominalFrame(scene, trigger, found, told)
  prepositional(scene, trigger, found)
  fromVerbs(scene, trigger, found, around)
  alongside(scene, trigger, found)
  holders(scene, trigger, found)
  return found
}

/** The first preposition that relates another occurrence to this one (بعد, عقب) ends its reach. */
function relatorFrom(scene: Scene, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (isRelator(scene, at)) return at
  }
  return to
}

function verbal(scene: Scene, { at, analysis, sense }: Trigger, found: Arguments): void {
  const { frame } = sense
  const { grammar } = scene
  const told = subjectOf(scene, at)
  const subject = {
    ...told,
    phrases: frame.subject === 'agent' && frame.object !== 'place' ? asStates(grammar, told.phrases) : told.phrases,
  }
  const end = scene.clauseTo[at] ?? at + 1
  const objects = subject.objectIsAntecedent
    ? antecedentOf(scene, at - 1)
    : objectsOf(scene, subject.objectFrom, end, frame.open)
  const acting = subject.phrases.some(({ actor }) => actor)
  // «قتل أحمد»: one person before a bare noun is more often the victim, and the noun the rest of the name.
  const first = objects[0]?.head
  const named =
    frame.open && subject.phrases[0]?.kind === 'person' && first?.article === false && !first.features.accusative
  const bare = named && (scene.quantity[objects[0]?.from ?? 0] ?? -1) < 0
  const alone =
    (objects.length === 0 || bare) && analysis.suffix === 0 && !isOne(scene, subject.objectFrom, IS.reflexives)
  const singular = analysis.features.number !== 3
  if (frame.object !== null && alone && subject.phrases.length > 0) {
    // «فجر انتحاري يعتقد أنه أجنبي نفسه»: people are not blown up.
    const body = subject.phrases.some((phrase) => isBody(scene, phrase))
    const passive =
      (frame.open && !body && !(acting && sense.type === 'explosion')) || (frame.subject === 'agent' && !acting)
    if (passive) {
      put(grammar, found, frame.object, subject.phrases)
      const first = subject.phrases[0]
      const active = first !== undefined && isOfAnother(scene, analysis, first)
      if (!acting && (active || pronounBefore(scene, at))) found.pronoun = frame.subject
      return
    }
  }
  // «ونشرت فيها قناصة»: forces with nobody's name are what was deployed.
  const deployed =
    grammar.deploying.has(frame.name) && subject.phrases.length === 1 && isDeployed(scene, subject.phrases[0])
  if (deployed) found.pronoun = frame.subject
  else if (frame.subject !== null) put(grammar, found, frame.subject, subject.phrases)
  // «لكنه قتل»: a passive that looks like its active, with nobody after it.
  const lost = subject.phrases.length === 0 && isRelative(scene, at - 1) && !subject.objectIsAntecedent
  if (subject.phrases.length === 0 && !lost)
    found.pronoun = frame.open && alone && singular ? roleOf(frame.object) : frame.subject
  if (frame.object !== null) put(grammar, found, frame.object, objects)
}

/**
 * «كان الجيش الإسرائيلي قد قتل العشرات», «استهدف طيران التحالف»: a body by its own name kills and is not killed, as
 * what flies.
 */
const isBody = (scene: Scene, { kind, from }: Phrase): boolean =>
  kind === 'organisation' &&
  !scene.grammar.holdings.has(best(scene, from)?.lemma ?? '') &&
  (scene.mention[from] !== -1 || isOfClass(scene.grammar, best(scene, from), 'air'))

const isDeployed = ({ grammar }: Scene, phrase: Phrase | undefined): boolean =>
  phrase?.head?.article === false && phrase.nations.length === 0 && isOfClass(grammar, phrase.head, 'troops')

/** `told`: the verbs around the noun tell who did it. */
function nominalFrame(scene: Scene, { at, analysis, sense }: Trigger, found: Arguments, told: boolean): void {
  const { frame } = sense
  const { grammar } = scene
  const end = scene.clauseTo[at] ?? at + 1
  if (!analysis.article && analysis.suffix === 0 && frame.genitive !== null) {
    const word = best(scene, at + 1)
    // «مقتل فلسطيني»
    const victim = frame.genitive === 'victim' && frame.adjective === null && isNational(word)
    const attribute = isAttribute(scene, at + 1) || (frame.adjective !== null && isOneOf(word))
    const clear = (word === null || word.proclitics.length === 0) && (victim || !attribute)
    // «غارة "دفاعا" عن»
    const phrases = clear ? coordinated(scene, at + 1, end).filter((one) => !isManner(one)) : []
    // «زيارة موسكو»: what is visited, where a bare name follows; who visits has a title or a given name.
    const visited = frame.object === 'place' && grammar.travels.has(frame.name) && phrases[0]?.head === null
    const next = phrases.at(-1)?.to ?? end
    const plain = isAttribute(scene, next) ? [] : plainObjects(scene, skipTimes(scene, next, end), end)
    const bodies =
      phrases.length > 0 && phrases.every((one) => one.actor && isDefinite(scene, one) && isMany(scene, one))
    const remote = (frame.object === 'target' || isMoved(sense)) && bodies
    const object = plain.length > 0 || !remote ? plain : remoteObject(scene, next, end)
    // «اعتقال الشرطة خمسة أشخاص»: with an object after it, the second term is who did it.
    const doing = frame.genitive === 'victim' && frame.object !== null && object[0]?.head?.pos !== 'adjective'
    const suffering =
      object[0]?.actor === true || object[0]?.kind != null || scene.quantity[object[0]?.from ?? -1] !== -1
    // «استهداف القوات لها»: what is hit is told by the pronoun.
    const bound = frame.object !== null && bodies && isBoundObject(scene, next)
    const acting =
      bound ||
      (object.length > 0 &&
        (blown.has(sense.type) || suffering) &&
        phrases.every((one) => one.actor && one.kind !== 'person' && !isSufferer(scene, one)))
    const where = blown.has(sense.type) && isCountry(scene, phrases) && !isAimed(scene, next, end)
    // «قامت المقاتلات بقصف فلول المتمردين»
    // «ضرب أهداف إيرانية»: nor do sites hit anybody.
    const site = phrases.every(({ head }) => grammar.holdings.has(head?.lemma ?? ''))
    const struck = (told && !phrases.some((one) => flies(scene, one))) || site
    const hit = struck && frame.genitive === 'actor' && object.length === 0
    const role = where ? 'place' : doing && acting ? 'agent' : hit ? 'victim' : frame.genitive
    const parties = phrases.length > 1 && joint.has(sense.type) ? asStates(grammar, phrases) : phrases
    // «إجلاء الجيش المدنيين»: who makes them go is no party.
    const moved = isMoved(sense) && object.length > 0
    put(grammar, found, visited && phrases[0]?.kind !== 'person' ? 'place' : role, moved ? object : parties)
    if (frame.object !== null && found.agents.length > 0) put(grammar, found, frame.object, object)
  }
  // «من بين القتلى القيادي سامي نادر»
  const among = analysis.article && sense.type === 'casualties' && isAmong(scene, at)
  if (among) put(grammar, found, 'target', following(scene, at + 1, end))
  if (frame.adjective !== null) nationalities(scene, at + 1, found, frame.adjective)
  if (analysis.suffix > 0) {
    // «خطفها ثمانية مقاتلين»: with an object after it, the pronoun is who did it.
    const led = frame.object === 'target' ? ledObject(scene, at + 1, end) : []
    const bare =
      frame.enclitic === roleOf(frame.object) ? plainObjects(scene, pastAdverbs(scene, at + 1, end), end) : []
    const object = bare.length > 0 ? bare : led
    found.pronoun = object.length > 0 ? frame.subject : frame.enclitic
    if (frame.object !== null) put(grammar, found, frame.object, object)
  }
}

/** «إجلاء المدنيين»: those who go are the agents of what others make them do. */
const isMoved = ({ frame }: Sense): boolean => frame.subject === null && frame.object === 'agent'

/** «بين القتلى». */
const isAmong = (scene: Scene, at: number): boolean => {
  const before = best(scene, at - 1)
  return before?.suffix === 0 && scene.grammar.pairing.has(before.lemma)
}

/** «لها», «لهم». */
const isBoundObject = (scene: Scene, at: number): boolean => {
  const word = best(scene, at)
  return word?.pos === 'particle' && word.suffix > 0 && word.lemma === scene.grammar.purpose
}

/** Aircraft, or who flies them. */
const flies = ({ grammar }: Scene, { head }: Phrase): boolean => isOfClass(grammar, head, 'air')

/** «قيامهم بإعدام الأسرى»: civilians and captives do nothing, whatever else is told. */
const isSufferer = ({ grammar }: Scene, { head }: Phrase): boolean =>
  isOfClass(grammar, head, 'civilians') || isOfClass(grammar, head, 'captive')

/** A body or several people. */
const isMany = (scene: Scene, { kind, head }: Phrase): boolean =>
  kind === 'organisation' || head?.features.number === 3 || (head !== null && isForce(scene, head))

const blown: ReadonlySet<EventType> = new Set(['explosion', 'attack'])

/** «هجوم مصر»: where it was, as «هجوم تركيا على البلدة» is not. */
const isCountry = ({ grammar }: Scene, phrases: readonly Phrase[]): boolean =>
  phrases.length === 1 && phrases[0]?.head === null && grammar.countries.has(foldWord(phrases[0].name))

const AIMED = 3

function isAimed(scene: Scene, from: number, end: number): boolean {
  for (let at = from; at < Math.min(end, from + AIMED); at++) if (isOne(scene, at, IS.preposition)) return true
  return false
}

/** What the verbs around an event noun add: the doer where its own words name none, both parties of a meeting. */
function fromVerbs(scene: Scene, trigger: Trigger, found: Arguments, around: readonly Governed[]): void {
  const { frame } = trigger.sense
  const open = found.agents.length === 0 || scene.grammar.travels.has(frame.name)
  for (const { role, phrases } of around) {
    if (role === 'place' && found.places.length > 0) continue
    if (role === 'target' && frame.object !== 'target' && ![...frame.prepositions.values()].includes('target')) continue
    if (role === 'agent' && (!open || frame.subject !== 'agent')) continue
    if (phrases.length > 0) put(scene.grammar, found, role, phrases)
    else if (role === 'agent' && found.agents.length === 0) found.pronoun ??= role
  }
  // «قال خلال لقاء مع نظيره»
  const most = frame.object === 'place' ? 0 : 1
  if (found.agents.length <= most && accompanies(scene, trigger)) found.pronoun ??= 'party'
}

/** An attribute of the trigger rather than the second term of its construct; a ranking that is unsure counts as one. */
const isAttribute = (scene: Scene, at: number): boolean =>
  scene.mention[at] === -1 &&
  best(scene, at)?.article === false &&
  !scene.grammar.parts.has(best(scene, at)?.lemma ?? '') &&
  scene.tokens[at]?.analyses
    .slice(0, 3)
    .some(
      ({ pos, article, features }, rank) =>
        pos === 'adjective' && !article && (rank === 0 || features.form !== 'participle'),
    ) === true

const isNational = (word: Analysis | null): boolean =>
  word?.pos === 'adjective' && word.lexeme?.tags.has('nationality') === true

/** «قصف حوثي»: one of a people, by a noun that is an attribute here. */
const isOneOf = (word: Analysis | null): boolean =>
  word?.lexeme?.tags.has('nationality') === true && !word.article && (word.features.number ?? 1) === 1

const ADJECTIVES = 5

/** «الغارات الجوية الروسية», «المحادثات الروسية - الأميركية», «الجانبان الروسي والتركي». */
function nationalities(scene: Scene, from: number, found: Arguments, role: Role): void {
  for (let at = from; at < from + ADJECTIVES && at < scene.tokens.length; at++) {
    const token = scene.tokens[at]
    const word = best(scene, at)
    if (token?.form === '-' || token?.form === '\u2013') continue
    if (word === null || token === undefined || scene.mention[at] !== -1) return
    const nation = token.analyses
      .slice(0, 4)
      .find(({ pos, lexeme }) => pos === 'adjective' && lexeme?.tags.has('nationality'))
    if (word.pos !== 'adjective' && !isAttributeOf(scene, from - 1, at) && nation === undefined) return
    if (word.proclitics.length > 0 && word.proclitics[0] !== scene.grammar.and) return
    const of = nation?.lexeme?.of ?? null
    if (of !== null) add(found, role, { name: of, span: [token.start, token.end], token: at })
  }
}
