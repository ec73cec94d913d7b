import type { RecordGrammar } from '../../../record/accounts/grammar.ts'
import { stem } from '../../../record/accounts/stem.ts'
import { foldWord } from '../../../text/fold.ts'
import { cell, list, oneOf, readTable } from '../table.ts'

const classes = [
  'stop',
  'place',
  'area',
  'beside',
  'site',
  'generic',
  'office',
  'relative',
  'another',
  'turn',
  'total',
  'several',
  'since',
  'recent',
  'part',
  'partial',
  'among',
  'victim',
  'civilian',
  'fighter',
] as const
const kinds = ['article', 'proclitic', 'suffix'] as const

const CONJUNCTION = 'و'

/** Shorter stems say nothing: «بيت» stays whole, «لبنان» loses no lam. */
const SHORTEST = 3

/** The words and affixes by which accounts are compared across reports, from the lists beside this file. */
export function loadRecordGrammar(): RecordGrammar {
  const affixes = readTable('record/affixes.tsv', ['affix', 'kind'], ['affix', 'kind']).map((row) => ({
    affix: foldWord(cell(row, 'affix') ?? ''),
    kind: oneOf(row, 'kind', kinds),
  }))
  const words = readTable('record/words.tsv', ['word', 'class'], ['word', 'class']).map((row) => ({
    word: foldWord(cell(row, 'word') ?? ''),
    class: oneOf(row, 'class', classes),
  }))
  const affixesOf = (...wanted: readonly (typeof kinds)[number][]): readonly string[] =>
    affixes.filter(({ kind }) => wanted.includes(kind)).map(({ affix }) => affix)
  const shape = {
    prefixes: affixesOf('article', 'proclitic'),
    suffixes: affixesOf('suffix'),
    article: affixesOf('article'),
    shortest: SHORTEST,
  }
  // «وحدات» begins with a letter that looks like a proclitic; behind the article it does not.
  const article = shape.article.at(-1) ?? ''
  const wordsOf = (wanted: (typeof classes)[number]): ReadonlySet<string> =>
    new Set(words.filter((entry) => entry.class === wanted).map(({ word }) => word))
  const stemsOf = (wanted: (typeof classes)[number]): ReadonlySet<string> =>
    new Set([...wordsOf(wanted)].flatMap((word) => [stem(word, shape), stem(article + word, shape)]))
  return {
    ...shape,
    conjunction: CONJUNCTION,
    allies: new Map(
      readTable('record/allies.tsv', ['body', 'members'], ['body']).map((row) => [
        foldWord(cell(row, 'body') ?? ''),
        list(row, 'members').map(foldWord),
      ]),
    ),
    stop: wordsOf('stop'),
    placeKinds: wordsOf('place'),
    areas: wordsOf('area'),
    beside: wordsOf('beside'),
    sites: wordsOf('site'),
    siteStems: stemsOf('site'),
    generic: stemsOf('generic'),
    offices: stemsOf('office'),
    relatives: wordsOf('relative'),
    another: wordsOf('another'),
    turns: wordsOf('turn'),
    totals: stemsOf('total'),
    several: stemsOf('several'),
    since: wordsOf('since'),
    recent: wordsOf('recent'),
    parts: wordsOf('part'),
    partial: stemsOf('partial'),
    among: wordsOf('among'),
    victims: stemsOf('victim'),
    civilians: stemsOf('civilian'),
    fighters: stemsOf('fighter'),
  }
}
