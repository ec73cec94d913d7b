import type { Line } from './lines.ts'

/** So many lines at the upper and at the lower end of a page may be its header and its footer. */
const mostAtEnds = 3
/** Left and right pages have headers of their own. */
const leastShare = 0.4
const number = /\p{Nd}+/gu

/** Lines that pages repeat, and the pages without them. */
export interface Running {
  readonly pages: readonly (readonly Line[])[]
  /** Those left out, each once. */
  readonly texts: readonly string[]
}

interface Placed {
  readonly line: Line
  readonly page: number
}

function endsOf(lines: readonly Line[]): readonly Line[] {
  const sorted = [...lines].sort((a, b) => a.y - b.y)
  return [...sorted.slice(0, mostAtEnds), ...sorted.slice(mostAtEnds).slice(-mostAtEnds)]
}

const digits = (text: string): number => Number(text.replace(/./gu, (sign) => String((sign.codePointAt(0) ?? 0) & 0xf)))

/** Whether each number in lines is the same on all pages or counts them: others are told, and no part of a header. */
function isCounted(all: readonly Placed[]): boolean {
  const rows = all.map(({ line, page }) => ({ page, values: (line.text.match(number) ?? []).map(digits) }))
  const [first] = rows
  return (first?.values ?? []).every(
    (value, at) =>
      rows.every(({ values }) => values[at] === value) ||
      rows.every(({ values, page }) => (values[at] ?? 0) - page === value - (first?.page ?? 0)),
  )
}

/**
 * Takes headers, footers and page numbers out: lines at an end of the page that stand at the same height on several pages
 * and on two fifths of all, with the same words. A text of one page has none.
 */
export function withoutRunning(pages: readonly (readonly Line[])[]): Running {
  const places = new Map<string, Placed[]>()
  pages.forEach((lines, page) => {
    for (const line of endsOf(lines)) {
      const key = `${Math.round(line.y)} ${line.text.replace(number, '#')}`
      const known = places.get(key)
      if (known === undefined) places.set(key, [{ line, page }])
      else known.push({ line, page })
    }
  })
  const running = [...places.values()].filter((all) => {
    const count = new Set(all.map(({ page }) => page)).size
    return count >= 2 && count >= leastShare * pages.length && isCounted(all)
  })
  const out = new Set(running.flat().map(({ line }) => line))
  return {
    pages: pages.map((lines) => lines.filter((line) => !out.has(line))),
    texts: running.flatMap(([first]) => first?.line.text ?? []),
  }
}
