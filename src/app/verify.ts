import { createHash } from 'node:crypto'
import { hashOf } from '../store/prepared.ts'
import type { Store } from '../store/store.ts'
import type { Recorded } from '../store/watch/watch.ts'

/** What a report is looked at by. */
export const checks = ['content', 'reading', 'spans', 'evidence'] as const

/** Something in the record that is not as it was recorded. */
export interface Mismatch {
  readonly report: string
  readonly what: (typeof checks)[number]
  readonly said: string
}

/** What was looked at so far, and what did not match. */
export interface Verified {
  readonly reports: number
  readonly evidence: number
  readonly bytes: number
  readonly mismatches: readonly Mismatch[]
}

const atOnce = 100

const isOffsets = (value: unknown): value is readonly [number, number] =>
  Array.isArray(value) && value.length === 2 && value.every((one) => Number.isInteger(one))

/** The first span of a reading that does not lie in its text; null where all do. Pairs of whole numbers are spans. */
function spanOutside(value: unknown, length: number): readonly [number, number] | null {
  const stack: unknown[] = [value]
  while (stack.length > 0) {
    const one = stack.pop()
    if (isOffsets(one)) {
      if (one[0] < 0 || one[1] < one[0] || one[1] > length) return one
    } else if (typeof one === 'object' && one !== null) {
      stack.push(...Object.values(one))
    }
  }
  return null
}

/** The bytes that are kept beside a report: each version as it was fetched, or the file that it was made of. */
function piecesOf(evidence: Recorded['evidence'], original: Recorded['original']) {
  const fetched = evidence.map(({ version: { version, page, sha256, size }, bytes }) => ({
    ...{ where: `version ${version} of ${page}`, sha256, size, bytes },
  }))
  if (original === null) return fetched
  const { name, sha256, size, bytes } = original
  return [...fetched, { where: name, sha256, size, bytes }]
}

function look({ report, hash, reading, evidence, original }: Recorded): readonly Mismatch[] {
  const found: Mismatch[] = []
  const miss = (what: Mismatch['what'], said: string): number => found.push({ report: report.id, what, said })
  if (hashOf(report) !== hash) miss('content', `its text or what is known beside it is not what ${hash} was made of`)
  if (reading === null) miss('reading', 'it has no reading')
  else {
    const outside = spanOutside(reading, report.text.length)
    if (outside !== null) miss('spans', `its reading points to ${outside.join('–')}, outside its text`)
  }
  for (const { where, sha256, size, bytes } of piecesOf(evidence, original)) {
    if (bytes === null) miss('evidence', `${where}: its bytes cannot be unpacked`)
    else if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      miss('evidence', `${where}: its bytes do not have the SHA-256 ${sha256}`)
    } else if (bytes.length !== size) miss('evidence', `${where}: it has not ${size} bytes`)
  }
  return found
}

/** Looks at one report; no mismatch proves it. Null where it is not recorded. */
export async function verifyOne(
  name: string,
  store: Store,
): Promise<{ readonly hash: string; readonly evidence: number; readonly mismatches: readonly Mismatch[] } | null> {
  const found = await store.watch.recordedAs(name)
  return found === null ? null : { hash: found.hash, evidence: found.evidence.length, mismatches: look(found) }
}

const sampleParts = 5

/** Looks at about so many reports from all over the record, chosen by chance. */
export async function verifySample(store: Store, most: number): Promise<Verified> {
  const last = await store.watch.lastRecorded()
  const each = Math.ceil(most / sampleParts)
  const seen = new Map<string, Recorded>()
  for (let part = 0; part < sampleParts; part++) {
    const after = Math.floor(Math.random() * Math.max(1, last - each))
    const { rows } = await store.watch.recorded(after, each)
    for (const row of rows) seen.set(row.report.id, row)
  }
  return verified([...seen.values()])
}

function verified(rows: readonly Recorded[]): Verified {
  const kept = rows.flatMap(({ evidence, original }) => piecesOf(evidence, original))
  return {
    reports: rows.length,
    evidence: kept.length,
    bytes: kept.reduce((sum, { size }) => sum + size, 0),
    mismatches: rows.flatMap(look),
  }
}

/** Looks at the whole record, part by part: each report against the hash of its content, its reading and its evidence. */
export async function* verify(store: Store, signal?: AbortSignal): AsyncGenerator<Verified> {
  for (let after = 0; signal?.aborted !== true; ) {
    const { rows, last } = await store.watch.recorded(after, atOnce)
    if (rows.length === 0) return
    after = last
    yield verified(rows)
  }
}
