// A day of an observatory, compressed: sites that fail, repeat themselves, change and lie about their encodings, while a
// watch and workers are killed at random. Says whether every article is in the record once, how fast, and in what memory.
// Usage: npm run build && npm run bench:day -- [--hours N | --articles N] [--minutes N] [--home DIR]
//   [--sites N] [--feeds N] [--changing SHARE] [--ahead N] [--workers N] [--kills N] [--seed N]
// An hour of a day of 300,000 reports are 12,500 articles. After --minutes nothing more is published, and what was is judged;
// so it is at Ctrl-C. With --home the record stays, and the next run with the same options goes on where this one ended.
// The record is else a new folder, or an empty database at DATABASE_URL.
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../dist/store/open.js'
import { simulateDay } from './day/simulate.mjs'

const perHour = 300_000 / 24
const number = (usual) => ({ type: 'string', default: String(usual) })
const { values } = parseArgs({
  options: {
    ...{ hours: { type: 'string' }, articles: number(600), minutes: { type: 'string' }, home: { type: 'string' } },
    ...{
      sites: number(10),
      feeds: number(4),
      workers: number(2),
      kills: number(20),
      changing: number(0.04),
      ahead: number(1000),
      seed: number(1),
    },
  },
})
const { home: kept, hours, articles, minutes, ...rest } = values
const options = Object.fromEntries(Object.entries(rest).map(([name, value]) => [name, Number(value)]))
const url = process.env.DATABASE_URL
const home = kept ?? (url ? null : mkdtempSync(join(tmpdir(), 'marsad-day-')))
if (kept !== undefined) mkdirSync(kept, { recursive: true })
const store = await openStore(home === null ? { kind: 'server', url } : { kind: 'folder', home }, 'write')
const over = new AbortController()
process.once('SIGINT', () => over.abort())
let told = 0
const tell = ({ published, articles: all, recorded, killed, seconds }) => {
  const isShown = process.stderr.isTTY || seconds - told >= 30
  if (!isShown) return
  told = seconds
  const line = `${Math.round(seconds)} s: ${published} of ${all} published, ${recorded} reports recorded, ${killed} kills`
  process.stderr.write(process.stderr.isTTY ? `\r${line}  ` : `${line}\n`)
}
try {
  const day = await simulateDay(store, {
    ...options,
    articles: hours === undefined ? Number(articles) : Math.round(Number(hours) * perHour),
    minutes: minutes === undefined ? undefined : Number(minutes),
    file: kept === undefined ? null : join(kept, 'published.txt'),
    signal: over.signal,
    patience: 120,
    environment: { ...process.env, ...(home === null ? {} : { DATABASE_URL: '', MARSAD_HOME: home }) },
    onStep: tell,
  })
  const { errors, lost, doubled, strange, seconds, rate, ...counts } = day
  process.stderr.write('\n')
  console.log(
    JSON.stringify(
      {
        ...{ ...counts, lost: lost.length, doubled: doubled.length, strange: strange.length },
        ...{ seconds: Math.round(seconds), rate: Math.round(rate * 10) / 10 },
        hours: Math.round((100 * day.published) / perHour) / 100,
      },
      null,
      2,
    ),
  )
  for (const text of strange.slice(0, 3)) console.log(text)
  for (const text of errors) console.log(text.trim().split('\n').slice(-3).join('\n'))
  process.exitCode = lost.length + doubled.length + strange.length + day.aside === 0 ? 0 : 1
} finally {
  await store.close()
  if (home !== null && kept === undefined) rmSync(home, { recursive: true, force: true })
}
