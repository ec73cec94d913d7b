import type { Offsets } from '../../annotation/reading.ts'
import type { Ground, Sentence, Slot, Support, Value } from '../briefing.ts'
import { eventIn, quantityIn, reportIn, statementIn, wordsAt } from '../ground.ts'
import { countFault } from './counts.ts'
import { recordFault } from './record.ts'

/** The interval that words such as «12 قتيلا على الأقل» give by themselves; null where they give none alone. */
export type Numbers = (words: string) => { readonly min: number | null; readonly max: number | null } | null

/** What is wrong with a slot's value; null where all of its supports bear it out. */
export function valueFault(slot: Slot, sentence: Sentence, ground: Ground, numbers: Numbers): string | null {
  const { value, support } = slot
  if (value.kind === 'days' && support.every(({ of }) => of === 'published')) return publishedFault(slot, ground)
  for (const one of support) {
    const fault = supportFault(value, one, sentence, ground, numbers)
    if (fault !== null) return fault
  }
  return null
}

function supportFault(
  value: Value,
  support: Support,
  sentence: Sentence,
  ground: Ground,
  numbers: Numbers,
): string | null {
  switch (support.of) {
    case 'incident':
      return recordFault(value, support.incident, sentence, ground)
    case 'reports':
    case 'outlets':
    case 'incidents':
    case 'voices':
      return countFault(value, support, sentence, ground)
    case 'outlet': {
      const outlet = reportIn(ground, support.report)?.report.outlet
      return value.kind === 'name' && value.name === outlet ? null : `${support.report} was not printed there`
    }
    case 'published':
      return 'a day of publication stands beside other support'
    case 'sentence':
      return quoteFault(value, ground, support.report, [support.at])
    case 'content': {
      const content = statementIn(ground, support.report, support.statement)?.content ?? []
      const within = support.at.every(([a, b]) => content.some(([start, end]) => start <= a && b <= end && a < b))
      return within ? quoteFault(value, ground, support.report, support.at) : 'its span is no part of what was said'
    }
    case 'telling': {
      const said = statementIn(ground, support.report, support.statement)
      const spans = said === null ? [] : [said.cue, ...said.content]
      const [start, end] = support.at
      const isWhole = spans.some(([from]) => from === start) && spans.some(([, to]) => to === end)
      const holdsCue = said !== null && start <= said.cue[0] && said.cue[1] <= end
      const reaches = said?.content.some(([from, to]) => from < end && start < to) === true
      if (!isWhole || !holdsCue || !reaches) return 'its span is not the reporting word with what was said'
      return quoteFault(value, ground, support.report, [support.at])
    }
    case 'speaker':
    case 'role':
    case 'relay':
    case 'act':
      return statementFault(value, support, ground)
    case 'quantity':
      return quantityFault(value, support, ground, numbers)
    case 'agent':
    case 'target':
    case 'place':
    case 'time':
    case 'status':
      return eventFault(value, support, ground)
  }
}

const isAt = (a: Offsets | null | undefined, b: Offsets): boolean =>
  a !== null && a !== undefined && a[0] === b[0] && a[1] === b[1]

function quoteFault(value: Value, ground: Ground, report: string, spans: readonly Offsets[]): string | null {
  if (value.kind !== 'quote') return 'it is no quotation'
  if (value.words.length !== spans.length) return 'words and spans differ in number'
  const wrong = spans.findIndex((span, at) => wordsAt(ground, report, span) !== value.words[at] || span[0] >= span[1])
  return wrong < 0 ? null : `${report} does not have these words at ${spans[wrong]?.join('–')}`
}

function statementFault(
  value: Value,
  support: Extract<Support, { of: 'speaker' | 'role' | 'relay' | 'act' }>,
  ground: Ground,
): string | null {
  const said = statementIn(ground, support.report, support.statement)
  if (said === null) return `${support.report} has no statement ${support.statement}`
  const words = wordsAt(ground, support.report, support.at)
  if (support.of === 'act') {
    if (!isAt(said.cue, support.at)) return 'its span is not the reporting word'
    if (value.kind === 'act') return value.act === said.act ? null : `the act is ${said.act}`
    if (value.kind !== 'mark') return 'the reporting word gives no such value'
    const fits = value.mark === 'anonymous' ? said.speakerKind === 'anonymous' : said.hedge === 'distanced'
    return fits && (value.mark === 'anonymous' || value.mark === 'distanced') ? null : 'the report does not say so'
  }
  if (value.kind !== 'name') return 'it is no name'
  if (support.of === 'relay') {
    if (said.via[support.index] !== value.name) return `the relay is ${said.via[support.index] ?? 'not there'}`
    return isAt(said.viaSpans[support.index], support.at) ? null : 'its span is not that of the relay'
  }
  const expected = support.of === 'role' ? said.role : said.speaker
  if (value.name !== expected) return `the report has ${expected ?? 'none'}`
  // A pronoun or a dropped subject stands at its verb; else the words are the name, or the speaker's at this cue.
  const isNamed = words === value.name || isAt(said.speakerSpan, support.at) || isAt(said.cue, support.at)
  return isNamed ? null : `${support.report} does not name it at ${support.at.join('–')}`
}

function quantityFault(
  value: Value,
  { report, quantity: id, at }: Extract<Support, { of: 'quantity' }>,
  ground: Ground,
  numbers: Numbers,
): string | null {
  const quantity = quantityIn(ground, report, id)
  if (quantity === null) return `${report} has no quantity ${id}`
  if (!isAt(quantity.span, at)) return 'its span is not that of the quantity'
  if (value.kind === 'bound') {
    const { min, max } = quantity
    return value.number === (min ?? max) || value.number === (max ?? min) ? null : 'the words give another number'
  }
  if (value.kind === 'state') return null
  if (value.kind !== 'figure') return 'it is no figure'
  const same =
    value.min === quantity.min &&
    value.max === quantity.max &&
    value.approx === quantity.approx &&
    value.unit === quantity.unit
  if (!same) return 'the reading has another figure there'
  const words = wordsAt(ground, report, at)
  if (value.words !== words) return `${report} has other words there`
  const alone = numbers(words)
  return alone === null || (alone.min === value.min && alone.max === value.max) ? null : 'the words give another number'
}

function eventFault(
  value: Value,
  support: Extract<Support, { of: 'agent' | 'target' | 'place' | 'time' | 'status' }>,
  ground: Ground,
): string | null {
  const { report, event: id, at } = support
  const event = eventIn(ground, report, id)
  const account = ground.told
    .flatMap(({ accounts }) => accounts)
    .find((one) => one.report === report && one.event === id)
  if (event === null || account === undefined) return `${report} has no event ${id} that the record knows`
  if (support.of === 'time') {
    if (!isAt(event.timeSpan, at)) return 'its span is not that of the time'
    return value.kind === 'days' && value.from === account.from && value.to === account.to ? null : 'the day is another'
  }
  if (support.of === 'status') {
    if (!isAt(event.trigger, at)) return 'its span is not that of the event'
    if (value.kind !== 'mark') return 'it is no mark'
    const { rejected, disowned, figures, targets } = account
    const fits = {
      happened: !rejected && (event.status === 'happened' || event.status === 'ongoing'),
      denied: rejected,
      disowned: disowned === true,
      civilian: [...figures, ...targets].some(({ character }) => character === 'civilian'),
      fighter: [...figures, ...targets].some(({ character }) => character === 'fighter'),
      anonymous: false,
      distanced: false,
    }
    return fits[value.mark] ? null : 'the account does not say so'
  }
  const lists = {
    agent: [event.agents, event.agentSpans],
    target: [event.targets, event.targetSpans],
    place: [event.places, event.placeSpans],
  } as const
  const [names, spans] = lists[support.of]
  if (value.kind !== 'name') return 'it is no name'
  const found = names.some((name, index) => name === value.name && isAt(spans[index], at))
  return found ? null : `the event has no such ${support.of} there`
}

/** From one report its day; from two the first and the last. */
function publishedFault({ value, support }: Slot, ground: Ground): string | null {
  if (value.kind !== 'days' || support.length > 2) return 'it is no day of publication'
  const days = support.map((one) => ('report' in one ? (reportIn(ground, one.report)?.report.published ?? null) : null))
  return value.from === days[0] && value.to === days.at(-1) ? null : 'it was published on another day'
}
