/** A line of a table with its number in the file, from 1; a cell in quotation marks may run over several lines. */
export interface Line {
  readonly line: number
  readonly cells: readonly string[]
}

/** A table's lines, and the mark that was found to part their cells. Lines of white space are left out. */
export interface Table {
  readonly separator: string
  readonly lines: readonly Line[]
}

const separators = ['\t', ',', ';'] as const

/**
 * Parts a table into cells. What parts them is taken from the first line: a tab, a comma or a semicolon. Between commas
 * and semicolons cells may stand in quotation marks (RFC 4180); between tabs a quotation mark is a letter like others.
 */
export function parseTable(content: string): Table {
  const text = content.replace(/^\ufeff/, '')
  const head = text.slice(0, text.search(/[\r\n]|$/))
  const separator = separators.find((mark) => head.includes(mark)) ?? '\t'
  const lines = separator === '\t' ? byTabs(text) : quoted(text, separator)
  return { separator, lines: lines.filter(({ cells }) => cells.some((cell) => cell !== '')) }
}

const byTabs = (text: string): readonly Line[] =>
  text.split(/\r\n|\n|\r/).map((line, at) => ({ line: at + 1, cells: line.split('\t').map((cell) => cell.trim()) }))

function quoted(text: string, separator: string): readonly Line[] {
  const lines: Line[] = []
  let cells: string[] = []
  let cell = ''
  let marked = false
  let line = 1
  let begun = 1
  const endLine = (): void => {
    lines.push({ line: begun, cells: [...cells, cell.trim()] })
    cells = []
    cell = ''
    begun = line + 1
  }
  for (let at = 0; at < text.length; at++) {
    const letter = text[at] as string
    if (marked) {
      if (letter === '\n') line++
      if (letter !== '"') cell += letter
      else if (text[at + 1] === '"') cell += text[++at]
      else marked = false
    } else if (letter === '"' && cell.trim() === '') {
      marked = true
      cell = ''
    } else if (letter === separator) {
      cells.push(cell.trim())
      cell = ''
    } else if (letter === '\n') {
      endLine()
      line++
    } else if (letter !== '\r') cell += letter
  }
  if (cell !== '' || cells.length > 0) endLine()
  return lines
}
