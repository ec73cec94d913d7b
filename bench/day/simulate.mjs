import { spawn } from 'node:child_process'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { random } from '../record/random.mjs'
import { mark, openSite } from './sites.mjs'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))

/** One process, started again whenever it ends before it should, as whoever looks after a server does it. */
function keep(args, environment, onKilled) {
  let child = null
  let isOver = false
  let errors = ''
  const start = () => {
    child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: environment })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-4000)
    })
    child.once('exit', () => {
      if (!isOver) start()
    })
  }
  start()
  return {
    kill: () => {
      onKilled()
      child.kill('SIGKILL')
    },
    errors: () => errors,
    stop: () => {
      isOver = true
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      return ended
    },
  }
}

/** Every version of every article by its words, with how many reports of the record have them. */
async function counted(store, published) {
  const texts = []
  for (let after; ; ) {
    const { rows, next } = await store.reports({}, { limit: 500, after })
    for (const { report } of await store.wholeReports(rows.map(({ report: name }) => name))) texts.push(report.text)
    if (next === null) break
    after = next
  }
  const find = (number, version) => {
    const [what, how] = mark(number, version)
    return texts.filter((text) => text.includes(`${what} `) && text.includes(how)).length
  }
  const marks = [...published].flatMap(([number, version]) =>
    version > 1 ? [mark(number, 1), mark(number, version)] : [mark(number, version)],
  )
  return {
    reports: texts.length,
    /** Reports that are no version of what was published. */
    strange: texts.filter((text) => !marks.some(([what, how]) => text.includes(`${what} `) && text.includes(how))),
    articles: [...published].map(([number, version]) => ({
      number,
      last: find(number, version),
      first: version > 1 ? find(number, 1) : 0,
    })),
  }
}

/**
 * A day of an observatory, compressed: sites that misbehave publish and change articles while one watch and some workers
 * run and are killed at random. At the end everything that was published last has to be in the record, once.
 * @param options sites, articles (of all sites), workers, kills, seed, patience in seconds, and the store's address in `environment`
 */
export async function simulateDay(
  store,
  { sites: siteCount, articles, workers, kills, seed, patience, environment, onStep = () => {} },
) {
  const dice = random(seed).next
  const sites = await Promise.all(Array.from({ length: siteCount }, (_, at) => openSite(seed + at)))
  const published = new Map()
  const quick = ['--allow-network', '127.0.0.1', '--delay', '0', '--interval', '0.02', '--timeout', '5', '--quiet']
  let killed = 0
  const hit = () => killed++
  const crew = [
    keep(['watch', ...sites.map(({ feed }) => feed), '--queue', ...quick], environment, hit),
    ...Array.from({ length: workers }, () => keep(['worker', '--jobs', '1', '--quiet'], environment, hit)),
  ]
  try {
    const steps = Math.max(4, Math.min(articles, 24))
    const perStep = Math.ceil(articles / steps)
    let next = 0
    const done = async () => {
      const { articles: found } = await counted(store, published)
      return found.every(({ last }) => last > 0)
    }
    for (let step = 0; step < steps; step++) {
      for (let at = 0; at < perStep && next < articles; at++, next++) {
        sites[next % siteCount].publish(next, 1)
        published.set(next, 1)
      }
      // Some of what is out changes; its feed says so.
      const changed = Math.floor(dice() * next)
      if (dice() < 0.5 && published.get(changed) === 1) {
        sites[changed % siteCount].publish(changed, 2)
        published.set(changed, 2)
      }
      if (killed < kills && step > 0 && dice() < (kills - killed) / (steps - step)) {
        crew[Math.floor(dice() * crew.length)].kill()
      }
      onStep({ step: step + 1, steps, published: next, recorded: (await store.totals()).reports, killed })
      await wait(500)
    }
    const until = performance.now() + patience * 1000
    while (performance.now() < until && !(await done())) {
      if (killed < kills) crew[Math.floor(dice() * crew.length)].kill()
      onStep({ step: steps, steps, published: next, recorded: (await store.totals()).reports, killed })
      await wait(1000)
    }
  } finally {
    await Promise.all(crew.map(({ stop }) => stop()))
    await Promise.all(sites.map(({ stop }) => stop()))
  }
  const { reports, strange, articles: found } = await counted(store, published)
  const { waiting, aside } = await store.queue.counts()
  const requests = sites.map(({ counts }) => counts())
  return {
    ...{ published: published.size, reports, killed, waiting, aside },
    lost: found.filter(({ last }) => last === 0).map(({ number }) => number),
    doubled: found.filter(({ last, first }) => last > 1 || first > 1).map(({ number }) => number),
    strange,
    requests: requests.reduce((sum, { asked }) => sum + asked, 0),
    failures: requests.reduce((sum, { failed }) => sum + failed, 0),
    errors: crew.map(({ errors }) => errors()).filter((text) => text !== ''),
  }
}
