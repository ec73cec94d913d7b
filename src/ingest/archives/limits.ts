import { marsadError } from '../../annotation/errors.ts'
import { bomb, harmless, mostRatio } from './unpack.ts'

/** So many entries, listed in the memory. */
export const mostEntries = 200_000
/** An archive within an archive is common, a third one within that is a game. */
export const deepestNesting = 2
/** An archive within an archive is held in the memory. */
export const mostNested = 256 * 1024 * 1024
/** Lists that an archive has of itself. */
export const mostAbout = 32 * 1024 * 1024

/** The error of an archive that has more than archives have. */
export const beyond = (path: string, member: string, limit: string) =>
  marsadError('ARCHIVE_LIMIT', { path, member, limit })

/**
 * Passes a stream on until it has unpacked to far more than news does.
 * @param packed bytes that it was packed in
 * @throws MarsadError ARCHIVE_BOMB
 */
export async function* measured(
  chunks: AsyncIterable<Uint8Array>,
  packed: number,
  path: string,
  member: string,
): AsyncGenerator<Uint8Array> {
  let size = 0
  for await (const chunk of chunks) {
    size += chunk.length
    if (size > harmless && size > packed * mostRatio) throw bomb(path, member, packed, size)
    yield chunk
  }
}
