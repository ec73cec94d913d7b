/**
 * Makes src/lang/ar/mentions/shape.tsv, by which a word that no list has is told to be transliterated or Arabic:
 * `npm run build && node scripts/shape.mjs`. Two letter trigram models with Witten-Bell smoothing (Witten and Bell 1991)
 * are taken from word lists: transliterated words are the given names of other peoples and the towns outside the Arab
 * lands (GeoNames, CC BY 4.0; CLDR), Arabic words are the inflected forms of the lexicon with clitics before and behind.
 * The file holds the log-odds of each letter after two others. The same lists give the same file.
 */
import { readFileSync, writeFileSync } from 'node:fs'
import { generalParadigms } from '../dist/lang/ar/lexicon.js'
import { foldWord } from '../dist/text/fold.js'

const OUT = 'src/lang/ar/mentions/shape.tsv'
const ORDER = 2
/** Fewer than this many observations of two letters say less than one letter does. */
const LEAST = 3
const SHORTEST = 3
const ARAB = new Set('SY IQ LB JO PS IL EG SA YE OM AE QA BH KW LY TN DZ MA MR SD SS SO DJ EH KM TR IR'.split(' '))
const ARTICLE = 'ال'
const LETTERS = /^[\u0621-\u064a]+$/
/** What stands before Arabic words in a text, most often nothing, and behind them. */
const BEFORE = ['', '', '', '', '', 'و', 'ب', 'ل', 'ف', 'ال', 'وال', 'بال', 'لل']
const BEHIND = ['', '', '', '', 'ه', 'ها', 'هم', 'نا']

const rows = (file) =>
  readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))

const arabic = new Set()
for (const { lexeme, forms } of generalParadigms()) {
  if (lexeme.pos === 'name' || lexeme.pos === 'particle') continue
  for (const { form } of forms) if (form.length >= SHORTEST && LETTERS.test(form)) arabic.add(form)
}

const foreign = new Set()
const add = (name) => {
  for (const word of foldWord(name).split(' ')) {
    if (word.length < SHORTEST || !LETTERS.test(word) || word.startsWith(ARTICLE)) continue
    if (!arabic.has(word)) foreign.add(word)
  }
}
for (const [name, , origin] of rows('src/lang/ar/lexicon/given-names.tsv')) if (!origin.includes('arab')) add(name)
for (const [, , name, aliases, country] of rows('data/places.tsv')) {
  if (!ARAB.has(country)) for (const one of [name, ...aliases.split('|')]) add(one)
}

/** A linear congruential generator (Knuth, MMIX constants cut to 31 bits), so that each run picks the same clitics. */
let state = 1
const pick = (list) => {
  state = (state * 1103515245 + 12345) % 2147483648
  return list[Math.floor((state / 2147483648) * list.length)]
}
const dressed = []
for (const form of arabic) {
  const before = pick(BEFORE)
  dressed.push(before + form)
  const behind = pick(BEHIND)
  if (behind !== '') dressed.push(before.replace(/ال$|لل$/, '') + form.replace(/ه$/, 'ت') + behind)
}

function model(words) {
  const counts = Array.from({ length: ORDER + 1 }, () => new Map())
  for (const word of words) {
    const text = `${'^'.repeat(ORDER)}${word}$`
    for (let at = ORDER; at < text.length; at++) {
      for (let order = 0; order <= ORDER; order++) {
        const history = text.slice(at - order, at)
        const seen = counts[order].get(history) ?? { total: 0, next: new Map() }
        counts[order].set(history, seen)
        seen.total++
        seen.next.set(text[at], (seen.next.get(text[at]) ?? 0) + 1)
      }
    }
  }
  const probability = (history, letter) => {
    const lower = history === '' ? 1 / 36 : probability(history.slice(1), letter)
    const seen = counts[history.length].get(history)
    if (seen === undefined) return lower
    return ((seen.next.get(letter) ?? 0) + seen.next.size * lower) / (seen.total + seen.next.size)
  }
  return { counts, probability }
}

const [ours, theirs] = [model(dressed), model(foreign)]
const lines = []
for (let order = 0; order <= ORDER; order++) {
  const histories = new Set([...ours.counts[order].keys(), ...theirs.counts[order].keys()])
  for (const history of [...histories].sort()) {
    const seen = [ours, theirs].map(({ counts }) => counts[order].get(history)?.next ?? new Map())
    const letters = new Set(seen.flatMap((next) => [...next.keys()]))
    const odds = []
    for (const letter of [...letters].sort()) {
      const count = (seen[0].get(letter) ?? 0) + (seen[1].get(letter) ?? 0)
      if (count < LEAST) continue
      const value = Math.log(theirs.probability(history, letter) / ours.probability(history, letter))
      odds.push(`${letter}${value.toFixed(1)}`)
    }
    if (odds.length > 0) lines.push(`${history === '' ? '-' : history}\t${odds.join('|')}`)
  }
}
writeFileSync(
  OUT,
  `# Made by scripts/shape.mjs; do not edit. How much likelier a letter (or the end, $) is after one or two others in a
# transliterated word than in an Arabic one: natural logarithm of the odds; ^ is the beginning of a word.
after\todds
${lines.join('\n')}
`,
)
console.log(`${OUT}: ${dressed.length} Arabic forms, ${foreign.size} transliterated words, ${lines.length} lines`)
