import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { decode } from '../../src/ingest/encoding.ts'
import { encode } from './help.ts'

const sentence = 'قال المتحدث باسم البلدية إن ثلاثة أشخاص أصيبوا في السوق القديم، وأضاف أن الطريق مغلق منذ الصباح.\n'

describe('an encoding is found out', () => {
  it.each(['utf-8', 'utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'])('%s', (encoding) => {
    const text = sentence.repeat(3)
    expect(decode(encode(text, encoding), 'a.txt', null)).toEqual({ text, encoding, damaged: false })
  })
  it.each(['utf-16le', 'utf-16be', 'windows-1256', 'iso-8859-6'])('%s, from one sentence', (encoding) => {
    expect(decode(encode(sentence, encoding), 'a.txt', null).text).toBe(sentence)
  })
  it.each(['utf-8', 'utf-16le', 'utf-16be'])('%s by its mark, which is no part of the text', (encoding) => {
    expect(decode(encode(`\ufeff${sentence}`, encoding), 'a.txt', null)).toMatchObject({ text: sentence, encoding })
  })
  it('plain ASCII is UTF-8', () => {
    expect(decode(Buffer.from('Reuters'), 'a.txt', null).encoding).toBe('utf-8')
  })
  it('a named encoding is believed', () => {
    expect(decode(encode(sentence, 'windows-1256'), 'a.txt', 'windows-1256').text).toBe(sentence)
  })
  it('UTF-8 with a broken byte stays UTF-8 and says so', () => {
    const bytes = Buffer.from(sentence)
    bytes[20] = 0xff
    const decoded = decode(bytes, 'a.txt', null)
    expect(decoded).toMatchObject({ encoding: 'utf-8', damaged: true })
    expect(decoded.text).toContain('السوق القديم')
  })
  it('line ends, spaces and marks of direction are kept', () => {
    const text = '  أ\r\n\u200fب\t\u00a0\n\n '
    expect(decode(Buffer.from(text), 'a.txt', null).text).toBe(text)
  })
  it('what is not text is refused', () => {
    const picture = Uint8Array.from({ length: 5000 }, (_, at) => (at * 7919 + (at >> 3) * 31) % 256)
    expect(() => decode(picture, 'a.txt', null)).toThrow('it is not text')
  })
  it('any text comes back from UTF-8', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        fc.pre(!text.startsWith('\ufeff') && !text.includes('\ufffd'))
        // Control characters and UTF-16 look-alikes are refused or read otherwise; all else must come back.
        fc.pre(!/\p{Cc}/u.test(text))
        expect(decode(Buffer.from(text), 'a.txt', null).text).toBe(text)
      }),
    )
  })
})
