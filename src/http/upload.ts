import { type Readable, Transform } from 'node:stream'
import type { FastifyRequest } from 'fastify'
import type { Staging } from '../app/jobs/staging.ts'
import { Refusal } from './problems.ts'

/** Passes a file on until all files of the request together are too many bytes. */
export function measured(file: Readable, left: { bytes: number }): Readable {
  const meter = new Transform({
    transform: (chunk: Buffer, _, pass) => {
      left.bytes -= chunk.length
      if (left.bytes < 0) pass(new Refusal('BODY_TOO_LARGE'))
      else pass(null, chunk)
    },
  })
  file.once('error', (error) => meter.destroy(error))
  return file.pipe(meter)
}

/** A form with one file: its path, and its fields, of which each may be given several times. */
export interface OneFile {
  readonly path: string
  readonly fields: ReadonlyMap<string, readonly string[]>
}

/**
 * Takes a form with exactly one file.
 * @param most bytes of the file
 * @throws Refusal where it is no form, or its file is missing, not the only one or too large
 */
export async function oneFile(request: FastifyRequest, staging: Staging, most: number): Promise<OneFile> {
  if (!request.isMultipart()) throw new Refusal('MEDIA_UNSUPPORTED')
  const fields = new Map<string, string[]>()
  const left = { bytes: most }
  for await (const part of request.parts()) {
    if (part.type === 'file') {
      if (staging.paths.length > 0) throw new Refusal('FILES_MISSING')
      await staging.take(part.filename, measured(part.file, left))
    } else if (typeof part.value === 'string' && part.value !== '') {
      fields.set(part.fieldname, [...(fields.get(part.fieldname) ?? []), part.value])
    }
  }
  const [path] = staging.paths
  if (path === undefined) throw new Refusal('FILES_MISSING')
  return { path, fields }
}
