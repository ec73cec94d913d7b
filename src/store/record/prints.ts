import { type Kysely, sql } from 'kysely'
import type { Fingerprint } from '../../record/copies/fingerprint.ts'
import type { Keyed } from '../../record/copies/heads.ts'
import { unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'

/** A report by the keys that it shares with others. */
export interface Printed extends Keyed<number> {
  readonly id: number
  readonly outlet: string | null
}

/** A report whose fingerprint is kept, with the version of the row that keeps it. */
export interface PrintRow {
  readonly id: number
  readonly version: string
}

interface Kept {
  readonly printed: Printed
  readonly version: string
  fingerprint: Fingerprint | null
}

/** Fingerprints by their report. A row that was written again has another version, so those seen last are kept at hand. */
export interface Prints {
  put(version: string, printed: Printed, fingerprint: Fingerprint): void
  get(db: Kysely<Tables>, rows: readonly PrintRow[]): Promise<readonly Printed[]>
  /** The fingerprints of reports that `put` or `get` gave in this transaction. */
  fingerprints(db: Kysely<Tables>, reports: Iterable<Printed>): Promise<ReadonlyMap<number, Fingerprint>>
}

const MOST = 4000

export function rememberPrints(): Prints {
  const kept = new Map<number, Kept>()
  const keep = (one: Kept): void => {
    kept.delete(one.printed.id)
    kept.set(one.printed.id, one)
  }
  const trim = (): void => {
    for (const id of kept.keys()) {
      if (kept.size <= MOST) return
      kept.delete(id)
    }
  }
  return {
    put: (version, printed, fingerprint) => {
      keep({ printed, version, fingerprint })
      trim()
    },
    get: async (db, rows) => {
      const found: Printed[] = []
      const missing = new Map<number, string>()
      for (const { id, version } of rows) {
        const known = kept.get(id)
        if (known?.version === version) found.push(known.printed)
        else missing.set(id, version)
      }
      if (missing.size === 0) return found
      const { rows: fetched } = await sql<Omit<Printed, 'keys'> & { readonly keys: readonly number[] }>`
        select r.id, r.name as report, r.outlet, f.day, array_to_json(f.keys) as keys
        from fingerprints f join reports r on r.id = f.report
        where f.report = any(${[...missing.keys()]}::bigint[])`.execute(db)
      for (const row of fetched) {
        const printed = { ...row, keys: new Set(row.keys) }
        keep({ printed, version: missing.get(row.id) as string, fingerprint: null })
        found.push(printed)
      }
      trim()
      return found
    },
    fingerprints: async (db, reports) => {
      const found = new Map<number, Fingerprint>()
      const missing = new Map<number, Printed>()
      for (const printed of reports) {
        const known = kept.get(printed.id)
        if (known?.printed === printed && known.fingerprint !== null) found.set(printed.id, known.fingerprint)
        else missing.set(printed.id, printed)
      }
      if (missing.size === 0) return found
      const { rows } = await sql<{ readonly id: number; readonly value: Buffer }>`
        select report as id, value from fingerprints where report = any(${[...missing.keys()]}::bigint[])`.execute(db)
      for (const { id, value } of rows) {
        const fingerprint = unpack<Fingerprint>(value)
        found.set(id, fingerprint)
        const known = kept.get(id)
        if (known !== undefined && known.printed === missing.get(id)) known.fingerprint = fingerprint
      }
      return found
    },
  }
}
