import type pg from 'pg'
import { schema } from '../connect.ts'

/** A table with the columns that are not computed from others. */
export interface TableShape {
  readonly table: string
  readonly columns: readonly string[]
}

/** Written by the steps that made the tables. */
const own = 'migrations'

/** All tables of a record, each behind those that it refers to. */
export async function tablesOf(client: pg.ClientBase): Promise<readonly TableShape[]> {
  const { rows: shapes } = await client.query<TableShape>(
    `select c.relname as table, array_agg(a.attname::text order by a.attnum) as columns
     from pg_class c join pg_attribute a on a.attrelid = c.oid
     where c.relnamespace = $1::regnamespace and c.relkind = 'r' and c.relname <> $2
       and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
     group by c.relname order by c.relname`,
    [schema, own],
  )
  const { rows: keys } = await client.query<{ readonly from: string; readonly to: string }>(
    `select distinct f.relname as from, t.relname as to
     from pg_constraint k join pg_class f on f.oid = k.conrelid join pg_class t on t.oid = k.confrelid
     where k.contype = 'f' and f.relnamespace = $1::regnamespace and f.oid <> t.oid`,
    [schema],
  )
  const byName = new Map(shapes.map((shape) => [shape.table, shape]))
  const ordered: TableShape[] = []
  const visit = (name: string): void => {
    const shape = byName.get(name)
    if (shape === undefined) return
    byName.delete(name)
    for (const { from, to } of keys) if (from === name) visit(to)
    ordered.push(shape)
  }
  for (const { table } of shapes) visit(table)
  return ordered
}

/** Sequences that gave a number, with the last. */
export async function sequencesOf(
  client: pg.ClientBase,
): Promise<readonly { readonly sequence: string; readonly last: number }[]> {
  const { rows } = await client.query(
    `select sequencename as sequence, last_value as last from pg_sequences
     where schemaname = $1 and last_value is not null order by sequencename`,
    [schema],
  )
  return rows
}

/** The first table that holds a row; null in an empty record. */
export async function firstFilled(client: pg.ClientBase): Promise<string | null> {
  for (const { table } of await tablesOf(client)) {
    const { rows } = await client.query(`select exists (select from ${named(table)}) as filled`)
    if (rows[0]?.filled === true) return table
  }
  return null
}

/** A name as SQL takes it. */
export const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`

export const named = (table: string): string => `${schema}.${quoted(table)}`

export const columnList = (columns: readonly string[]): string => columns.map(quoted).join(', ')
