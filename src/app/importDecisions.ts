import { z } from 'zod'
import type { Decision } from '../annotation/decision.ts'
import { decisionActs, reliabilities, valueKinds } from '../annotation/decision.ts'
import { type MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import { eventTypes } from '../annotation/reading.ts'
import { grades } from '../annotation/record.ts'
import { fieldGroups } from '../record/decisions/fields.ts'
import { idOf } from '../record/decisions/identity.ts'
import type { PrepareAgain } from '../store/prepared.ts'
import type { Store } from '../store/store.ts'
import { preparingAgain } from './decide.ts'

const offsets = z.tuple([z.number().int().nonnegative(), z.number().int().nonnegative()])
const fields = z.record(
  z.string(),
  z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string()), offsets, z.array(offsets)]),
)
const report = z.strictObject({ hash: z.string().regex(/^[0-9a-f]{64}$/), name: z.string() })
const value = z.strictObject({
  kind: z.literal('value'),
  report,
  value: z.enum(valueKinds),
  seen: fields,
  words: z.string(),
})
const account = z.strictObject({ report, type: z.enum(eventTypes), trigger: offsets, words: z.string() })
const incident = z.strictObject({ kind: z.literal('incident'), title: z.string(), accounts: z.array(account).min(1) })
const source = z.strictObject({ kind: z.literal('source'), role: z.enum(['outlet', 'speaker']), name: z.string() })
const entity = z.strictObject({
  kind: z.literal('entity'),
  entity: z.enum(['person', 'organisation', 'place']),
  names: z.array(z.string()).min(1),
})
const whole = z.strictObject({ kind: z.literal('report'), report })

const signature = {
  id: z.string().regex(/^[0-9a-f]{16}$/),
  by: z.string().min(1),
  at: z.iso.datetime(),
  why: z.string(),
}
const ruling = <Act extends string, Rest extends z.ZodRawShape>(act: Act, rest: Rest) =>
  z.strictObject({ ...signature, act: z.literal(act), ...rest })

const shapes = z.union([
  ruling('accept', { about: value }),
  ruling('reject', { about: value }),
  ruling('correct', { about: value, field: z.string(), to: fields }),
  ruling('add', { about: value }),
  ruling('merge', { about: z.array(incident).min(2) }),
  ruling('merge', { about: entity }),
  ruling('split', { about: incident, off: z.array(account).min(1) }),
  ruling('split', { about: entity, off: z.array(z.string()).min(1) }),
  ruling('grade', { about: incident, grade: z.enum(grades) }),
  ruling('grade', { about: source, grade: z.enum(reliabilities) }),
  ruling('note', { about: z.union([value, incident, source, whole]) }),
  ruling('undo', { undoes: z.string() }),
])

/** What became of decisions that were to be taken from another record. */
export interface Imported {
  readonly added: number
  readonly known: number
  readonly refused: readonly MarsadError[]
}

/**
 * Takes decisions of another record, as `marsad decisions --json` wrote them. They hold on to the contents of reports, so
 * that those about reports that are not recorded here wait for them. One that was changed since it was made is refused.
 */
export async function importDecisions(
  store: Store,
  path: string,
  text: string,
  prepareAgain: PrepareAgain = preparingAgain(),
): Promise<Imported> {
  const refused: MarsadError[] = []
  const decisions: Decision[] = []
  for (const [at, row] of rowsIn(path, text).entries()) {
    const problem = problemOf(row)
    if (problem === null) decisions.push(row as Decision)
    else refused.push(marsadError('DECISION_INVALID', { path, line: at + 1, problem }))
  }
  const added = decisions.length === 0 ? [] : await store.decide(decisions, prepareAgain)
  return { added: added.length, known: decisions.length - added.length, refused }
}

/** The decisions of a file: rows as the list has them, or decisions alone. */
function rowsIn(path: string, text: string): readonly unknown[] {
  let parsed: unknown
  try {
    parsed = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw marsadError('LINE_NOT_JSON', { path, line: 1, reason: reasonOf(error) })
  }
  const rows = z.union([z.object({ rows: z.array(z.unknown()) }).transform((file) => file.rows), z.array(z.unknown())])
  const read = rows.safeParse(parsed)
  if (!read.success) throw marsadError('DECISION_INVALID', { path, line: 1, problem: 'the file holds no list of them' })
  const inside = z.object({ decision: z.unknown() })
  return read.data.map((row) => {
    const wrapped = inside.safeParse(row)
    return wrapped.success ? wrapped.data.decision : row
  })
}

const acts = z.object({ act: z.enum(decisionActs) })

function problemOf(row: unknown): string | null {
  if (!acts.safeParse(row).success) return 'it is no decision'
  const read = shapes.safeParse(row)
  if (!read.success) return 'it has not the shape of a decision'
  const decision = row as Decision
  if (idOf(decision) !== decision.id) return 'its id does not fit what it says, so that it was changed'
  if (decision.act === 'correct' && !(decision.field in fieldGroups[decision.about.value])) return 'no such field'
  return null
}
