import { type Kysely, sql } from 'kysely'
import type { Account, Telling } from '../../annotation/record.ts'
import { blocksOf } from '../../record/incidents/blocks.ts'
import { tellingOf } from '../../record/incidents/whole.ts'
import { unpack } from '../packed.ts'
import type { Tables } from '../tables.ts'
import { type Prints, rememberPrints } from './prints.ts'

/** A telling with the keys under which it meets others. */
export interface KnownTelling {
  readonly telling: Telling
  readonly blocks: readonly string[]
}

/** Tellings by their number. They never change, so those that were seen last are kept at hand, as fingerprints are. */
export interface Tellings {
  readonly prints: Prints
  put(id: number, accounts: readonly Account[]): void
  get(db: Kysely<Tables>, ids: readonly number[]): Promise<ReadonlyMap<number, KnownTelling>>
}

const MOST = 12_000

export function rememberTellings(): Tellings {
  const kept = new Map<number, KnownTelling>()
  const put = (id: number, accounts: readonly Account[]): KnownTelling => {
    const telling = tellingOf(accounts)
    const known = { telling, blocks: blocksOf(telling) }
    kept.delete(id)
    kept.set(id, known)
    return known
  }
  const trim = (): void => {
    for (const id of kept.keys()) {
      if (kept.size <= MOST) return
      kept.delete(id)
    }
  }
  return {
    prints: rememberPrints(),
    put: (id, accounts) => {
      put(id, accounts)
      trim()
    },
    get: async (db, ids) => {
      const found = new Map<number, KnownTelling>()
      const missing: number[] = []
      for (const id of ids) {
        const known = kept.get(id)
        if (known === undefined) missing.push(id)
        else found.set(id, known)
      }
      if (missing.length > 0) {
        const { rows } = await sql<{ readonly id: number; readonly value: Buffer }>`
          select id, value from tellings where id = any(${missing}::bigint[])`.execute(db)
        for (const { id, value } of rows) found.set(id, put(id, unpack(value)))
        trim()
      }
      return found
    },
  }
}
