import type { Offsets } from '../annotation/reading.ts'
import { hitColumns } from '../app/columns.ts'
import { parseQuery } from '../app/query.ts'
import { arabicLexemes, type Hit, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { filterFrom, headLine, type ListFlags } from './list.ts'
import { printRows, type View } from './rows.ts'
import { oneLine, type Style } from './terminal.ts'

const around = 60
const mostShown = 3

/** The passage around a span, from word to word. */
function passage(text: string, [start, end]: Offsets): readonly [before: string, after: string] {
  const from = start <= around ? 0 : text.indexOf(' ', start - around) + 1 || start
  const to = end + around >= text.length ? text.length : text.lastIndexOf(' ', end + around)
  const line = (part: string) => part.replace(/\s+/g, ' ')
  return [line(text.slice(Math.min(from, start), start)), line(text.slice(end, Math.max(to, end)))]
}

const passageLine = (text: string, span: Offsets, style: Style): string => {
  const [before, after] = passage(text, span)
  return `  … ${style.marked(before, oneLine(text.slice(...span), 200), after)} …\n`
}

/** Spans far enough apart to be shown each in a passage of its own. */
function shown(spans: readonly Offsets[]): readonly Offsets[] {
  const kept: Offsets[] = []
  for (const span of spans) {
    const last = kept.at(-1)
    if (last === undefined || span[0] > last[1] + around) kept.push(span)
  }
  return kept.slice(0, mostShown)
}

const view: View<Hit> = {
  columns: hitColumns,
  lines: (row, style) =>
    headLine(row, style) +
    shown(row.spans)
      .map((span) => passageLine(row.text, span, style))
      .join(''),
  none: 'No report fits.',
}

/** `marsad search`: the reports where words stand, with the words. */
export const search = (words: readonly string[], flags: ListFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const { terms, filter } = parseQuery(words.join(' '))
    const narrowed = { ...filterFrom(flags), ...filter }
    const lexemes = arabicLexemes()
    await printRows((paging) => store.search(terms, narrowed, paging, lexemes), view, flags, context)
    return exitCodes.done
  })
