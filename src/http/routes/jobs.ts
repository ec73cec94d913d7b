import { z } from 'zod'
import { type Job as AppJob, isOver } from '../../app/jobs/job.ts'
import type { Workbench } from '../../app/workbench.ts'
import { failureColumns, jobColumns } from '../columns.ts'
import { problems } from '../describe.ts'
import { eventStream } from '../eventStream.ts'
import { wholeListRoutes } from '../listRoutes.ts'
import { failureRow, Refusal } from '../problems.ts'
import type { Api } from '../server.ts'
import { FailureRow, Job, LanguageQuery, WholeJob } from '../wire.ts'

const tags = ['add']
const params = z.object({ id: z.string() })

export const shownJob = (job: AppJob): Job => ({ ...job, broke: job.broke === null ? null : failureRow(job.broke) })

export function jobRoutes(api: Api, { jobs }: Workbench): void {
  const found = (id: string) => {
    const record = jobs.get(id)
    if (record === null) throw new Refusal('NOT_FOUND')
    return record
  }
  wholeListRoutes(
    api,
    {
      path: '/jobs',
      tag: 'add',
      role: 'analyst',
      summary: 'What was asked to be added since the server started, the latest first',
      row: Job,
      columns: jobColumns,
      ask: async () => jobs.list().map(shownJob),
    },
    LanguageQuery,
  )
  api.get(
    '/jobs/:id',
    {
      config: { role: 'analyst' },
      schema: {
        tags,
        summary: 'A job with what failed in it, and why',
        params,
        response: { 200: WholeJob, ...problems },
      },
    },
    async ({ params: { id } }) => {
      const { job, failures, notices } = found(id)
      return { job: shownJob(job), failures: failures.map(failureRow), notices }
    },
  )
  wholeListRoutes(
    api,
    {
      path: '/failures',
      tag: 'add',
      role: 'analyst',
      summary: 'What failed in a job, and why',
      row: FailureRow,
      columns: failureColumns,
      ask: async ({ job }) => found(job).failures.map(failureRow),
    },
    z.object({ job: z.string() }),
  )
  api.delete(
    '/jobs/:id',
    {
      config: { role: 'analyst' },
      schema: {
        tags,
        summary: 'Ends a job after what it has recorded; asking again adds the rest',
        params,
        response: { 200: Job, ...problems },
      },
    },
    async ({ params: { id } }) => {
      found(id)
      return shownJob(jobs.cancel(id) ?? found(id).job)
    },
  )
  api.get(
    '/jobs/:id/events',
    {
      config: { role: 'analyst' },
      schema: {
        tags,
        summary: 'Server-sent events: `progress` while it runs, `end` when it is over; the data is a Job',
        params,
        file: { type: 'text/event-stream' },
      },
    },
    async ({ params: { id } }, reply) => {
      const { job } = found(id)
      let unwatch = (): void => {}
      const events = eventStream(reply, () => unwatch())
      const tell = (now: AppJob): void =>
        isOver(now) ? events.end('end', shownJob(now)) : events.say('progress', shownJob(now))
      unwatch = jobs.watch(id, tell)
      tell(job)
      return reply
    },
  )
}
