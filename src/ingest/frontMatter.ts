import { type Details, noDetails } from './item.ts'

const keys = new Map<string, keyof Details>([
  ['date', 'published'],
  ['published', 'published'],
  ['outlet', 'outlet'],
  ['source', 'outlet'],
  ['url', 'url'],
  ['address', 'url'],
  ['title', 'title'],
])
const longest = 8 * 1024

const unquoted = (value: string) => /^(["'])(.*)\1$/s.exec(value)?.[2] ?? value

/**
 * Takes the front matter off a file: `key: value` lines between two `---` lines at its very beginning. The body that
 * follows is the report's text, and offsets are counted from its first character. A file that opens with `---` and
 * holds other lines before the next one has no front matter, and all of it is text.
 */
export function splitFrontMatter(text: string): { readonly details: Details; readonly body: string } {
  const whole = { details: noDetails, body: text }
  const open = /^---[ \t]*\r?\n/.exec(text.slice(0, 16))
  if (open === null) return whole
  const head = text.slice(0, longest)
  const details: Record<keyof Details, string | null> = { ...noDetails }
  for (let at = open[0].length; at < head.length; ) {
    const end = head.indexOf('\n', at)
    const line = head.slice(at, end < 0 ? head.length : end).replace(/\r$/, '')
    const next = end < 0 ? head.length : end + 1
    if (/^---[ \t]*$/.test(line)) {
      const blank = /^[ \t]*\r?\n/.exec(text.slice(next, next + 64))
      return { details, body: text.slice(next + (blank?.[0].length ?? 0)) }
    }
    const pair = /^[ \t]*([A-Za-z][\w-]*)[ \t]*:(.*)$/.exec(line)
    if (pair === null && line.trim() !== '' && !line.trimStart().startsWith('#')) return whole
    const key = keys.get((pair?.[1] ?? '').toLowerCase())
    const value = unquoted((pair?.[2] ?? '').trim())
    if (key !== undefined && value !== '') details[key] = value
    at = next
  }
  return whole
}
