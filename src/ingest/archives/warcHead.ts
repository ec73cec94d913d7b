import type { Lookahead } from './lookahead.ts'

/** Heads are a few kilobytes; what has more before its content is no WARC. */
export const longestHead = 1024 * 1024
const usualHead = 4096
/** So much is looked at in one go, where nothing else says how much. */
const glance = 64 * 1024
/** A line that begins a record, with the name of a field that stands in heads of records. */
const beginning = /(?<=^|\n)WARC\/\d\.\d\r?\n(?:WARC-[A-Za-z-]{1,40}|Content-(?:Type|Length)):/
const longestBeginning = 64
const lineEnds = new Set([10, 13])

/** Letter by letter, so that a place in the string is one in the bytes. */
const lettersOf = (bytes: Buffer): string => bytes.toString('latin1')

const nextBeginning = (bytes: Buffer): number | null => beginning.exec(lettersOf(bytes))?.index ?? null

/** Where a record first begins among so many bytes; null where none does. */
export async function beginningWithin(bytes: Lookahead, length: number): Promise<number | null> {
  const at = nextBeginning(await bytes.look(length + longestBeginning))
  return at !== null && at < length ? at : null
}

/**
 * Passes over bytes up to the beginning of a record, in constant memory.
 * @param most passes over so many at most
 * @returns false where no record begins among them
 */
export async function passToBeginning(bytes: Lookahead, most = Number.POSITIVE_INFINITY): Promise<boolean> {
  for (let left = most; left > 0; ) {
    const seen = await bytes.look(glance)
    const at = nextBeginning(seen)
    if (at !== null && at < left) {
      bytes.take(at)
      return true
    }
    // What begins at the end of this part is seen whole in the next.
    const step = Math.min(left, seen.length < glance ? seen.length : glance - longestBeginning)
    if (step === 0) return false
    bytes.take(step)
    left -= step
  }
  return false
}

/** Passes over empty lines. */
export async function passBlank(bytes: Lookahead): Promise<void> {
  for (;;) {
    const seen = await bytes.look(longestBeginning)
    const at = seen.findIndex((byte) => !lineEnds.has(byte))
    bytes.take(at === -1 ? seen.length : at)
    if (at !== -1 || seen.length === 0) return
  }
}

/** The head of the record that begins here, with the empty line at its end; null where it does not end. */
export async function headOf(bytes: Lookahead): Promise<Buffer | null> {
  for (let length = usualHead; ; length *= 4) {
    const seen = await bytes.look(Math.min(length, longestHead))
    const end = /\n\r?\n/.exec(lettersOf(seen))
    if (end !== null) return seen.subarray(0, end.index + end[0].length)
    if (seen.length < length) return null
  }
}

/** True where a block of this length ends where it says: empty lines follow, and the next record, or nothing more. */
export async function endsAfter(bytes: Lookahead, length: number): Promise<boolean> {
  const seen = await bytes.look(longestBeginning, length)
  return /^[\r\n]*(?:$|WARC\/\d\.\d\r?\n)/.test(lettersOf(seen))
}
