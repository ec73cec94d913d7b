import { perDay, reportsOfDay } from '../record/generate.mjs'
import { places } from '../record/places.mjs'

const towns = places()
const marks = /نشرة (\d+) صياغة (\d+)\./

/** Some days of invented reports, all printed on one day, as they are asked for. */
const made = new Map()
function wireOf(number) {
  const day = Math.floor(number / perDay)
  if (!made.has(day)) {
    // Each is asked for again only as long as it may change.
    if (made.size > 20) made.clear()
    made.set(day, reportsOfDay(day, towns, 1380))
  }
  return made.get(day)[number % perDay]
}

/** A report; its number and that of its version stand at its end, so that it is told from all others. */
export function articleOf(number, version) {
  const { title, text, published } = wireOf(number)
  return { title, published, paragraphs: [text.slice(text.indexOf('\n\n') + 2), `نشرة ${number} صياغة ${version}.`] }
}

/** Which version of which article a text is; null where it is none. */
export function recognised(text) {
  const [, number, version] = marks.exec(text) ?? []
  return number === undefined ? null : { number: Number(number), version: Number(version) }
}
