const named = new Map([
  ['quot', 0x22],
  ['amp', 0x26],
  ['lt', 0x3c],
  ['gt', 0x3e],
  ['nbsp', 0x20],
  ['apos', 0x27],
  ['laquo', 0xab],
  ['raquo', 0xbb],
  ['ldquo', 0x201c],
  ['rdquo', 0x201d],
  ['lsquo', 0x2018],
  ['rsquo', 0x2019],
  ['hellip', 0x2026],
  ['ndash', 0x2d],
  ['mdash', 0x2d],
])
const LONGEST = 10

/** The HTML entity that starts at `at` (where an ampersand stands), such as `&#8220;` left over in a text; else null. */
export function entityAt(text: string, at: number): { readonly unit: number; readonly end: number } | null {
  const semicolon = text.slice(at, at + LONGEST).indexOf(';')
  if (semicolon < 2) return null
  const name = text.slice(at + 1, at + semicolon)
  const unit = name.startsWith('#') ? numeric(name.slice(1)) : named.get(name)
  return unit === undefined ? null : { unit, end: at + semicolon + 1 }
}

function numeric(digits: string): number | undefined {
  const hex = /^[xX][0-9a-fA-F]{1,4}$/.test(digits)
  if (!hex && !/^\d{1,5}$/.test(digits)) return undefined
  const unit = Number.parseInt(hex ? digits.slice(1) : digits, hex ? 16 : 10)
  if (unit === 0xa0) return 0x20
  return unit >= 0x20 && unit < 0xd800 ? unit : undefined
}
