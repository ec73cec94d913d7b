import { readFileSync } from 'node:fs'

const kinds = new Set(['city', 'town', 'village'])
/** Towns of four countries, by the names that come first. */
const countries = new Set(['SY', 'IQ', 'YE', 'LY'])

/** Names of towns in the order of the alphabet: of one word, so that a sentence stays short. */
export function places() {
  const lines = readFileSync(new URL('../../data/places.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
  const [head, ...rows] = lines.map((line) => line.split('\t'))
  const at = (column) => head.indexOf(column)
  const names = rows.flatMap((row) =>
    kinds.has(row[at('type')]) && countries.has(row[at('country')]) && /^[\u0621-\u064a]{3,}$/.test(row[at('name')])
      ? [row[at('name')]]
      : [],
  )
  return [...new Set(names)].sort()
}
