import { decode, encodingOf } from '../encoding.ts'

const declared = /<meta[^>]{0,200}?charset\s*=\s*["']?\s*([\w:-]{2,40})/i

/** The encoding a page declares in its head, if TextDecoder knows it. */
function declaredEncoding(bytes: Uint8Array): string | null {
  const head = new TextDecoder('windows-1252').decode(bytes.subarray(0, 4096))
  try {
    return new TextDecoder(declared.exec(head)?.[1] ?? '').encoding
  } catch {
    return null
  }
}

const isUtf8 = (bytes: Uint8Array) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes)
    return true
  } catch {
    return false
  }
}

/** A page's text. Bytes that are valid UTF-8 are UTF-8 whatever the page declares; many servers declare by habit. */
export function decodePage(bytes: Uint8Array, path: string, encoding: string | null) {
  if (encoding !== null) return decode(bytes, path, encoding)
  const marked = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff)
  if (marked || isUtf8(bytes)) return decode(bytes, path, encodingOf(bytes, path, true))
  return decode(bytes, path, declaredEncoding(bytes))
}
