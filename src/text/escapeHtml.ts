const signs: { readonly [sign: string]: string } = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** What a file cannot hold, and what would turn the direction of the words behind it. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Words with U+FFFD for every character that could do more than be read. */
export const harmlessText = (text: string): string => text.replace(unfit, '\ufffd')

/** Text as HTML, its lines kept: nothing that a report says can act. */
export const escapeHtml = (text: string): string =>
  harmlessText(text).replace(/[&<>"']/gu, (sign) => signs[sign] as string)
