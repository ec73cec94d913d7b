import { type Entry, fromBufferPromise, openPromise, type ZipFile } from 'yauzl'
import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import { collect } from '../stdin.ts'
import { beyond, measured, mostEntries } from './limits.ts'
import { memberName } from './memberName.ts'

/** Something in a ZIP, by a name that can be shown. */
export interface Member {
  readonly name: string
  readonly packed: number
  /** Bytes as the archive gives them; what unpacks to another number is an error. */
  readonly size: number
  /** Its content, unpacked as it is read. @throws MarsadError where it is locked, damaged or unpacks without end */
  stream(): AsyncGenerator<Uint8Array>
}

/** What a ZIP holds; to be closed. */
export interface Members {
  readonly members: readonly Member[]
  /** What ended the list before its end. */
  readonly broken: MarsadError | null
  close(): void
}

const options = { lazyEntries: true, autoClose: false, decodeStrings: false, validateEntrySizes: true }

const refuse = (path: string, error: unknown): MarsadError =>
  error instanceof MarsadError ? error : marsadError('ZIP_INVALID', { path, reason: reasonOf(error) })

async function* streamOf(zip: ZipFile, entry: Entry, path: string, name: string): AsyncGenerator<Uint8Array> {
  const where = `${path}/${name}`
  try {
    if (entry.isEncrypted()) throw new Error('it is locked with a password')
    yield* measured(await zip.openReadStreamPromise(entry), entry.compressedSize, path, name)
  } catch (error) {
    if (error instanceof MarsadError) throw error
    throw marsadError('MEMBER_INVALID', { path: where, reason: reasonOf(error) })
  }
}

/**
 * The files in a ZIP, in the order of its own list; folders are left out. Nothing is unpacked yet.
 * @param source a path, or the bytes of an archive within another
 * @throws MarsadError where it is no ZIP at all
 */
export async function openMembers(source: string | Uint8Array, path: string): Promise<Members> {
  let zip: ZipFile
  try {
    zip =
      typeof source === 'string'
        ? await openPromise(source, options)
        : await fromBufferPromise(bufferOf(source), options)
  } catch (error) {
    throw refuse(path, error)
  }
  // What fails is thrown where it is asked for.
  zip.on('error', () => {})
  const members: Member[] = []
  let broken: MarsadError | null = null
  let packed = 0
  try {
    for await (const entry of zip.eachEntry()) {
      const raw = entry.fileName as unknown as Buffer
      const name = memberName(raw)
      packed += entry.compressedSize
      if (members.length >= mostEntries) throw beyond(path, name, `${mostEntries} files`)
      // Entries that share their bytes unpack to any size whatever the ratio of each.
      if (packed > zip.fileSize) throw beyond(path, name, 'its files overlap each other')
      if (raw.at(-1) === slash) continue
      const stream = () => streamOf(zip, entry, path, name)
      members.push({ name, packed: entry.compressedSize, size: entry.uncompressedSize, stream })
    }
  } catch (error) {
    broken = refuse(path, error)
  }
  return { members, broken, close: () => zip.close() }
}

const slash = 0x2f
const bufferOf = ({ buffer, byteOffset, byteLength }: Uint8Array): Buffer => Buffer.from(buffer, byteOffset, byteLength)

/** The whole of a member. @throws MarsadError where it is larger than it may be, as `tooLarge` says it */
export async function wholeMember(member: Member, most: number, tooLarge: () => MarsadError): Promise<Uint8Array> {
  const bytes = member.size > most ? null : await collect(member.stream(), most)
  if (bytes === null) throw tooLarge()
  return bytes
}
