import { deflateSync } from 'node:zlib'
import { inflatedParts } from './inflated.ts'

/** A PDF in which numbers stand for the texts that it gives for signs. */
export interface Marked {
  readonly bytes: Uint8Array
  /** By number, what the signs between the marks of that number say. */
  readonly texts: ReadonlyMap<number, string>
}

/** No program numbers the parts of a page as high. */
const first = 1_000_000_000
const key = '/ActualText'
/** Where a page marks what it draws; in other parts of a file the same words have other lengths to keep to. */
const given = /\/ActualText\s*<([\dA-Fa-f\s]*)>(?=[^<>]*>>\s*BDC)/g

/** UTF-16 with its mark, or single bytes of Latin (PDF 32000-1, 7.9.2.2). */
function textOf(hex: string): string {
  const bytes = Buffer.from(hex.replace(/\s/g, ''), 'hex')
  return bytes[0] === 0xfe && bytes[1] === 0xff
    ? bytes
        .subarray(2, bytes.length - (bytes.length % 2))
        .swap16()
        .toString('utf16le')
    : bytes.toString('latin1')
}

/**
 * Programs draw a letter as several signs, its dots apart, and say beside them which letter it is (ActualText, 14.9.4).
 * The parser passes on no text but the number of a mark, so that numbers are put in place of the texts. Every part keeps
 * its place and its length; one that would grow stays as it is.
 * @throws MarsadError ARCHIVE_LIMIT where it unpacks to more than reports do
 */
export function markedTexts(bytes: Uint8Array, path: string): Marked {
  // Equal texts have one number, so that a part packs as small as before.
  const numbers = new Map<string, number>()
  let marked: Buffer | null = null
  for (const { from, to, isPacked, content } of inflatedParts(bytes, path, key)) {
    const drawing = Buffer.from(content.buffer, content.byteOffset, content.length).toString('latin1')
    const numbered = drawing.replace(given, (whole, hex: string) => {
      const text = textOf(hex)
      const number = numbers.get(text) ?? first + numbers.size
      numbers.set(text, number)
      return `/MCID ${number}`.padEnd(isPacked ? 0 : whole.length)
    })
    const put = isPacked ? deflateSync(Buffer.from(numbered, 'latin1'), { level: 9 }) : Buffer.from(numbered, 'latin1')
    if (put.length > to - from) continue
    marked ??= Buffer.from(bytes)
    put.copy(marked, from)
  }
  return { bytes: marked ?? bytes, texts: new Map([...numbers].map(([text, number]) => [number, text])) }
}
