import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'
import type { Outlet } from './watch.ts'

/** What is imported takes the place of what was known of an outlet of the same name. */
export async function importOutlets(db: Kysely<Tables>, all: readonly Omit<Outlet, 'imported'>[]): Promise<void> {
  await sql`
    insert into outlets (name, hosts, value)
    select name, array(select json_array_elements_text(hosts)), value
    from json_to_recordset(${JSON.stringify(all)}::json) as x(name text, hosts json, value json)
    on conflict (name) do update set hosts = excluded.hosts, value = excluded.value, imported = now()`.execute(db)
}

export async function outlets(db: Kysely<Tables>): Promise<readonly Outlet[]> {
  const { rows } = await sql<Outlet>`
    select name, hosts, value, imported::text as imported from outlets order by name`.execute(db)
  return rows
}
