import type { Offsets, Quantity, Statement } from '../../annotation/reading.ts'
import type { Account, Incident } from '../../annotation/record.ts'
import type { Ground, Mark, Slot, Support, Value } from '../briefing.ts'
import { eventIn, nameAt, reportIn, sentenceAround, trimmedSpan, wordsAt } from '../ground.ts'
import { extentOf, tellingSpan } from './verbatim.ts'

/** The longest stretch of a report that is quoted in one piece, in characters; a longer one is cut to its sentence. */
const QUOTED = 420

export const slot = (value: Value, ...support: readonly Support[]): Slot => ({ value, support })

export const speakerSlot = (ground: Ground, report: string, said: Statement): Slot =>
  slot(
    { kind: 'name', name: said.speaker },
    {
      of: 'speaker',
      report,
      statement: said.id,
      at: nameAt(ground, report, said.speaker, said.speakerSpan) ?? said.cue,
    },
  )

/** The office that the report gives the speaker, where it says more than the name does. */
export function roleSlots(ground: Ground, report: string, said: Statement): readonly Slot[] {
  const { role, speaker, id } = said
  if (role === null || said.speakerKind !== 'person' || speaker.includes(role) || role.includes(speaker)) return []
  const at = nameAt(ground, report, role, null)
  return at === null ? [] : [slot({ kind: 'name', name: role }, { of: 'role', report, statement: id, at })]
}

/** The relays, nearest to the speaker first; not the outlet itself, to which he spoke. */
export const relaySlots = (ground: Ground, report: string, { via, viaSpans, id }: Statement): readonly Slot[] =>
  via.flatMap((name, index) => {
    const at = viaSpans[index]
    const isOutlet = reportIn(ground, report)?.report.outlet?.includes(name) === true
    return at === undefined || isOutlet
      ? []
      : [slot({ kind: 'name', name }, { of: 'relay', report, statement: id, index, at })]
  })

export const actSlot = (report: string, { act, id, cue }: Statement): Slot =>
  slot({ kind: 'act', act }, { of: 'act', report, statement: id, at: cue })

/** That the speaker is not named, and that the report keeps its distance. */
export function markSlots(report: string, said: Statement, mark: 'anonymous' | 'distanced'): readonly Slot[] {
  const fits = mark === 'anonymous' ? said.speakerKind === 'anonymous' : said.hedge === 'distanced'
  return fits ? [slot({ kind: 'mark', mark }, { of: 'act', report, statement: said.id, at: said.cue })] : []
}

export function outletSlots(ground: Ground, report: string): readonly Slot[] {
  const outlet = reportIn(ground, report)?.report.outlet ?? null
  return outlet === null ? [] : [slot({ kind: 'name', name: outlet }, { of: 'outlet', report })]
}

export function publishedSlots(ground: Ground, report: string): readonly Slot[] {
  const day = reportIn(ground, report)?.report.published ?? null
  return day === null ? [] : [slot({ kind: 'days', from: day, to: day }, { of: 'published', report })]
}

/** What was said, as the report words it: without the reporting word only where that adds nothing. */
export function quoteSlot(ground: Ground, account: Account, said: Statement | null): Slot {
  const { report } = account
  const text = reportIn(ground, report)?.report.text ?? ''
  const around = trimmedSpan(text, account.sentenceSpan)
  const near = said === null ? [] : contentNear(said.content, around)
  // A long statement may be told of in a sentence that it only reaches into.
  const within = near.length > 0 || said === null ? near : said.content.slice(0, 1)
  if (said === null || within.length === 0) {
    return slot({ kind: 'quote', words: [text.slice(...around)] }, { of: 'sentence', report, at: around })
  }
  const extent = extentOf(text, said)
  const telling = extent === 'content' ? null : tellingSpan(said, wholeParts(said.content, within))
  if (telling !== null && extent === 'sentence') {
    const whole = sentenceAround(text, telling)
    return slot({ kind: 'quote', words: [text.slice(...whole)] }, { of: 'sentence', report, at: whole })
  }
  if (telling !== null) {
    const words = [text.slice(...telling)]
    return slot({ kind: 'quote', words }, { of: 'telling', report, statement: said.id, at: telling })
  }
  if (extent !== 'content') {
    // Too long to quote, and unsafe to cut: the sentence of the reporting word, which says at least how it is meant.
    const whole = sentenceAround(text, said.cue)
    return slot({ kind: 'quote', words: [text.slice(...whole)] }, { of: 'sentence', report, at: whole })
  }
  const words = within.map((span) => wordsAt(ground, report, span))
  return slot({ kind: 'quote', words }, { of: 'content', report, statement: said.id, at: within })
}

const wholeParts = (content: readonly Offsets[], parts: readonly Offsets[]): readonly Offsets[] =>
  content.filter(([start, end]) => parts.some(([from, to]) => from < end && start < to))

/** The parts of a content that stand in a sentence; all of it where it is short. */
function contentNear(content: readonly Offsets[], [from, to]: Offsets): readonly Offsets[] {
  const near = content.filter(([start, end]) => start < to && from < end)
  return near.map(
    ([start, end]): Offsets => (end - start <= QUOTED ? [start, end] : [Math.max(start, from), Math.min(end, to)]),
  )
}

export const figureSlot = (ground: Ground, report: string, { id, span, min, max, approx, unit }: Quantity): Slot =>
  slot(
    { kind: 'figure', min, max, approx, unit, words: wordsAt(ground, report, span) },
    { of: 'quantity', report, quantity: id, at: span },
  )

/** A value that the record gives an incident. */
export const incidentSlot = ({ id }: Incident, value: Value): Slot => slot(value, { of: 'incident', incident: id })

/** Who did it or whom it hit or where it was, as an account names it. */
export function partySlot(
  ground: Ground,
  { report, event }: Account,
  of: 'agent' | 'target' | 'place',
  name: string,
): Slot | null {
  const told = eventIn(ground, report, event)
  if (told === null) return null
  const lists = {
    agent: [told.agents, told.agentSpans],
    target: [told.targets, told.targetSpans],
    place: [told.places, told.placeSpans],
  } as const
  const [names, spans] = lists[of]
  const at = spans[names.indexOf(name)]
  return at === undefined ? null : slot({ kind: 'name', name }, { of, report, event, at })
}

export function statusSlot(ground: Ground, { report, event }: Account, mark: Mark): Slot | null {
  const told = eventIn(ground, report, event)
  return told === null ? null : slot({ kind: 'mark', mark }, { of: 'status', report, event, at: told.trigger })
}

/** The days that an account gives; null where it tells none itself. */
export function daysSlot(ground: Ground, { report, event, from, to, dated }: Account): Slot | null {
  const at = eventIn(ground, report, event)?.timeSpan ?? null
  if (at === null || from === null || to === null || dated === 'published' || dated === 'none') return null
  return slot({ kind: 'days', from, to }, { of: 'time', report, event, at })
}
