import { type Kysely, sql, type Transaction } from 'kysely'
import type { PrepareAgain } from '../prepared.ts'
import type { Tellings } from '../record/tellings.ts'
import { isOutdated, reread } from '../reread.ts'
import type { Outdated, Reread } from '../store.ts'
import type { Tables } from '../tables.ts'
import { addJobs } from './jobs.ts'
import type { ReadAgain } from './queue.ts'

/** What older rules set aside gets another chance with newer ones; what these set aside stays there. */
export async function putAgain(
  db: Kysely<Tables>,
  which: Outdated,
  rules: number,
  limit: number,
  after: number,
): Promise<{ readonly looked: number; readonly queued: number; readonly last: number | null }> {
  const { rows: found } = await sql<{ readonly id: number }>`
    select o.report as id from readings o
    where ${isOutdated(which)} and o.report > ${after} order by o.report limit ${limit}`.execute(db)
  const { rows } = await sql<{ readonly id: number; readonly size: number }>`
    insert into inbox (hash, name, size, rules)
    select hash, name, octet_length(text), ${rules} from reports
    where id = any(${found.map(({ id }) => id)}::bigint[]) order by id
    on conflict (hash, page) do update set rules = excluded.rules, tries = 0, failure = null, aside = null
      where inbox.rules < excluded.rules
    returning id, size`.execute(db)
  await addJobs(db, rows, rules)
  return { looked: found.length, queued: rows.length, last: found.at(-1)?.id ?? null }
}

/** A row that meanwhile waits for newer rules stays, and so does a newer reading. */
export async function finishAgain(
  db: Transaction<Tables>,
  reports: readonly ReadAgain[],
  known: Tellings,
  prepareAgain: PrepareAgain,
): Promise<readonly Reread[]> {
  const prepared = reports.map((one) => one.prepared)
  const changes = await reread(db, prepared, known, prepareAgain)
  const done = reports.map(({ number, prepared: { rules } }) => ({ number, rules }))
  await sql`
    delete from inbox i using json_to_recordset(${JSON.stringify(done)}::json) as x(number bigint, rules integer)
    where i.id = x.number and i.rules <= x.rules`.execute(db)
  return changes
}
