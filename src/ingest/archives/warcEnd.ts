import type { AsyncIterReader } from 'warcio'

/** What stands behind a record: the first line of the next one, which is empty at the end of the file. */
export interface Follower {
  readonly line: Uint8Array
  /** Bytes between the two that are of neither. */
  readonly passed: number
}

/** Of a line that is longer, so much is looked at in one go. */
const longestLine = 64 * 1024
const lineFeed = 10
const decoder = new TextDecoder()

const isBlank = (line: Uint8Array): boolean => line.every((byte) => byte === lineFeed || byte === 13)
const isHead = (line: Uint8Array): boolean => line.length < 20 && /^WARC\/\d\.\d\r?\n$/.test(decoder.decode(line))

/** Reads on to the line that begins the next record, in constant memory. */
export async function nextHead(reader: AsyncIterReader): Promise<Follower> {
  let passed = 0
  let isWhole = true
  for (;;) {
    const line = await reader.readlineRaw(longestLine)
    if (line === null || line.length === 0) return { line: new Uint8Array(), passed }
    if (isWhole && isHead(line)) return { line, passed }
    if (!isBlank(line)) passed += line.length
    isWhole = line.at(-1) === lineFeed
  }
}
