import { decode, encodingOf } from '../encoding.ts'

const declared = /<(?:meta[^>]{0,200}?charset|\?xml[^>]{0,200}?encoding)\s*=\s*["']?\s*([\w:-]{2,40})/i

const encodingCalled = (name: string): string | null => {
  try {
    return new TextDecoder(name).encoding
  } catch {
    return null
  }
}

/** The encoding a page declares in its head, if TextDecoder knows it. */
const declaredEncoding = (bytes: Uint8Array): string | null =>
  encodingCalled(declared.exec(new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096)))?.[1] ?? '')

/** Servers say these by habit, whatever they send. */
const habits = new Set(['utf-8', 'windows-1252', 'iso-8859-1'])

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/**
 * A page's text. Bytes that are valid UTF-8 are UTF-8 whatever the page or its server declares; what is said by habit
 * counts only where the bytes tell nothing themselves.
 * @param served the encoding that the server gave beside the page
 */
export function decodePage(bytes: Uint8Array, path: string, encoding: string | null, served: string | null = null) {
  if (encoding !== null) return decode(bytes, path, encoding)
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || isUtf8(bytes)) return decode(bytes, path, encodingOf(bytes, path, true))
  const said = [served === null ? null : encodingCalled(served), declaredEncoding(bytes)].filter(
    (name) => name !== null,
  )
  const meant = said.find((name) => !habits.has(name))
  if (meant !== undefined) return decode(bytes, path, meant)
  try {
    return decode(bytes, path, encodingOf(bytes, path, true))
  } catch (error) {
    if (said[0] === undefined) throw error
    return decode(bytes, path, said[0])
  }
}
