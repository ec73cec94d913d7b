/** Code points that the Arabic script is folded by. Named, because marks are invisible or misplaced in source. */
export const TATWEEL = 0x0640
const ALEF = 0x0627
const WAW = 0x0648
const YEH = 0x064a
const HEH = 0x0647
const KAF = 0x0643
const ALEF_MADDA = 0x0622
const ALEF_HAMZA_ABOVE = 0x0623
const WAW_HAMZA = 0x0624
const ALEF_HAMZA_BELOW = 0x0625
const YEH_HAMZA = 0x0626
export const TEH_MARBUTA = 0x0629
const ALEF_MAKSURA = 0x0649
const ALEF_WASLA = 0x0671
const FARSI_YEH = 0x06cc
const KEHEH = 0x06a9
const NO_BREAK_SPACE = 0x00a0
const SPACE = 0x20

/** Says that the unit is a mark written on the letter before it. */
const MARK = -1
/** Says that the unit is nothing that anybody reads: joiners, direction controls, a byte order mark. */
const NOTHING = 0

const table = new Int32Array(0x10000)
for (let unit = 0; unit < table.length; unit++) table[unit] = unit
const range = (from: number, to: number, value: number): void => {
  for (let unit = from; unit <= to; unit++) table[unit] = value
}
range(0x0300, 0x036f, MARK)
range(0x0610, 0x061a, MARK)
range(0x064b, 0x065f, MARK)
range(0x06d6, 0x06dc, MARK)
range(0x06df, 0x06e8, MARK)
range(0x06ea, 0x06ed, MARK)
for (const unit of [0x0670, TATWEEL]) table[unit] = MARK
range(0x200b, 0x200f, NOTHING)
range(0x202a, 0x202e, NOTHING)
range(0x2060, 0x2069, NOTHING)
for (const unit of [0xfeff, 0x00ad, 0x061c, 0x0000]) table[unit] = NOTHING
for (const unit of [ALEF_MADDA, ALEF_HAMZA_ABOVE, ALEF_HAMZA_BELOW, ALEF_WASLA]) table[unit] = ALEF
table[WAW_HAMZA] = WAW
for (const unit of [YEH_HAMZA, ALEF_MAKSURA, FARSI_YEH]) table[unit] = YEH
table[TEH_MARBUTA] = HEH
table[KEHEH] = KAF
for (let digit = 0; digit < 10; digit++) {
  table[0x0660 + digit] = 0x30 + digit
  table[0x06f0 + digit] = 0x30 + digit
}
for (const unit of [NO_BREAK_SPACE, 0x2007, 0x202f, 0x3000]) table[unit] = SPACE
range(0x2002, 0x200a, SPACE)
for (const unit of [0x2010, 0x2011, 0x2012, 0x2013, 0x2014, 0x2015, 0x2212]) table[unit] = 0x2d

const isPresentation = (unit: number): boolean =>
  (unit >= 0xfb50 && unit <= 0xfdff) || (unit >= 0xfe70 && unit < 0xfeff)

/** What one UTF-16 unit folds to: another unit, MARK (-1), NOTHING (0), or several units (a ligature). */
export function foldedUnits(unit: number): number | string {
  if (!isPresentation(unit)) return table[unit] as number
  let out = ''
  for (const character of String.fromCharCode(unit).normalize('NFKC')) {
    const folded = table[character.charCodeAt(0)] as number
    if (folded > 0) out += String.fromCharCode(folded)
  }
  return out
}

/** True for letters of the Arabic script after folding. */
export const isArabicLetter = (unit: number): boolean =>
  (unit >= 0x0621 && unit <= 0x064a) || (unit >= 0x0671 && unit <= 0x06d3)

/** True for ASCII digits, which every digit folds to. */
export const isDigit = (unit: number): boolean => unit >= 0x30 && unit <= 0x39

/** True for letters of any script (surrogates count, so that astral letters stay whole). */
export const isLetter = (unit: number): boolean =>
  isArabicLetter(unit) ||
  (unit >= 0x61 && unit <= 0x7a) ||
  (unit >= 0x41 && unit <= 0x5a) ||
  (unit >= 0xc0 && unit <= 0x24f && unit !== 0xd7 && unit !== 0xf7) ||
  (unit >= 0x370 && unit <= 0x5ff) ||
  (unit >= 0x700 && unit <= 0x1fff) ||
  (unit >= 0x3040 && unit <= 0xdfff)

export const isSpace = (unit: number): boolean =>
  unit === SPACE || (unit >= 0x09 && unit <= 0x0d) || unit === 0x2028 || unit === 0x2029

/** True for the three vowel signs that end an indefinite word. */
export const isNunation = (unit: number): boolean => unit >= 0x064b && unit <= 0x064d
