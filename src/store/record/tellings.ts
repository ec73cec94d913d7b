import { type Kysely, sql } from 'kysely'
import type { Telling } from '../../annotation/record.ts'
import { tellingOf } from '../../record/incidents/whole.ts'
import type { PreparedTelling } from '../prepared.ts'
import type { Tables } from '../tables.ts'
import { accountsOf } from './preparedTelling.ts'
import { type Prints, rememberPrints } from './prints.ts'

type Kept = Pick<PreparedTelling, 'blocks' | 'value'>

/** A telling with the keys under which it meets others, as numbers. It is unpacked when somebody looks into it. */
export interface KnownTelling {
  readonly blocks: readonly string[]
  telling(): Telling
}

/** Tellings by their number. They never change, so those that were seen last are kept at hand, as fingerprints are. */
export interface Tellings {
  readonly prints: Prints
  put(id: number, kept: Kept): KnownTelling
  get(db: Kysely<Tables>, ids: readonly number[]): Promise<ReadonlyMap<number, KnownTelling>>
}

const MOST = 12_000

/** Keeps of what is given no more than this, as fresh tellings come with the incidents that they are alone. */
function knownTelling({ blocks, value }: Kept): KnownTelling {
  let packed: Kept | null = { blocks, value }
  let telling: Telling | null = null
  return {
    blocks,
    telling: () => {
      if (packed !== null) telling = tellingOf(accountsOf(packed))
      packed = null
      return telling as Telling
    },
  }
}

export function rememberTellings(): Tellings {
  const kept = new Map<number, KnownTelling>()
  const put = (id: number, one: Kept): KnownTelling => {
    const known = knownTelling(one)
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
    put: (id, one) => {
      const known = put(id, one)
      trim()
      return known
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
        const { rows } = await sql<{ readonly id: number } & Kept>`
          select id, blocks::text[] as blocks, encode(value, 'base64') as value
          from tellings where id = any(${missing}::bigint[])`.execute(db)
        for (const { id, ...one } of rows) found.set(id, put(id, one))
        trim()
      }
      return found
    },
  }
}
