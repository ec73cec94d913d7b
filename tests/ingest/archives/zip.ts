import { buffer } from 'node:stream/consumers'
import { ZipFile } from 'yazl'

const day = new Date('2015-10-14T00:00:00Z')

/** A ZIP with these files. */
export function zip(files: Readonly<Record<string, string | Uint8Array>>, compress = true): Promise<Buffer> {
  const archive = new ZipFile()
  for (const [name, content] of Object.entries(files)) {
    archive.addBuffer(Buffer.from(content), name, { mtime: day, compress })
  }
  archive.end()
  return buffer(archive.outputStream)
}

/** The same archive with other bytes in place of some, of the same number, wherever they stand. */
export function replaced(archive: Buffer, from: string | Buffer, to: string | Buffer): Buffer {
  const [found, put] = [Buffer.from(from), Buffer.from(to)]
  const bytes = Buffer.from(archive)
  for (let at = bytes.indexOf(found); at >= 0; at = bytes.indexOf(found, at + put.length)) put.copy(bytes, at)
  return bytes
}
