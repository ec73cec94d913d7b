import { parseQuery } from '../../dist/app/query.js'
import { arabicLexemes } from '../../dist/app/record.js'
import { nameAgain, SHIFT } from './fill.mjs'
import { random } from './random.mjs'
import { serverTime } from './server.mjs'
import { familyNames, outlets } from './words.mjs'

const DAY = 86_400_000
const first = Date.UTC(2012, 0, 1)
const iso = (day) => new Date(first + day * DAY).toISOString().slice(0, 10)
const paging = { limit: 50 }
const tries = 30

/** What the workbench asks a store for, each kind with names, words and days that differ from one asking to the next. */
function kinds(store, days, times, towns) {
  const lexemes = arabicLexemes()
  const searched = (query) => {
    const { terms, filter } = parseQuery(query)
    return store.search(terms, filter, paging, lexemes)
  }
  const month = (dice) => {
    const from = dice.below(days) - SHIFT * dice.below(times + 1)
    return { from: iso(from), to: iso(from + 30) }
  }
  return {
    'reports, latest': () => store.reports({}, paging),
    'reports of a month': (dice) => store.reports(month(dice), paging),
    'reports of an outlet': (dice) => store.reports({ outlet: dice.pick(outlets) }, paging),
    'reports about a place': (dice) => store.reports({ place: dice.pick(towns) }, paging),
    'search, a common word': () => searched('قتلى'),
    'search, a name': (dice) => searched(dice.pick(familyNames)),
    'search, two words': (dice) => searched(`${dice.pick(towns)} قذائف`),
    'search, a phrase': (dice) => searched(`"مدينة ${dice.pick(towns)}"`),
    'search, a word and days': (dice) => {
      const { from, to } = month(dice)
      return searched(`${dice.pick(towns)} from:${from} to:${to}`)
    },
    'search, a word that nobody has': (dice) => searched(`زمهرير${dice.below(9)}`),
    'incidents, latest': () => store.incidents({}, paging),
    'incidents of a month': (dice) => store.incidents(month(dice), paging),
    'incidents at a place': (dice) => store.incidents({ place: dice.pick(towns) }, paging),
    'statements of a speaker': (dice) => store.statements({ speaker: dice.pick(familyNames) }, paging),
    'sources, all': () => store.sources({}, paging),
    'sources of an outlet': (dice) => store.sources({ outlet: dice.pick(outlets) }, paging),
    'sources by a name': (dice) => store.sources({ speaker: dice.pick(familyNames), ...month(dice) }, paging),
    'a report whole': (dice) => {
      const time = dice.below(times + 1)
      const name = `r${dice.below(days)}-1`
      return store.report(time === 0 ? name : nameAgain(name, time))
    },
    'an incident whole': async (dice) => {
      const { rows } = await store.incidents(month(dice), { limit: 1 })
      return rows[0] && store.incident(rows[0].incident)
    },
    totals: () => store.totals(),
  }
}

/**
 * Milliseconds that each kind of question takes: the middle and the 95th of a hundred (of thirty askings), and the
 * processor time of Marsad and the server on average.
 * @param home of the store
 * @param days how many days of reports there are
 * @param times how often they were told again in earlier years
 */
export async function queries(store, home, days, times, towns) {
  const dice = random(days)
  const found = {}
  for (const [name, ask] of Object.entries(kinds(store, days, times, towns))) {
    const times = []
    const own = process.cpuUsage()
    const server = serverTime(home)
    for (let at = 0; at < tries; at++) {
      const started = performance.now()
      await ask(dice)
      times.push(performance.now() - started)
    }
    times.sort((a, b) => a - b)
    const { user, system } = process.cpuUsage(own)
    const after = serverTime(home)
    const spent = server === null || after === null ? null : ((user + system) / 1000 + after - server) / tries
    found[name] = { p50: times[Math.floor(tries / 2)], p95: times[Math.ceil(tries * 0.95) - 1], spent }
  }
  return found
}
