import { setTimeout as wait } from 'node:timers/promises'
import { random } from '../record/random.mjs'
import { keep } from './crew.mjs'
import { judge } from './judge.mjs'
import { openLedger } from './ledger.mjs'
import { memoryOver } from './memory.mjs'
import { openSite } from './sites.mjs'

/** So often something is published and looked after, in milliseconds. */
const beat = 500
/** So often memory is looked at, in seconds. */
const lookEvery = 5
/** An article changes when so many others came behind it, or twice as many, or between. */
const oldEnough = 200
/** Processes are killed in this part of the run; what those that are left alone then take shows whether memory is flat. */
const killing = 0.6
/** Without anything new in the record for so many seconds, more is published, whatever is still outstanding. */
const stuck = 20

const quick = ['--allow-network', '127.0.0.1', '--delay', '0', '--interval', '0.1', '--timeout', '5', '--quiet']

const now = () => performance.now() / 1000

/**
 * A day of an observatory, compressed: sites that misbehave publish and change articles while one watch and some workers
 * run and are killed at random. At the end everything that was published last has to be in the record, once.
 * @param options sites, feeds of each, articles of all, which share of them changes, how many may be outstanding,
 * workers, kills, seed, seconds without progress after which what is missing is lost, minutes after which nothing more
 * is published, a file to go on from, and the store's address in `environment`
 */
export async function simulateDay(store, options) {
  const { sites: siteCount, feeds, articles, changing, ahead, workers, kills, seed, patience, environment } = options
  const { minutes = Number.POSITIVE_INFINITY, file = null, signal, onStep = () => {} } = options
  const dice = random(seed).next
  const ledger = openLedger(file)
  const { published } = ledger
  const sites = await Promise.all(
    Array.from({ length: siteCount }, (_, at) => openSite(seed + at, feeds, ledger.ports?.[at])),
  )
  ledger.begin(sites.map(({ port }) => port))
  const show = (number, version) => sites[number % siteCount].publish(number, version, Math.floor(number / siteCount))
  for (const [number, version] of published) show(number, version)
  const publish = (number, version) => {
    // First on the disk: what a site shows is judged, whatever ends this run.
    ledger.publish(number, version)
    show(number, version)
  }
  const begun = now()
  const before = (await store.totals()).reports
  const crew = [
    keep('watch', ['watch', ...sites.flatMap((site) => site.feeds), '--queue', ...quick], environment),
    ...Array.from({ length: workers }, () => keep('worker', ['worker', '--jobs', '1', '--quiet'], environment)),
  ]
  const killed = () => crew.reduce((sum, one) => sum + one.killed(), 0)
  const killAt = Array.from({ length: kills }, () => dice() * killing).sort((a, b) => a - b)
  let next = published.size
  let versions = [...published.values()].reduce((sum, version) => sum + version, 0)
  let recorded = before
  let moved = begun
  let looked = 0
  const first = next

  const turn = async () => {
    const { reports } = await store.totals()
    if (reports > recorded) moved = now()
    recorded = reports
    if (now() - looked >= lookEvery) {
      looked = now()
      for (const one of crew) one.look()
    }
    onStep({ published: next, articles, recorded, killed: killed(), seconds: now() - begun })
    await wait(beat)
  }
  const age = Math.min(oldEnough, Math.ceil(articles / 4))
  const change = () => {
    const number = next - age - Math.floor(dice() * age)
    if (dice() >= changing || published.get(number) !== 1) return
    publish(number, 2)
    versions++
  }
  const killSome = () => {
    const share = Math.max((recorded - before) / (articles - first), (now() - begun) / 60 / minutes)
    while (killAt.length > 0 && killAt[0] <= share) {
      killAt.shift()
      crew[Math.floor(dice() * crew.length)].kill()
    }
  }
  let outcome
  try {
    while (next < articles && (now() - begun) / 60 < minutes && signal?.aborted !== true) {
      const room = recorded > before && now() - moved > stuck ? 10 : ahead - (versions - recorded)
      for (let left = Math.min(room, articles - next); left > 0; left--) {
        publish(next++, 1)
        versions++
        change()
      }
      killSome()
      await turn()
    }
    moved = now()
    for (;;) {
      killSome()
      await turn()
      const { waiting } = await store.queue.counts()
      const isQuiet = now() - moved > patience
      if (!isQuiet && (waiting > 0 || recorded < published.size)) continue
      outcome = await judge(store, published)
      if (isQuiet || outcome.lost.length === 0) break
      await wait(5000)
    }
  } finally {
    await Promise.all(crew.map(({ stop }) => stop()))
    await Promise.all(sites.map(({ stop }) => stop()))
  }
  const { waiting, again, aside } = await store.queue.counts()
  const requests = sites.map(({ counts }) => counts())
  const ended = now()
  return {
    ...{ published: published.size, versions, waiting: waiting + again, aside },
    ...outcome,
    killed: killed(),
    seconds: ended - begun,
    /** Reports recorded a second, from the first page to the last. */
    rate: (outcome.reports - before) / (moved - begun),
    requests: requests.reduce((sum, { asked }) => sum + asked, 0),
    failures: requests.reduce((sum, { failed }) => sum + failed, 0),
    memory: Object.fromEntries(
      ['watch', 'worker'].map((role) => [
        role,
        memoryOver(
          crew.filter((one) => one.role === role),
          begun,
          moved,
        ),
      ]),
    ),
    errors: crew.map(({ errors }) => errors()).filter((text) => text !== ''),
  }
}
