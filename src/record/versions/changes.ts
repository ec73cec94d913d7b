import { commonOrder, linesOf } from './differences.ts'

/** Words of the one version, of the other, or of both. */
export interface Run {
  readonly kind: 'same' | 'gone' | 'came'
  readonly text: string
}

/** Paragraphs that stayed, or a place where they changed. */
export interface Passage {
  readonly changed: boolean
  readonly runs: readonly Run[]
}

/** Lists longer than this are not compared one by one: what was is gone, what is came. */
const most = 2000

const gone = (text: string): Run => ({ kind: 'gone', text })
const came = (text: string): Run => ({ kind: 'came', text })

/** The parts of two lists in the order of both, those that stand next to each other and are of one kind as one run. */
function runsOf(a: readonly string[], b: readonly string[], between: string): readonly Run[] {
  const join = (parts: readonly string[]) => parts.join(between)
  if (a.length > most || b.length > most) return [gone(join(a)), came(join(b))].filter(({ text }) => text !== '')
  const runs: { readonly kind: Run['kind']; readonly parts: string[] }[] = []
  const put = (kind: Run['kind'], parts: readonly string[]) => {
    if (parts.length === 0) return
    const last = runs.at(-1)
    if (last?.kind === kind) last.parts.push(...parts)
    else runs.push({ kind, parts: [...parts] })
  }
  let [i, j] = [0, 0]
  for (const [x, y] of [...commonOrder(a, b), [a.length, b.length] as const]) {
    put('gone', a.slice(i, x))
    put('came', b.slice(j, y))
    put('same', a.slice(x, x + 1))
    ;[i, j] = [x + 1, y + 1]
  }
  return runs.map(({ kind, parts }) => ({ kind, text: join(parts) }))
}

const wordsOf = (text: string): readonly string[] => text.split(/(?<=\n)|[^\S\n]+/).filter((word) => word !== '')

/**
 * One text beside another, to be drawn: paragraphs that stayed, and between them what changed, word by word. The runs
 * without `came` are the paragraphs of `before`, those without `gone` the paragraphs of `after`; white space is one space.
 */
export function changesOf(before: string, after: string): readonly Passage[] {
  const lines = runsOf(linesOf(before), linesOf(after), '\n')
  const passages: Passage[] = []
  for (let at = 0; at < lines.length; at++) {
    const [run, next] = [lines[at] as Run, lines[at + 1]]
    if (run.kind === 'same') passages.push({ changed: false, runs: [run] })
    else if (run.kind === 'gone' && next?.kind === 'came') {
      passages.push({ changed: true, runs: runsOf(wordsOf(run.text), wordsOf(next.text), ' ') })
      at++
    } else passages.push({ changed: true, runs: [run] })
  }
  return passages
}
