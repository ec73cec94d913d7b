import { harmlessText } from '../../text/escapeHtml.ts'

/** Words in one line, with U+FFFD for every character that could do more than be read. */
export const clean = (text: string): string => harmlessText(text).replace(/\s+/gu, ' ')
