import type { NumberKind, NumberReader, NumberWord } from '../../../quantities/numbers.ts'
import { numberReader } from '../../../quantities/numbers.ts'
import { foldWord } from '../../../text/fold.ts'
import { clitics } from '../clitics.ts'
import { list, oneOf, readTable } from '../table.ts'

const kinds: readonly NumberKind[] = ['unit', 'teen', 'ten', 'hundred', 'scale', 'scales', 'indefinite', 'fraction']
const CONJUNCTIONS = new Set(['و', 'ف'])

/** A nominal form with each run of clitics it can carry: خمسين, وخمسين, بالخمسين. */
export interface CliticForm {
  readonly form: string
  readonly joined: boolean
  readonly bound: boolean
  readonly article: boolean
  readonly proclitic: number
  readonly prefix: number
}

/** Before a number the clitic of comparison is rarer than the words it would make (كمية). */
const COMPARISON = 'ك'

/** The runs of clitics that may stand before a noun, each with nothing behind it. */
const runs = clitics.proclitics
  .filter(({ before, present }) => before.has('noun') && !present)
  .map(({ written, clitics: parts, article, proclitic }) => ({
    form: written,
    parts,
    joined: parts.some((part) => CONJUNCTIONS.has(part)),
    bound: parts.some((part) => !CONJUNCTIONS.has(part)),
    article,
    proclitic,
    prefix: written.length,
  }))

/** The folded form with every proclitic that may stand before a noun, but for `without`. */
export function withClitics(folded: string, without?: string): readonly CliticForm[] {
  const forms: CliticForm[] = []
  for (const { form, parts, joined, bound, article, proclitic, prefix } of runs) {
    if (without !== undefined && parts.includes(without)) continue
    forms.push({ form: form + folded, joined, bound, article, proclitic, prefix })
  }
  return forms
}

/** Reads Arabic numbers in digits and words: 40 ألف, خمسة وعشرون, مليونين ومئتي ألف. */
export function loadNumbers(): NumberReader {
  const words = new Map<string, NumberWord>()
  const columns = ['forms', 'kind', 'value']
  for (const row of readTable('quantities/numbers.tsv', columns, ['forms'])) {
    const kind = oneOf(row, 'kind', kinds)
    const value = Number(row.cells.get('value'))
    if (!(value > 0)) throw new Error(`${row.file} line ${row.line}: ${value} is no number`)
    for (const written of list(row, 'forms')) {
      for (const { form, joined, bound, article, proclitic } of withClitics(foldWord(written), COMPARISON)) {
        // The bare word wins over a clitic reading of another: ألف over ال with ف.
        if (!words.has(form)) words.set(form, { kind, value, joined, bound, article, proclitic })
      }
    }
  }
  const glued = new Map(withClitics('').map((clitic) => [clitic.form, clitic]))
  return numberReader(words, glued)
}
