/**
 * The first-level divisions of scripts/governorates.tsv, for scripts/places.mjs: which one a town lies in, and the rows
 * that stand for them among the places.
 */
import { readFileSync } from 'node:fs'

/** Countries whose divisions are those of GeoNames' second level. */
const SECOND = new Set(['PS'])
/** So many neighbours of one division make it that of a town between them. */
const AGREEING = 3

/** A name's forms, as the gazetteer keeps them: the one to be shown first; an ordinary word keeps its mark. */
function formsOf(marked, nouns) {
  const name = marked.replace(/^[=?~]/, '')
  const formal = nouns.map((noun) => `${noun} ${name}`)
  if (marked.startsWith('~')) return [name]
  if (marked.startsWith('=')) return [name, ...formal]
  return marked.startsWith('?') ? [...formal, marked] : formal
}

const listed = new Map(
  readFileSync(new URL('./governorates.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .flatMap((line) => {
      const [country, nouns, list] = line.split('\t')
      return list.split('|').map((entry) => {
        const [, code, written] = /^(\S+) (.*)$/.exec(entry)
        const names = written.split('+').flatMap((name) => formsOf(name, nouns.split('+')))
        return [`${country}.${code}`, { country, names, lat: 0, lon: 0, towns: 0 }]
      })
    }),
)

/** Gives the code of the division that each line of GeoNames lies in, `-` where none is listed. */
export function divisions(lines) {
  const codes = lines.map(({ country, first, second }) => (SECOND.has(country) ? second : first))
  const firsts = firstLevels(lines)
  // GeoNames leaves the second level out for many, or gives a wrong one: these lie where their nearest neighbour does.
  const coded = lines.flatMap((town, at) =>
    SECOND.has(town.country) && firsts.get(codes[at]) === town.first ? [{ ...town, code: codes[at] }] : [],
  )
  return lines.map((town, at) => {
    const right = !SECOND.has(town.country) || firsts.get(codes[at]) === town.first
    const code = right ? codes[at] : nearest(town, coded)
    const division = listed.get(`${town.country}.${code}`)
    if (division === undefined) return '-'
    division.lat += town.lat
    division.lon += town.lon
    division.towns++
    return code
  })
}

/** The first level of each second-level division: what most of its towns say. */
function firstLevels(lines) {
  const counted = new Map()
  for (const { country, first, second } of lines) {
    if (!SECOND.has(country) || second === '') continue
    const counts = counted.get(second) ?? new Map()
    counted.set(second, counts.set(first, (counts.get(first) ?? 0) + 1))
  }
  return new Map([...counted].map(([code, counts]) => [code, [...counts].sort((a, b) => b[1] - a[1])[0][0]]))
}

/** The division of the nearest towns, where they agree. */
function nearest({ country, first, lat, lon }, towns) {
  const away = (town) => Math.hypot(town.lat - lat, (town.lon - lon) * Math.cos((lat * Math.PI) / 180))
  const near = towns
    .filter((town) => town.country === country && (town.first === first || first === ''))
    .sort((a, b) => away(a) - away(b))
    .slice(0, AGREEING)
  return near.length > 0 && near.every(({ code }) => code === near[0].code) ? near[0].code : '-'
}

/** The divisions as rows of places; each stands in the middle of its towns. */
export function divisionRows(point) {
  return [...listed].map(([code, { country, names, lat, lon, towns }]) => {
    if (towns === 0) throw new Error(`scripts/governorates.tsv: no town of GeoNames lies in ${code}`)
    const [name, ...others] = names
    return [
      `adm1:${code}`,
      'governorate',
      name,
      others.join('|') || '-',
      country,
      '-',
      point(lat / towns),
      point(lon / towns),
    ]
  })
}
