/** Letters that inflection adds, changes or drops; the rest of a word stays in all its forms. */
const INFLECTED = new Set('ءاتسمنهويل')

/**
 * The letters of a folded form that its inflection leaves alone, a doubled one counted once: كتبوا and يكتب give كب,
 * رد and رددنا give رد, وزير and وزراء زر.
 */
export function skeleton(form: string): string {
  let letters = ''
  let last = ''
  for (const letter of form) {
    if (INFLECTED.has(letter) || letter === last) continue
    letters += letter
    last = letter
  }
  return letters
}
