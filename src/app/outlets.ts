import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { type Reliability, reliabilities } from '../annotation/decision.ts'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { decode } from '../ingest/encoding.ts'
import { parsePage } from '../ingest/html/dom.ts'
import type { PrepareAgain } from '../store/prepared.ts'
import type { Store } from '../store/store.ts'
import { type Decider, decide } from './decide.ts'

const words = z.string().trim().min(1).max(500)

const isSelector = (text: string): boolean => {
  try {
    parsePage('<p></p>').querySelector(text)
    return true
  } catch {
    return false
  }
}
const selector = words.refine(isSelector, 'it is no CSS selector')

/** Names that people type as addresses: «https://www.example.org/news» is "example.org". */
const host = words.transform((text, context) => {
  try {
    return new URL(/^https?:/i.test(text) ? text : `http://${text}`).host.replace(/^www\./, '')
  } catch {
    context.addIssue('it is no host, such as example.org')
    return z.NEVER
  }
})

/** An outlet as a user states it. */
const Stated = z.strictObject({
  name: words,
  names: z.array(words).max(50).optional(),
  hosts: z.array(host).max(50).default([]),
  country: z
    .string()
    .regex(/^[A-Z]{2}$/, 'it is no country code of two letters, such as SY')
    .optional(),
  owner: words.optional(),
  language: z
    .string()
    .regex(/^[a-z]{2,3}$/, 'it is no language code, such as ar')
    .optional(),
  affiliation: words.optional(),
  reliability: z.enum(reliabilities).optional(),
  note: words.optional(),
  article: z
    .strictObject({
      content: selector.optional(),
      title: selector.optional(),
      published: selector.optional(),
      remove: z.array(selector).max(100).optional(),
    })
    .optional(),
})
export type StatedOutlet = z.infer<typeof Stated>

/** An outlet in a list, with the reliability that a person gave it. */
export interface OutletRow extends StatedOutlet {
  readonly imported: string
  readonly by: string | null
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : [value])

/** @throws MarsadError OUTLET_INVALID, PATH_UNREADABLE */
async function readOutlets(path: string): Promise<readonly StatedOutlet[]> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    throw marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  }
  let value: unknown
  try {
    value = JSON.parse(decode(bytes, path, null).text)
  } catch (error) {
    throw marsadError('OUTLET_INVALID', { path, entry: 1, problem: `it is not JSON (${reasonOf(error)})` })
  }
  return listOf(value).map((one, at) => {
    const parsed = Stated.safeParse(one)
    if (parsed.success) return parsed.data
    const [issue] = parsed.error.issues
    const problem = `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'it is no outlet'}`.replace(/^: /, '')
    throw marsadError('OUTLET_INVALID', { path, entry: at + 1, problem })
  })
}

/** Reliability that people gave to outlets, by name. */
async function given(
  store: Store,
): Promise<ReadonlyMap<string, { readonly letter: Reliability; readonly by: string }>> {
  const outlets = (await store.reliabilities()).filter(({ role }) => role === 'outlet')
  return new Map(outlets.map(({ name, reliability, decision }) => [name, { letter: reliability, by: decision.by }]))
}

/**
 * Takes outlets into the directory; those of a name that is there are put in its place. A reliability becomes a decision,
 * because somebody must answer for it.
 * @throws MarsadError where a file holds something else, or a reliability is given by nobody
 */
export async function importOutlets(
  paths: readonly string[],
  store: Store,
  by: string | null,
  prepareAgain?: PrepareAgain,
): Promise<{ readonly outlets: number; readonly graded: number }> {
  const all: StatedOutlet[] = []
  for (const path of paths) all.push(...(await readOutlets(path)))
  const before = await given(store)
  const graded = all.filter(
    ({ name, reliability }) => reliability !== undefined && before.get(name)?.letter !== reliability,
  )
  if (graded.length > 0 && by === null) throw marsadError('DECISION_UNSIGNED', {})
  await store.watch.importOutlets(all.map((value) => ({ name: value.name, hosts: value.hosts, value })))
  if (graded.length > 0) {
    const decider: Decider = { by: by ?? '', why: `as the directory of outlets has it (${paths.join(', ')})` }
    const requests = graded.map(
      ({ name, reliability }) =>
        ({ act: 'grade', source: name, role: 'outlet', reliability: reliability as Reliability }) as const,
    )
    await decide(store, requests, decider, prepareAgain)
  }
  return { outlets: all.length, graded: graded.length }
}

/** The directory, by name. */
export async function outletRows(store: Store): Promise<readonly OutletRow[]> {
  const grades = await given(store)
  return (await store.watch.outlets()).map(({ name, value, imported }) => {
    const stated = value as StatedOutlet
    const grade = grades.get(name)
    const reliability = grade?.letter ?? stated.reliability
    return { ...stated, ...(reliability === undefined ? {} : { reliability }), imported, by: grade?.by ?? null }
  })
}
