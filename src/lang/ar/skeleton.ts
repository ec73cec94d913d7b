/** Letters that inflection adds, changes or drops; the rest of a word stays in all its forms. */
const INFLECTED = 'ءاتسمنهويل'

const FIRST = 0x0600
const kept = new Uint8Array(0x100).fill(1)
for (let at = 0; at < INFLECTED.length; at++) kept[INFLECTED.charCodeAt(at) - FIRST] = 0

/**
 * The letters of a folded form that its inflection leaves alone, a doubled one counted once: كتبوا and يكتب give كب,
 * رد and رددنا give رد, وزير and وزراء زر.
 */
export function skeleton(form: string): string {
  let letters = ''
  let last = 0
  for (let at = 0; at < form.length; at++) {
    const unit = form.charCodeAt(at)
    if (unit === last || kept[unit - FIRST] === 0) continue
    letters += form[at]
    last = unit
  }
  return letters
}

/** A number for the skeleton of the form that stands in `text` from `from` to `to`; forms of one skeleton have one. */
export function skeletonKey(text: string, from: number, to: number): number {
  let key = 0
  let last = 0
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at)
    if (unit === last || kept[unit - FIRST] === 0) continue
    key = Math.imul(key ^ unit, 0x01000193)
    last = unit
  }
  return key
}
