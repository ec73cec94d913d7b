import { analyse } from 'chardet'
import { marsadError } from '../annotation/errors.ts'

/** How a file's bytes were turned into text; `damaged` when some bytes had no meaning and became U+FFFD. */
export interface Decoded {
  readonly text: string
  readonly encoding: string
  readonly damaged: boolean
}

const sampleSize = 64 * 1024
const arabicCodePages = ['windows-1256', 'ISO-8859-6']
/** Below this chardet guesses from too little. */
const enoughConfidence = 10

const startsWith = (bytes: Uint8Array, mark: readonly number[]) => mark.every((byte, at) => bytes[at] === byte)

const marked = (bytes: Uint8Array): string | null => {
  if (startsWith(bytes, [0xef, 0xbb, 0xbf])) return 'utf-8'
  if (startsWith(bytes, [0xff, 0xfe])) return 'utf-16le'
  if (startsWith(bytes, [0xfe, 0xff])) return 'utf-16be'
  return null
}

/** Bytes that are no text in any encoding we know: NUL and the control characters without a printed meaning. */
const controls = (bytes: Uint8Array) => {
  let count = 0
  for (const byte of bytes) if (byte < 0x20 && (byte < 0x09 || byte > 0x0d) && byte !== 0x1b) count++
  return count
}

/**
 * UTF-16 without a mark. In Arabic text nearly every second byte is 06 (a letter) or 00 (a space, a digit, a line end),
 * and which second byte it is tells the order.
 */
const unmarkedUtf16 = (bytes: Uint8Array): string | null => {
  const pairs = Math.floor(bytes.length / 2)
  if (pairs === 0) return null
  const high = [0, 0]
  for (let at = 0; at < pairs * 2; at++) {
    const byte = bytes[at]
    if (byte === 0x06 || byte === 0x00) high[at % 2] = (high[at % 2] ?? 0) + 1
  }
  const [even = 0, odd = 0] = high
  if (odd > pairs * 0.8 && odd > even * 2) return 'utf-16le'
  if (even > pairs * 0.8 && even > odd * 2) return 'utf-16be'
  return null
}

/** A cut sample may end inside a character, so up to three bytes are given back. */
const isUtf8 = (bytes: Uint8Array, whole: boolean) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: !whole })
    return true
  } catch {
    return false
  }
}

/** UTF-8 with a few broken bytes, as a crawler leaves it: far more sound characters than broken ones. */
const isMostlyUtf8 = (bytes: Uint8Array) => {
  const text = new TextDecoder('utf-8').decode(bytes)
  let broken = 0
  let sound = 0
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (unit === 0xfffd) broken++
    else if (unit > 0x7f) sound++
  }
  return sound > broken * 20
}

const codePage = (bytes: Uint8Array): string | null => {
  const best = analyse(bytes)
    .filter(({ name, confidence }) => arabicCodePages.includes(name) && confidence >= enoughConfidence)
    .filter(({ name }) => name !== 'ISO-8859-6' || !new TextDecoder(name).decode(bytes).includes('\ufffd'))
    .sort((a, b) => b.confidence - a.confidence)[0]
  return best?.name.toLowerCase() ?? null
}

/** A name as TextDecoder knows it, or an error that says which names there are. */
export function encodingNamed(name: string): string {
  try {
    return new TextDecoder(name).encoding
  } catch {
    throw marsadError('ENCODING_UNSUPPORTED', { encoding: name })
  }
}

/**
 * Finds out the encoding of a file from its first bytes: its mark, else UTF-16 by its pattern, else UTF-8 if valid,
 * else the Arabic code pages. `whole` tells that nothing follows these bytes.
 */
export function encodingOf(bytes: Uint8Array, path: string, whole: boolean): string {
  const mark = marked(bytes)
  if (mark !== null) return mark
  const sample = bytes.subarray(0, sampleSize)
  const wide = unmarkedUtf16(sample)
  if (wide !== null) return wide
  if (controls(sample) > sample.length / 200) throw marsadError('REPORT_BINARY', { path })
  if (isUtf8(bytes, whole)) return 'utf-8'
  if (isMostlyUtf8(sample)) return 'utf-8'
  const page = codePage(sample)
  if (page === null) throw marsadError('ENCODING_UNKNOWN', { path })
  return page
}

/**
 * The text of a file. A byte-order mark belongs to the encoding and not to the text, so offsets are counted after it;
 * nothing else is taken away or changed.
 */
export function decode(bytes: Uint8Array, path: string, encoding: string | null): Decoded {
  const name = encoding ?? encodingOf(bytes, path, true)
  const text = new TextDecoder(name).decode(bytes)
  return { text, encoding: name, damaged: text.includes('\ufffd') }
}
