import { createHash } from 'node:crypto'
import { ZipFile } from 'yazl'
import { marsadError } from '../../annotation/errors.ts'
import type { Store } from '../../store/store.ts'
import { bundleFiles } from './files.ts'
import { gather } from './gather.ts'

/** No clock in it: the first moment that a ZIP can name, whatever the zone of the machine. */
const moment = new Date(1980, 0, 1)
/** Stored as it is, because packers of different machines give different bytes. */
const options = { mtime: moment, mode: 0o100644, compress: false, forceDosTimestamp: true }

/** What was written. */
export interface Bundled {
  files: number
  /** SHA-256 of the archive; true when the last piece has been taken. */
  sha256: string
}

export const noBundle = (): Bundled => ({ files: 0, sha256: '' })

/**
 * An incident with everything that it rests on as a ZIP, piece by piece. The same record gives the same bytes.
 * @throws MarsadError INCIDENT_NOT_RECORDED, before the first piece
 */
export async function* evidenceBundle(store: Store, id: string, bundled: Bundled): AsyncGenerator<Uint8Array> {
  const gathered = await gather(store, id)
  if (gathered === null) throw marsadError('INCIDENT_NOT_RECORDED', { incident: id })
  const archive = new ZipFile()
  const files = bundleFiles(gathered)
  for (const { path, bytes } of files) archive.addBuffer(Buffer.from(bytes), path, options)
  archive.end()
  const hash = createHash('sha256')
  for await (const piece of archive.outputStream) {
    const bytes = piece as Buffer
    hash.update(bytes)
    yield bytes
  }
  bundled.files = files.length
  bundled.sha256 = hash.digest('hex')
}
