import { sql, type Transaction } from 'kysely'
import { tieOf } from '../../record/incidents/ties.ts'
import type { Tables } from '../tables.ts'
import type { KnownTelling, Tellings } from './tellings.ts'

type Writing = Transaction<Tables>

/** A tie between two tellings by their numbers, the smaller one first. */
export interface ScoredBond {
  readonly a: number
  readonly b: number
  readonly score: number
  readonly level: number
}

type Row = Pick<ScoredBond, 'a' | 'b'> & { readonly [key in 'score' | 'level']: number | null }

const SCALE = 1000

/** The ties among tellings; those that an older store kept without their scores are scored again. */
export async function bondsAmong(
  db: Writing,
  tellings: readonly { readonly id: number }[],
  known: Tellings,
): Promise<readonly ScoredBond[]> {
  const own = new Set(tellings.map(({ id }) => id))
  if (own.size < 2) return []
  const { rows } = await sql<Row>`
    select a, b, score, level from links where a = any(${[...own]}::bigint[])`.execute(db)
  const inner = rows.filter(({ b }) => own.has(b))
  const unscored = inner.filter(({ score }) => score === null)
  const told = await known.get(db, [...new Set(unscored.flatMap(({ a, b }) => [a, b]))])
  return inner.flatMap(({ a, b, score, level }): ScoredBond[] => {
    if (score !== null && level !== null) return [{ a, b, score: score / SCALE, level }]
    const tie = tieOf((told.get(a) as KnownTelling).telling(), (told.get(b) as KnownTelling).telling())
    return tie === null ? [] : [{ a, b, score: tie.score, level: tie.level }]
  })
}

export async function insertLinks(db: Writing, bonds: readonly ScoredBond[]): Promise<void> {
  if (bonds.length === 0) return
  await sql`insert into links (a, b, score, level)
    select * from unnest(${bonds.map(({ a }) => a)}::bigint[], ${bonds.map(({ b }) => b)}::bigint[],
      ${bonds.map(({ score }) => Math.round(score * SCALE))}::smallint[],
      ${bonds.map(({ level }) => level)}::smallint[])`.execute(db)
}
