import multipart, { type Multipart } from '@fastify/multipart'
import type { JobOptions } from '../../app/jobs/job.ts'
import { knownEncoding, stageReports } from '../../app/jobs/stageReports.ts'
import { newStaging, type Staging } from '../../app/jobs/staging.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { Refusal } from '../problems.ts'
import type { Api } from '../server.ts'
import { Day, Job, NewReports } from '../wire.ts'
import { shownJob } from './jobs.ts'

const megabyte = 1024 * 1024
/** Of one request with files; larger archives are added on the command line. */
const limits = { fileSize: 512 * megabyte, files: 2000, fields: 20, fieldSize: 4096, parts: 2020 }

const tags = ['add']
const answers = { 202: Job, ...problems }

/** Routes by which reports are added. They answer at once with a job, and the work goes on. */
export async function addRoutes(api: Api, { jobs }: Workbench): Promise<void> {
  await api.register(multipart, { limits, throwFileSizeLimit: true })
  api.post(
    '/reports',
    {
      schema: {
        tags,
        summary: 'Adds reports given as JSON: one that was pasted, or many',
        body: NewReports,
        response: answers,
      },
    },
    async ({ body: { reports, published } }, reply) => {
      const staging = await newStaging()
      await stageReports(staging, reports)
      return reply.code(202).send(shownJob(jobs.start(staging, { published: published ?? null, encoding: null })))
    },
  )
  api.post(
    '/reports/files',
    {
      schema: {
        tags,
        summary: 'Adds reports from files (multipart/form-data); fields before them: published, encoding',
        response: answers,
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw new Refusal('MEDIA_UNSUPPORTED')
      const staging = await newStaging()
      try {
        const options = await take(request.parts(), staging)
        if (staging.paths.length === 0) throw new Refusal('FILES_MISSING')
        return reply.code(202).send(shownJob(jobs.start(staging, options)))
      } catch (error) {
        await staging.remove()
        throw error
      }
    },
  )
}

async function take(parts: AsyncIterable<Multipart>, staging: Staging): Promise<JobOptions> {
  const options: { published: string | null; encoding: string | null } = { published: null, encoding: null }
  for await (const part of parts) {
    if (part.type === 'file') {
      await staging.take(part.filename, part.file)
      if (part.file.truncated) throw new Refusal('BODY_TOO_LARGE')
    } else if (typeof part.value === 'string' && part.value !== '') {
      if (part.fieldname === 'published') options.published = Day.parse(part.value)
      if (part.fieldname === 'encoding') options.encoding = knownEncoding(part.value)
    }
  }
  return options
}
