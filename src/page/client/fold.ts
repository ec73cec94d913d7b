const ALEF = '\u0627'
const YA = '\u064A'
const HA = '\u0647'
const TATWEEL = '\u0640'

// After NFKD the hamza of أ إ ؤ ئ and the madda of آ are marks of their own, so only these spellings are left.
const marks = new RegExp(`[\\p{M}${TATWEEL}\\p{Cf}]`, 'gu')
const alefs = /[\u0671\u0672\u0673\u0675]/g
const alefMaksura = /[\u0649\u06CC]/g
const taMarbuta = /\u0629/g

/** `words` as a search box compares them: إدلب and ادلب, حماة and حماه, «على» and «علي» are one. */
export const folded = (words: string): string =>
  words
    .normalize('NFKD')
    .replace(marks, '')
    .replace(alefs, ALEF)
    .replace(alefMaksura, YA)
    .replace(taMarbuta, HA)
    .toLowerCase()
