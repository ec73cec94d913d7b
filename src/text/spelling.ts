/**
 * Makes what gives words as a name is written: without marks, one space for each joint and stretch of white space. Words
 * that are written so already are given back as they came.
 * @param marks characters that are no part of a name, such as quotation marks
 * @param joints characters that stand for a space, such as the underscore of a hashtag
 */
export function spelling(marks: string, joints: string): (words: string) => string {
  const dropped = new RegExp(`[${marks}]`, 'g')
  const spaces = new RegExp(`[\\s${joints}]+`, 'g')
  const uneven = new RegExp(`[${marks}${joints}]|^\\s|\\s$|\\s\\s|[^\\S ]`)
  return (words) => (uneven.test(words) ? words.replace(dropped, '').replace(spaces, ' ').trim() : words)
}
