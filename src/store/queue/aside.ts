import { type Kysely, sql } from 'kysely'
import type { Report } from '../../annotation/report.ts'
import { readCursor } from '../cursor.ts'
import { unpack } from '../packed.ts'
import { pageOf } from '../queries/page.ts'
import type { Page, Paging } from '../store.ts'
import type { Tables } from '../tables.ts'
import { recordedReport } from './inbox.ts'
import type { AsideRow } from './queue.ts'

type Db = Kysely<Tables>

const iso = (name: string) => sql.raw(`to_char(${name} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as ${name}`)

/** What was set aside, or these of it. */
const chosen = (numbers: readonly number[] | null) =>
  sql<boolean>`aside is not null and (${numbers}::bigint[] is null or id = any(${numbers}::bigint[]))`

export async function asides(db: Db, paging: Paging): Promise<Page<AsideRow>> {
  const after = paging.after === undefined ? 0 : Number(readCursor(paging.after, ['number'])[0])
  const { rows } = await sql<AsideRow>`
    select id as number, name as report, nullif(page, '') as page, size, tries, failure, ${iso('aside')}, ${iso('added')}
    from inbox where aside is not null and id > ${after} order by id limit ${paging.limit + 1}`.execute(db)
  return pageOf(
    rows,
    paging,
    ({ number }) => [number],
    (row) => row,
  )
}

const atOnce = 50

export async function* asideReports(db: Db, numbers: readonly number[] | null): AsyncGenerator<Report> {
  for (let after = 0; ; ) {
    const { rows } = await sql<{
      readonly id: number
      readonly report: Buffer | null
      readonly recorded: Report | null
    }>`
      select id, report, ${recordedReport} as recorded
      from inbox i where ${chosen(numbers)} and id > ${after} order by id limit ${atOnce}`.execute(db)
    for (const { report, recorded } of rows) {
      const kept: Report | null = report === null ? recorded : unpack(report)
      if (kept !== null) yield kept
    }
    const last = rows.at(-1)
    if (last === undefined) return
    after = last.id
  }
}

/** Without a job, so that whoever tends the queue gives them one. */
export async function retry(db: Db, numbers: readonly number[] | null): Promise<number> {
  const { rows } = await sql`
    update inbox set tries = 0, failure = null, aside = null, job = null where ${chosen(numbers)} returning id`.execute(
    db,
  )
  return rows.length
}

export async function drop(db: Db, numbers: readonly number[] | null): Promise<number> {
  const { rows } = await sql`delete from inbox where ${chosen(numbers)} returning id`.execute(db)
  return rows.length
}
