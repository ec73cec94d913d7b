import type { EventStatus, EventType } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { isOfDays } from './days.ts'
import type { Draft } from './draft.ts'
import { IS } from './facts.ts'
import { accords, blows, joint, violence } from './families.ts'
import type { Filler, Pronoun } from './fill.ts'
import { ECHO, isPointing, kindOf } from './kind.ts'
import { carryObject, carryPronoun } from './pronouns.ts'
import { best, isOne, isRelator, type Scene } from './scene.ts'
import { apart, sentenceOf, sentencesBetween } from './tellings.ts'

const toldOf: ReadonlySet<EventStatus> = new Set(['happened', 'ongoing'])
/** What a definite noun takes its parties from the telling before for. */
const shared: ReadonlySet<EventType> = new Set([...joint, 'armed_clash', 'air_strike', 'deployment'])
/** How many events and sentences back two parties may have been told of together. */
const PAIR = 4

/**
 * What the text tells once and means again: a definite noun («الهجوم») points back to the last event of its kind,
 * a pronoun to the last subject, a toll to what caused it. Drops the echoes that repeat nothing.
 */
export function carryOver(
  scene: Scene,
  drafts: readonly Draft[],
  pronouns: ReadonlyMap<Draft, Pronoun>,
): readonly Draft[] {
  const last = new Map<EventType, Draft>()
  const sole = new Map<EventType, Draft | null>()
  let lastViolent: Draft | null = null
  let lastBlow: Draft | null = null
  let lastCampaign: Draft | null = null
  let lastCause: Draft | null = null
  const kept: Draft[] = []
  for (const [index, draft] of drafts.entries()) {
    const { at, analysis, sense } = draft.trigger
    const role = pronouns.get(draft)
    const told = {
      violent: lastViolent,
      blow: lastBlow,
      campaign: lastCampaign,
      protest: last.get('protest'),
      truce: last.get('truce'),
      kept,
      ...{ drafts, index },
    }
    const type = kindOf(scene, draft, told, role === 'agent')
    if (type === null) continue
    draft.type = type
    const plain = best(scene, at + 1)?.pos !== 'adjective'
    const definite = isPointing(scene, draft)
    const blow = scene.grammar.blows.has(analysis.lemma)
    const retold = ({ places, time }: Draft): boolean =>
      blow && draft.type === 'explosion' && places.length === 0 && time === null && plain
    const inSentence = toldWith(scene, kept.at(-1) ?? null, draft)
    if (role === 'pair') carryPair(scene, draft, kept)
    else if (role !== undefined) carryPronoun(scene, draft, role, inSentence)
    if (analysis.pos === 'verb' && analysis.suffix > 0 && sense.frame.object === 'target')
      carryObject(scene, draft, inSentence)
    if (definite || retold(draft) || draft.type === 'truce') carryFrom(scene, draft, last.get(draft.type) ?? null)
    if (draft.type === 'casualties' && lastCause !== null && sentencesBetween(scene, lastCause, draft) <= ECHO) {
      carryWhereWhen(scene, draft, lastCause)
    }
    if (definite && plain && blows.has(draft.type)) carryDoer(scene, draft, sole.get(draft.type) ?? null)
    if (inSentence !== null && analysis.proclitics[0] === scene.grammar.and) carryTime(draft, inSentence)
    if (inSentence !== null && draft.type !== 'meeting' && !accords.has(draft.type))
      carryPlaces(scene, draft, inSentence)
    if (inSentence !== null && draft.type === 'armed_clash' && analysis.pos === 'noun')
      carryParties(scene, draft, inSentence)
    last.set(draft.type, draft)
    if (draft.agents.length > 0) {
      const known = sole.get(draft.type)
      sole.set(draft.type, known === undefined || (known !== null && !apart(known.agents, draft.agents)) ? draft : null)
    }
    if (violence.has(draft.type)) {
      lastViolent = draft
      if (draft.places.length > 0 || draft.time !== null) lastCause = draft
    }
    const campaign = scene.grammar.campaigns.has(analysis.lemma) && !sense.echo
    if (campaign && draft.type === 'armed_clash' && toldOf.has(draft.status)) lastCampaign = draft
    else if (blow || draft.type === 'explosion') {
      lastBlow = draft
      if (draft.type !== 'armed_clash') lastCampaign = null
    }
    kept.push(draft)
  }
  return kept
}

/** The draft before, where it stands in the same sentence and statement. */
function toldWith(scene: Scene, previous: Draft | null, draft: Draft): Draft | null {
  if (previous === null || sentenceOf(scene, previous) !== sentenceOf(scene, draft)) return null
  return scene.statement[previous.trigger.at] === scene.statement[draft.trigger.at] ? previous : null
}

/** «تستعيد القوات البلدة من المسلحين بعد معارك», «سيطروا عليها بعد معارك مع الجيش»: who fought is who took and who lost. */
function carryParties(scene: Scene, draft: Draft, earlier: Draft): void {
  if (draft.agents.length > 0 || earlier.agents.length === 0) return
  if (earlier.type !== 'territory_change' && earlier.type !== 'armed_clash') return
  const after = isRelator(scene, draft.trigger.at - 1) || isOne(scene, draft.trigger.at - 1, IS.during)
  if (draft.targets.length > 0 && !(after && apart(draft.targets, earlier.agents))) return
  draft.agents = earlier.agents
  draft.carried.add('agents')
  if (draft.targets.length > 0 || earlier.targets.length === 0) return
  draft.targets = earlier.targets
  draft.carried.add('targets')
}

function carryFrom(scene: Scene, draft: Draft, earlier: Draft | null): void {
  if (earlier === null) return
  const talks = draft.type === 'meeting' || draft.type === 'agreement' || draft.type === 'truce'
  // «المعارك» in general are not those told of before, «العملية» is.
  const one = draft.trigger.analysis.features.number !== 3
  const where = draft.places.length > 0 && earlier.places.length > 0 && !apart(draft.places, earlier.places)
  if (draft.type === 'truce') carryTime(draft, earlier)
  else carryWhereWhen(scene, draft, earlier)
  const part =
    draft.type === 'truce' &&
    draft.agents.length === 1 &&
    earlier.agents.some(({ name }) => name === draft.agents[0]?.name)
  if (
    shared.has(draft.type) &&
    (talks || one || where) &&
    (draft.agents.length === 0 || part) &&
    earlier.agents.length > draft.agents.length
  ) {
    draft.agents = earlier.agents
    draft.carried.add('agents')
  }
}

/** «الهجوم», «الغارات»: where the text has told of one doer only, by the same voice, it is theirs. */
function carryDoer(scene: Scene, draft: Draft, known: Draft | null): void {
  const far = draft.type === 'air_strike' || draft.type === 'shelling' ? ECHO : 1
  if (known === null || draft.agents.length > 0 || sentencesBetween(scene, known, draft) > far) return
  if (speakerOf(scene, known) !== speakerOf(scene, draft) || known.status !== draft.status) return
  if (draft.places.length > 0 && known.places.length > 0 && apart(draft.places, known.places)) return
  draft.agents = known.agents
  draft.carried.add('agents')
}

/** Who tells of an occurrence; null for the report itself. */
const speakerOf = (scene: Scene, { trigger }: Draft): string | null =>
  scene.context.statements[scene.statement[trigger.at] ?? -1]?.speaker ?? null

function carryWhereWhen(scene: Scene, draft: Draft, earlier: Draft): void {
  if (draft.places.length > 0 && apart(draft.places, earlier.places)) return
  if (!accords.has(draft.type)) carryPlaces(scene, draft, earlier)
  carryTime(draft, earlier)
}

function carryPlaces(scene: Scene, draft: Draft, earlier: Draft): void {
  if (draft.places.length > 0 || earlier.places.length === 0) return
  draft.places = mainPlace(scene, earlier.places)
  draft.carried.add('places')
}

function carryTime(draft: Draft, earlier: Draft): void {
  if (draft.time !== null || earlier.time === null || !toldOf.has(draft.status)) return
  // A month or a year is the time of one telling.
  if (!isOfDays(earlier.time.value)) return
  draft.time = earlier.time
  draft.carried.add('time')
}

/** Of «في بلدة سروج جنوب شرقي تركيا», what is meant when the place is meant again: the town. */
export function mainPlace(scene: Scene, places: readonly Filler[]): readonly Filler[] {
  const { countries, sides } = scene.grammar
  const plain = ({ name, token }: Filler): boolean => {
    const [first = ''] = name.split(' ').map(foldWord)
    return scene.mention[token] !== -1 && !sides.has(first) && !countries.has(foldWord(name))
  }
  const town = places.find(plain) ?? places[0]
  return town === undefined ? [] : [town]
}

/** «الجانبان», «الطرفين»: the two who were told to have done something together, or to each other, just before. */
function carryPair(scene: Scene, draft: Draft, kept: readonly Draft[]): void {
  if (draft.agents.length > 0) return
  // «قتل عشرة من الحركة واثنان من الجيش في مواجهات بين الطرفين»
  if (draft.type === 'armed_clash' && draft.targets.length > 1) {
    draft.agents = draft.targets
    draft.targets = []
    return
  }
  for (let at = kept.length - 1; at >= Math.max(0, kept.length - PAIR); at--) {
    const earlier = kept[at] as Draft
    if (sentencesBetween(scene, earlier, draft) > PAIR) return
    // «التقى الوزيران»: who met before, and not who fought.
    const met = draft.type === 'meeting' && draft.trigger.analysis.pos === 'verb'
    if (met && earlier.type !== 'meeting') continue
    const facing = earlier.agents.length === 1 && earlier.type === 'armed_clash'
    const sides = facing ? [...earlier.agents, ...earlier.targets] : earlier.agents
    if (sides.length !== 2) continue
    draft.agents = sides
    draft.carried.add('agents')
    return
  }
}
