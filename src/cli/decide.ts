import { readFile } from 'node:fs/promises'
import { userInfo } from 'node:os'
import { type Decision, reliabilities, type ValueKind, valueKinds } from '../annotation/decision.ts'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { MentionKind, Offsets } from '../annotation/reading.ts'
import { grades } from '../annotation/record.ts'
import { decide, preparingAgain } from '../app/decide.ts'
import type { DecisionRequest, FieldInput, NoteTarget } from '../app/decisionRequest.ts'
import { gazetteerFiles } from '../app/gazetteerFiles.ts'
import { importDecisions } from '../app/importDecisions.ts'
import { withRecord } from '../app/record.ts'
import { type Context, complain, exitCodes } from './context.ts'
import { saysDecision } from './decisions.ts'
import { styleFor } from './terminal.ts'

export interface DecideFlags {
  readonly home?: string
  readonly by?: string
  readonly why?: string
  readonly json?: boolean
  readonly entity?: MentionKind
}

export interface FieldFlags {
  readonly words?: readonly string[]
  readonly at?: readonly string[]
  readonly set?: readonly string[]
  readonly value?: string
  readonly none?: boolean
}

/** The name that stands under decisions where none is given. */
export function nameOf({ by }: DecideFlags): string {
  const named = by ?? process.env.MARSAD_USER
  if (named !== undefined && named.trim() !== '') return named
  try {
    return userInfo().username
  } catch {
    return ''
  }
}

/** Makes decisions, all of them or none, and says what they are. */
export const decided = (
  requests: readonly DecisionRequest[],
  flags: DecideFlags,
  { stdout }: Context,
): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const again = preparingAgain(await gazetteerFiles(flags.home))
    const made = await decide(store, requests, { by: nameOf(flags), why: flags.why ?? '' }, again)
    stdout.write(flags.json === true ? `${JSON.stringify(made, null, 2)}\n` : said(made, styleFor(stdout)))
    return exitCodes.done
  })

const said = (made: readonly Decision[], style: ReturnType<typeof styleFor>): string =>
  made.map((decision) => `${saysDecision(decision, style)} ${style.dim(decision.id)}\n`).join('')

const misused = (field: string, problem: string) => marsadError('FIELD_INVALID', { field, problem })

function span(written: string, field: string): Offsets {
  const [, start, end] = /^(\d{1,12})[-–](\d{1,12})$/.exec(written) ?? []
  if (start === undefined || end === undefined) throw misused(field, `${written} is no stretch of offsets`)
  return [Number(start), Number(end)]
}

/** `marsad decide correct`. */
export function corrected(
  value: string,
  field: string,
  { words, at = [], value: written, none, ...flags }: DecideFlags & FieldFlags,
  context: Context,
): Promise<number> {
  const to: FieldInput = {
    words,
    spans: at.map((one) => span(one, field)),
    ...(none === true ? { value: null } : written === undefined ? {} : { value: written }),
  }
  return decided([{ act: 'correct', value, field, to }], flags, context)
}

const isKind = (kind: string): kind is ValueKind => valueKinds.some((known) => known === kind)

/** `marsad decide add`. */
export function addedValue(
  report: string,
  kind: string,
  { words = [], at = [], set = [], ...flags }: DecideFlags & FieldFlags,
  context: Context,
): Promise<number> {
  if (!isKind(kind)) throw marsadError('FIELD_UNKNOWN', { field: kind, kind: 'report', known: valueKinds.join(', ') })
  const fields: { [field: string]: { words: string[]; spans: Offsets[]; value?: string | readonly string[] } } = {}
  const part = (written: string) => {
    const equals = written.indexOf('=')
    if (equals < 1) throw misused(written, 'write it as FIELD=…')
    const name = written.slice(0, equals)
    const field = fields[name] ?? { words: [], spans: [] }
    fields[name] = field
    return { name, field, rest: written.slice(equals + 1) }
  }
  for (const { field, rest } of words.map(part)) field.words.push(rest)
  for (const { name, field, rest } of at.map(part)) field.spans.push(span(rest, name))
  for (const { field, rest } of set.map(part)) {
    field.value = field.value === undefined ? rest : [...[field.value].flat(), rest]
  }
  return decided([{ act: 'add', report, kind, fields }], flags, context)
}

/** `marsad decide merge`. */
export const merged = (names: readonly string[], flags: DecideFlags, context: Context): Promise<number> =>
  decided(
    [flags.entity === undefined ? { act: 'merge', incidents: names } : { act: 'merge', entity: flags.entity, names }],
    flags,
    context,
  )

/** `marsad decide split`. */
export const split = (
  incident: string,
  accounts: readonly string[],
  flags: DecideFlags,
  context: Context,
): Promise<number> => {
  const { entity } = flags
  const names = [incident, ...accounts]
  return decided(
    [entity === undefined ? { act: 'split', incident, accounts } : { act: 'split', entity, names, off: accounts }],
    flags,
    context,
  )
}

const source = /^(outlet|source):(.+)$/s

function sourceOf(what: string): { readonly source: string; readonly role: 'outlet' | 'speaker' } | null {
  const [, kind, name] = source.exec(what) ?? []
  return name === undefined ? null : { source: name, role: kind === 'outlet' ? 'outlet' : 'speaker' }
}

/** `marsad decide grade`. */
export function graded(what: string, written: string, flags: DecideFlags, context: Context): Promise<number> {
  const named = sourceOf(what)
  if (named !== null) {
    const reliability = reliabilities.find((letter) => letter === written.toUpperCase())
    if (reliability === undefined) throw misused('grade', `a source is graded ${reliabilities.join(', ')}`)
    return decided([{ act: 'grade', ...named, reliability }], flags, context)
  }
  const grade = grades.find((one) => one === written)
  if (grade === undefined) throw misused('grade', `an incident is graded ${grades.join(', ')}`)
  return decided([{ act: 'grade', incident: what.replace(/^incident:/, ''), grade }], flags, context)
}

/** `marsad decide note`. */
export function noted(what: string, flags: DecideFlags, context: Context): Promise<number> {
  const [, kind, name = ''] = /^(incident|report):(.+)$/s.exec(what) ?? []
  const about: NoteTarget =
    sourceOf(what) ??
    (kind === 'incident' ? { incident: name } : kind === 'report' ? { report: name } : { value: what })
  return decided([{ act: 'note', about }], flags, context)
}

/** `marsad decide import`. */
export const imported = (path: string, home: string | undefined, context: Context): Promise<number> =>
  withRecord(home, 'write', async (store) => {
    let text: string
    try {
      text = await readFile(path, 'utf8')
    } catch (error) {
      throw marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
    }
    const { added, known, refused } = await importDecisions(
      store,
      path,
      text,
      preparingAgain(await gazetteerFiles(home)),
    )
    for (const error of refused) complain(context, error)
    context.stderr.write(`${added} decisions taken, ${known} were there already, ${refused.length} refused\n`)
    return refused.length > 0 ? exitCodes.failed : exitCodes.done
  })
