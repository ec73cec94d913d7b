/** What a file cannot hold, and what would turn the direction of the words behind it. */
const unfit = /(?![\t\n\r])\p{Cc}|\p{Cs}|[\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Words in one line, with U+FFFD for every character that could do more than be read. */
export const clean = (text: string): string => text.replace(unfit, '\ufffd').replace(/\s+/gu, ' ')
