/**
 * Bytes 80 to FF of code page 720, which Arabic Windows gives names in the ZIPs that it makes; TextDecoder does not
 * know it.
 */
const page720 =
  '\u0080\u0081\u00e9\u00e2\u0084\u00e0\u0086\u00e7\u00ea\u00eb\u00e8\u00ef\u00ee\u008d\u008e\u008f' +
  '\u0090\u0651\u0652\u00f4\u00a4\u0640\u00fb\u00f9\u0621\u0622\u0623\u0624\u00a3\u0625\u0626\u0627' +
  '\u0628\u0629\u062a\u062b\u062c\u062d\u062e\u062f\u0630\u0631\u0632\u0633\u0634\u0635\u00ab\u00bb' +
  '\u2591\u2592\u2593\u2502\u2524\u2561\u2562\u2556\u2555\u2563\u2551\u2557\u255d\u255c\u255b\u2510' +
  '\u2514\u2534\u252c\u251c\u2500\u253c\u255e\u255f\u255a\u2554\u2569\u2566\u2560\u2550\u256c\u2567' +
  '\u2568\u2564\u2565\u2559\u2558\u2552\u2553\u256b\u256a\u2518\u250c\u2588\u2584\u258c\u2590\u2580' +
  '\u0636\u0637\u0638\u0639\u063a\u0641\u00b5\u0642\u0643\u0644\u0645\u0646\u0647\u0648\u0649\u064a' +
  '\u2261\u064b\u064c\u064d\u064e\u064f\u0650\u2248\u00b0\u2219\u00b7\u221a\u207f\u00b2\u25a0\u00a0'

const as720 = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => (byte < 0x80 ? String.fromCharCode(byte) : page720[byte - 0x80])).join('')

const as1256 = (bytes: Uint8Array): string => new TextDecoder('windows-1256').decode(bytes)

/** Letters of the Arabic alphabet itself, without those that the code page has for Persian and Urdu. */
const letters = /[\u0621-\u064a]/g

/** Bytes that are no UTF-8 in the one of the two Arabic code pages in which they are words of Arabic. */
export function inArabicCodePage(bytes: Uint8Array): string {
  const count = (text: string) => text.match(letters)?.length ?? 0
  const [windows, dos] = [as1256(bytes), as720(bytes)]
  return count(dos) > count(windows) ? dos : windows
}
