import type { Document } from '../annotation/document.ts'
import { stemSpan } from '../annotation/document.ts'
import type { Event, EventStatus, Offsets } from '../annotation/reading.ts'
import type { Token } from '../annotation/token.ts'
import { argumentsOf, type Filler } from './arguments.ts'
import { atBorders } from './borders.ts'
import { carryOver } from './carry.ts'
import { chainTellings } from './chain.ts'
import { isDay } from './days.ts'
import type { Draft } from './draft.ts'
import { blows, sudden } from './families.ts'
import { countFigures } from './figures.ts'
import type { Pronoun } from './fill.ts'
import type { EventGrammar } from './grammar.ts'
import { mergeSame } from './merge.ts'
import { named } from './names.ts'
import { opposeSides } from './opponents.ts'
import { nameOwners } from './owners.ts'
import { partSides } from './reflexive.ts'
import { best, type Context, type Scene, sceneOf } from './scene.ts'
import { sharePlaces, spreadTimes } from './setting.ts'
import { shareParties } from './share.ts'
import { statusOf } from './status.ts'
import { type Trigger, triggers } from './triggers.ts'
import { type When, whenOf } from './when.ts'
import { JOINED, whereOf } from './where.ts'
import { dropWitnesses } from './witness.ts'

export type { EventGrammar } from './grammar.ts'
export type { Context } from './scene.ts'

/** What is said to have happened, in text order. Linear in the text: every look-ahead is capped. */
export function events(document: Document, context: Context, grammar: EventGrammar): readonly Event[] {
  const scene = sceneOf(document, context, grammar)
  const found = triggers(scene)
  const pronouns = new Map<Draft, Pronoun>()
  const drafts = found.map((trigger, index) => drafted(scene, trigger, found[index - 1], found[index + 1], pronouns))
  nameOwners(scene, drafts)
  shareParties(scene, drafts)
  countFigures(scene, drafts)
  const kept = carryOver(scene, mergeSame(scene, drafts), pronouns)
  chainTellings(scene, kept)
  sharePlaces(scene, kept)
  spreadTimes(scene, kept)
  atBorders(scene, kept)
  opposeSides(scene, kept)
  dropWitnesses(scene, kept)
  partSides(kept)
  return kept.map((draft, index) => toEvent(scene, draft, index))
}

function drafted(
  scene: Scene,
  trigger: Trigger,
  previous: Trigger | undefined,
  next: Trigger | undefined,
  pronouns: Map<Draft, Pronoun>,
): Draft {
  const before = previous?.at ?? -1
  const { agents, targets, places, pronoun, reach } = argumentsOf(
    scene,
    trigger,
    next?.at ?? scene.tokens.length,
    before,
  )
  const joined =
    next !== undefined && next.at - trigger.at <= JOINED && next.analysis.proclitics.includes(scene.grammar.and)
  const site = ({ token }: Filler): boolean => scene.grammar.sites.has(best(scene, token)?.lemma ?? '')
  const won = trigger.sense.type === 'territory_change'
  const charge = ({ token }: Filler): boolean =>
    trigger.sense.type === 'explosion' && scene.grammar.charges.has(best(scene, token)?.lemma ?? '')
  // «سلمت المساعدات إلى مستشفى المدينة»: only what a blow hits is a target and a place.
  const where = ({ token }: Filler): boolean =>
    !blows.has(trigger.sense.type) && places.some((place) => place.token === token)
  const hit = targets.filter((one) => !where(one) && !(won ? site(one) : charge(one)))
  const own = won ? [...places, ...targets.filter(site)] : places
  const token = scene.tokens[trigger.at] as Token
  const told = whenOf(scene, trigger.at, reach, before, joined, sudden.has(trigger.sense.type))
  const status = statusOf(scene, trigger)
  const time = told !== null && isOver(scene, token.start, status, told) ? null : told
  const draft: Draft = {
    trigger,
    type: trigger.sense.type,
    agents: agents.map((one) => named(scene, one)),
    targets: hit.map((one) => named(scene, one)),
    places: whereOf(scene, trigger.at, own, reach, before, joined),
    time,
    status: time === null ? status : dated(scene, status, time.value),
    quantities: [],
    carried: new Set(),
    reach,
  }
  if (pronoun !== null) pronouns.set(draft, pronoun)
  return draft
}

/** «هدنة اعتبارا من الأحد»: what is of a day after the report is yet to come. */
function dated({ document }: Scene, status: EventStatus, value: string): EventStatus {
  const { published } = document.report
  const known = status === 'happened' || status === 'ongoing'
  return known && published !== null && isDay(value) && value > published ? 'planned' : status
}

/** «وصل أمس لإجراء محادثات»: the past day told before is not that of what was yet to come. */
function isOver({ document }: Scene, start: number, status: EventStatus, { value, span }: When): boolean {
  const { published } = document.report
  const past = published !== null && value < published.slice(0, value.length)
  return status === 'planned' && past && span[0] < start
}

function toEvent(scene: Scene, draft: Draft, index: number): Event {
  const { trigger, type, agents, targets, places, time, status, quantities, carried } = draft
  const token = scene.tokens[trigger.at] as Token
  const { start, end } = stemSpan(scene.document, token, trigger.analysis)
  const statement = scene.statement[trigger.at] ?? -1
  return {
    id: `e${index + 1}`,
    type,
    trigger: [start, end],
    agents: agents.map(({ name }) => name),
    targets: targets.map(({ name }) => name),
    places: places.map(({ name }) => name),
    agentSpans: agents.map(spanOf),
    targetSpans: targets.map(spanOf),
    placeSpans: places.map(spanOf),
    time: time?.value ?? null,
    timeSpan: time?.span ?? null,
    carried: [...carried],
    status,
    source: statement < 0 ? null : (scene.context.statements[statement]?.id ?? null),
    quantities: quantities.map((at) => scene.context.quantities[at]?.id ?? '').filter((id) => id !== ''),
    rule: trigger.sense.rule,
  }
}

const spanOf = ({ span }: Filler): Offsets => span
