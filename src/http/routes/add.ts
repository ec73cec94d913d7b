import { basename } from 'node:path'
import multipart, { type Multipart } from '@fastify/multipart'
import { z } from 'zod'
import { isOver, type JobOptions } from '../../app/jobs/job.ts'
import { knownEncoding, stageReports } from '../../app/jobs/stageReports.ts'
import { newStaging, type Staging } from '../../app/jobs/staging.ts'
import type { Workbench } from '../../app/workbench.ts'
import { formFile, problems } from '../describe.ts'
import { Refusal } from '../problems.ts'
import type { Api } from '../server.ts'
import { measured } from '../upload.ts'
import { Day, Job, NewAddresses, NewReports } from '../wire.ts'
import { shownJob } from './jobs.ts'

const megabyte = 1024 * 1024

/** How much can be sent at once; larger archives are added on the command line. */
export interface UploadLimits {
  /** Bytes of one file, and of all files of a request. */
  readonly file: number
  readonly request: number
  readonly files: number
  /** Jobs that wait for one another, whose files lie on the disk as long. */
  readonly waiting: number
}

export const uploadLimits: UploadLimits = {
  file: 512 * megabyte,
  request: 2048 * megabyte,
  files: 2000,
  waiting: 50,
}

const tags = ['add']
const answers = { 202: Job, ...problems }

/** Routes by which reports are added. They answer at once with a job, and the work goes on. */
export async function addRoutes(api: Api, { jobs }: Workbench, most: UploadLimits): Promise<void> {
  const fields = 20
  const limits = { fileSize: most.file, files: most.files, fields, fieldSize: 4096, parts: most.files + fields }
  await api.register(multipart, { limits, throwFileSizeLimit: true })
  const checkRoom = (): void => {
    if (jobs.list().filter((job) => !isOver(job)).length >= most.waiting) throw new Refusal('JOBS_FULL', [], 60)
  }
  api.post(
    '/reports',
    {
      config: { role: 'analyst', act: 'add' },
      schema: {
        tags,
        summary: 'Adds reports given as JSON: one that was pasted, or many',
        body: NewReports,
        response: answers,
      },
    },
    async ({ body: { reports, published }, deed }, reply) => {
      checkRoom()
      const staging = await newStaging()
      await stageReports(staging, reports)
      const job = jobs.start(staging, { published: published ?? null, encoding: null })
      deed.about = `job ${job.id}: ${reports.length} pasted`
      return reply.code(202).send(shownJob(job))
    },
  )
  api.post(
    '/reports/addresses',
    {
      config: { role: 'analyst', act: 'add' },
      schema: {
        tags,
        summary: 'Fetches articles, or feeds with all articles that they name, and adds them',
        body: NewAddresses,
        response: answers,
      },
    },
    async ({ body: { addresses }, deed }, reply) => {
      checkRoom()
      const given = addresses.map((address) => address.trim())
      const job = jobs.start(await newStaging(), { published: null, encoding: null, addresses: given })
      deed.about = `job ${job.id}: ${given.join(' ').slice(0, 500)}`
      return reply.code(202).send(shownJob(job))
    },
  )
  api.post(
    '/reports/files',
    {
      config: { role: 'analyst', act: 'add' },
      schema: {
        tags,
        summary: 'Adds reports from files; fields that all of them need come before them',
        form: z.object({ published: Day.optional(), encoding: z.string().optional(), files: z.array(formFile) }),
        response: answers,
      },
    },
    async (request, reply) => {
      if (!request.isMultipart()) throw new Refusal('MEDIA_UNSUPPORTED')
      checkRoom()
      if (Number(request.headers['content-length'] ?? 0) > most.request) throw new Refusal('BODY_TOO_LARGE')
      const staging = await newStaging()
      try {
        const options = await take(request.parts(), staging, most.request)
        if (staging.paths.length === 0) throw new Refusal('FILES_MISSING')
        const job = jobs.start(staging, options)
        const names = staging.paths.slice(0, 20).map((path) => basename(path))
        request.deed.about = `job ${job.id}: ${staging.paths.length} files: ${names.join(', ')}`
        return reply.code(202).send(shownJob(job))
      } catch (error) {
        await staging.remove()
        throw error
      }
    },
  )
}

async function take(parts: AsyncIterable<Multipart>, staging: Staging, most: number): Promise<JobOptions> {
  const left = { bytes: most }
  const options: { published: string | null; encoding: string | null } = { published: null, encoding: null }
  for await (const part of parts) {
    if (part.type === 'file') {
      await staging.take(part.filename, measured(part.file, left))
      if (part.file.truncated) throw new Refusal('BODY_TOO_LARGE')
    } else if (typeof part.value === 'string' && part.value !== '') {
      if (part.fieldname === 'published') options.published = Day.parse(part.value)
      if (part.fieldname === 'encoding') options.encoding = knownEncoding(part.value)
    }
  }
  return options
}
