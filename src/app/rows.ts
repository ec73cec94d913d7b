import type { Offsets, Reading } from '../annotation/reading.ts'
import type { PreparedRows } from '../store/prepared.ts'
import type { NameKeys } from './prepare.ts'

const keysOfAll = (names: readonly string[], keysOf: NameKeys): readonly string[] => [
  ...new Set(names.flatMap((name) => keysOf(name))),
]

const flat = (spans: readonly Offsets[]): readonly number[] => spans.flat()

/** A reading's values as rows of the store's tables, in the order of the reading. */
export function rowsOf(reading: Reading, keysOf: NameKeys): PreparedRows {
  const statements = reading.statements.map((statement, ordinal) => ({
    ordinal,
    id: statement.id,
    speaker: statement.speaker,
    speaker_kind: statement.speakerKind,
    speaker_span: statement.speakerSpan,
    role: statement.role,
    act: statement.act,
    mode: statement.mode,
    hedge: statement.hedge,
    via: statement.via,
    cue: statement.cue,
    content: flat(statement.content),
    keys: keysOfAll([statement.speaker, ...statement.via], keysOf),
    rule: statement.rule,
  }))
  const events = reading.events.map((event, ordinal) => ({
    ordinal,
    id: event.id,
    type: event.type,
    status: event.status,
    trigger: event.trigger,
    agents: event.agents,
    targets: event.targets,
    places: event.places,
    time: event.time,
    source: event.source,
    quantities: event.quantities,
    keys: keysOfAll(event.places, keysOf),
    rule: event.rule,
  }))
  const quantities = reading.quantities.map((quantity, ordinal) => ({ ordinal, ...quantity }))
  return {
    statements: JSON.stringify(statements),
    events: JSON.stringify(events),
    quantities: JSON.stringify(quantities),
    mentions: JSON.stringify(namesOf(reading)),
  }
}

/** Each name once, with all places where it stands. */
function namesOf({ mentions }: Reading): readonly object[] {
  const names = new Map<string, { readonly kind: string; readonly name: string; readonly spans: number[] }>()
  for (const { kind, name, span } of mentions) {
    const key = `${kind} ${name}`
    const known = names.get(key) ?? { kind, name, spans: [] }
    known.spans.push(...span)
    names.set(key, known)
  }
  return [...names.values()].map((name, ordinal) => ({ ordinal, ...name }))
}
