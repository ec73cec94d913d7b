import type { Head, NameGrammar, Opening } from '../../../mentions/grammar.ts'
import { openings } from '../../../mentions/grammar.ts'
import type { Paradigm } from '../../../morphology/lexicon.ts'
import { foldWord } from '../../../text/fold.ts'
import { cell, list, oneOf, type Row, readTable } from '../table.ts'
import { behalf, nounColumns, nounParadigm } from '../words.ts'
import { kindRules } from './kinds.ts'

const classes = [
  'unnamed',
  'general',
  'epithet',
  'verbal',
  'binding',
  'kunya',
  'honorific',
  'official',
  'contested',
  'treaty',
  'servant',
  'visiting',
  'alternative',
  'regarding',
  'trade',
  'bound',
  'compound',
  'link',
  'locative',
  'modifier',
  'direction',
  'countryside',
  'monumental',
  'branch',
  'ordinal',
  'allegiance',
  'plain',
  'naming',
  'anaphora',
  'saying',
  'complementizer',
] as const

const headRows = (): readonly Row[] =>
  readTable('mentions/heads.tsv', [...nounColumns, 'kind', 'opens', 'not'], ['singular', 'kind'])

/** Forms of the head nouns, for the lexicon. */
export const headParadigms = (): readonly Paradigm[] => headRows().map(nounParadigm)

/** How Arabic names persons, organisations and places. */
export function nameGrammar(): NameGrammar {
  const { words, spelled } = wordsByClass()
  return {
    article: 'ال',
    heads: new Map(headRows().map((row) => [foldWord(cell(row, 'singular') ?? ''), head(row)])),
    saying: words('saying'),
    behalf,
    complementizers: words('complementizer'),
    binding: words('binding'),
    spelled,
    kunya: words('kunya'),
    servant: words('servant'),
    visiting: words('visiting'),
    honorifics: words('honorific'),
    official: words('official'),
    contested: words('contested'),
    treaties: words('treaty'),
    bound: words('bound'),
    compounds: words('compound'),
    officeLinks: words('link'),
    conjunction: 'و',
    possession: 'ل',
    within: 'ب',
    alternative: words('alternative'),
    regarding: words('regarding'),
    trade: words('trade'),
    locative: words('locative'),
    placeModifiers: new Set([...words('modifier'), ...words('direction')]),
    directions: words('direction'),
    countryside: words('countryside'),
    monumental: words('monumental'),
    branches: words('branch'),
    ordinals: words('ordinal'),
    allegiance: words('allegiance'),
    plain: words('plain'),
    unnamed: new Set([...words('unnamed')].flatMap((phrase) => [phrase, phrase.split(' ')[0] as string])),
    longVowel: 'آ',
    seats: ['أ', 'إ'],
    verbal: words('verbal'),
    consequence: 'ف',
    general: words('general'),
    epithets: words('epithet'),
    relationEndings: ['ي', 'يه', 'يين', 'يون', 'يتين'],
    feminineEnding: 'ه',
    naming: words('naming'),
    anaphora: words('anaphora'),
    kindRules: kindRules(),
    shape: letterOdds(),
  }
}

/** `src/lang/ar/mentions/shape.tsv`, which `scripts/shape.mjs` makes. */
function letterOdds(): ReadonlyMap<string, number> {
  const odds = new Map<string, number>()
  for (const row of readTable('mentions/shape.tsv', ['after', 'odds'], ['after'])) {
    const after = cell(row, 'after') ?? ''
    for (const share of list(row, 'odds')) odds.set(after + share[0], Number(share.slice(1)))
  }
  return odds
}

function head(row: Row): Head {
  const opens = list(row, 'opens').map((opening) => {
    const known = openings.find((value) => value === opening)
    if (known === undefined)
      throw new Error(`${row.file} line ${row.line}: opens ${opening}, want one of ${openings.join(' ')}`)
    return known
  })
  return {
    lemma: foldWord(cell(row, 'singular') ?? ''),
    kind: oneOf(row, 'kind', ['place', 'organisation']),
    opens: new Set<Opening>(opens),
    not: new Set(list(row, 'not').map(foldWord)),
  }
}

function wordsByClass(): {
  readonly words: (name: (typeof classes)[number]) => ReadonlySet<string>
  readonly spelled: Set<string>
} {
  const spelled = new Set<string>()
  const byClass = new Map<string, Set<string>>()
  for (const row of readTable('mentions/words.tsv', ['word', 'class'], ['word', 'class'])) {
    const name = oneOf(row, 'class', classes)
    const known = byClass.get(name) ?? new Set()
    const word = cell(row, 'word') ?? ''
    known.add(foldWord(word))
    byClass.set(name, known)
    if (name === 'binding') spelled.add(word)
  }
  return { words: (name) => byClass.get(name) ?? new Set(), spelled }
}
