import PostalMime, { type Email, type PostalMimeOptions } from 'postal-mime'
import { decode } from '../encoding.ts'
import { decodePage } from '../html/charset.ts'

/** Gives every byte a sign of its own, so that the bytes can be had back. */
const bytewise = 'windows-1252'
const byteOf = new Map(
  Array.from({ length: 256 }, (_, byte) => [new TextDecoder(bytewise).decode(Uint8Array.of(byte)), byte] as const),
)

/** The head of a part that holds text, with the lines that it goes on in. */
const textHead = /^content-type:[ \t]*text\/(?:html|plain)\b(?:[^\r\n]|\r?\n[ \t])*/gim

/** The message with an encoding in the heads of parts that name none. */
const withEncoding = (bytes: Uint8Array): Uint8Array => {
  const letters = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1')
  const named = letters.replace(textHead, (head) => (/charset/i.test(head) ? head : `${head}; charset=${bytewise}`))
  return Buffer.from(named, 'latin1')
}

/** What signs of single bytes mean; null where one is no such sign, which a part with an encoding of its own has. */
function meant(signs: string | undefined, decoded: (bytes: Uint8Array) => string): string | null | undefined {
  if (signs === undefined) return undefined
  const bytes = Array.from(signs, (sign) => byteOf.get(sign))
  return bytes.some((byte) => byte === undefined) ? null : decoded(Uint8Array.from(bytes as number[]))
}

/**
 * A mail or a saved page, taken apart. Parts that name no encoding are UTF-8, or what their bytes and the page in them
 * tell: browsers save old pages as they were sent, and leave the encoding to the page.
 * @throws Error where it is nested beyond the limits
 */
export async function parseMime(bytes: Uint8Array, path: string, limits: PostalMimeOptions): Promise<Email> {
  const first = await PostalMime.parse(bytes, limits)
  if (!`${first.html ?? ''}${first.text ?? ''}`.includes('\ufffd')) return first
  const again = await PostalMime.parse(withEncoding(bytes), limits)
  try {
    const html = meant(again.html, (found) => decodePage(found, path, null).text)
    const text = meant(again.text, (found) => decode(found, path, null).text)
    return { ...first, html: html ?? first.html, text: text ?? first.text }
  } catch {
    return first
  }
}
