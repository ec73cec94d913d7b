import { type Kysely, sql } from 'kysely'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** A row of the inbox, and the bytes of its report. */
export interface Row {
  readonly id: number
  readonly size: number
}

/** A job has at most so many reports, or about so many bytes of them. */
const mostReports = 64
const mostBytes = 512 * 1024

/** Of reports that were tried so often and did not go through: one that ends its reader is found among ever fewer. */
const mostOfTried = (tries: number): number => [mostReports, 8][tries] ?? 1

/** The reports of jobs. */
function cutIntoJobs<One extends Row>(reports: readonly One[], most: number): readonly (readonly One[])[] {
  const jobs: One[][] = []
  let bytes = 0
  for (const one of reports) {
    const last = jobs.at(-1)
    if (last === undefined || last.length >= most || bytes + one.size > mostBytes) {
      jobs.push([one])
      bytes = one.size
    } else {
      last.push(one)
      bytes += one.size
    }
  }
  return jobs
}

/** Name of the jobs that read reports. */
export const readTask = 'marsad:read'
/** A job is tried as long as there is a report left in it that was not set aside. */
const jobTries = 1000

/** What is recorded already waits for what is new. */
const priorities = { new: 0, again: 10 }

/** Marks a job as one for workers of these rules or newer ones. */
export const rulesFlag = (rules: number): string => `rules:${rules}`

/**
 * Makes jobs for rows that have none.
 * @param rules by which they are to be read again; null where they are new
 * @param tries how often they were tried already
 */
export async function addJobs(db: Db, rows: readonly Row[], rules: number | null = null, tries = 0): Promise<void> {
  const priority = rules === null ? priorities.new : priorities.again
  const flags = rules === null ? null : [rulesFlag(rules)]
  for (const job of cutIntoJobs(rows, mostOfTried(tries))) {
    const ids = job.map(({ id }) => id)
    const { rows: made } = await sql<{ readonly id: number }>`
      select id from graphile_worker.add_job(${readTask}, ${JSON.stringify({ ids })}::json,
        max_attempts => ${jobTries}, priority => ${priority}, flags => ${flags}::text[])`.execute(db)
    await sql`update inbox set job = ${made[0]?.id ?? null} where id = any(${ids}::bigint[])`.execute(db)
  }
}

/**
 * Takes what waits behind a job into it, as much as one job may have: where reports come one by one and faster than they
 * are recorded, what is recorded together is compared with everything before it once. Only what is new and was never
 * tried comes in, and only to its like: a job of what is to be read again waits for workers of its rules. The jobs that
 * it waited for end here; its rows name this job, so that they get another where this one is done without them.
 * @param numbers what the job has
 * @returns what it has now
 */
export async function fill(db: Db, job: string, numbers: readonly number[]): Promise<readonly number[]> {
  if (numbers.length >= mostReports) return numbers
  const { rows } = await sql<{ readonly id: number }>`
    with waiting as (
      select i.job, i.id, i.size from inbox i join graphile_worker.jobs j on j.id = i.job
      where i.aside is null and i.rules is null and i.tries = 0 and j.locked_at is null and j.attempts = 0
        and j.id <> ${job}::bigint
      order by i.id limit ${2 * mostReports}),
    jobs as (
      select job, sum(count(*)) over (order by min(id)) as reports, sum(sum(size)) over (order by min(id)) as bytes
      from waiting group by job),
    own as (
      select count(*) as reports, coalesce(sum(size), 0) as bytes, bool_and(rules is null and tries = 0) as is_new
      from inbox where id = any(${numbers}::bigint[])),
    ended as (
      select id from graphile_worker.complete_jobs((
        select array_agg(jobs.job) from jobs, own where own.is_new
          and own.reports + jobs.reports <= ${mostReports} and own.bytes + jobs.bytes <= ${mostBytes})))
    update inbox i set job = ${job}::bigint from ended where i.job = ended.id returning i.id`.execute(db)
  return [...numbers, ...rows.map(({ id }) => id).sort((a, b) => a - b)]
}
