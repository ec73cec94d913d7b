// A day of an observatory, compressed: sites that fail, repeat themselves, change and lie about their encodings, while a
// watch and workers are killed at random. Says whether every article is in the record once.
// Usage: npm run build && npm run bench:day -- [--sites N] [--articles N] [--workers N] [--kills N] [--seed N]
// The record is a new folder, or an empty database at DATABASE_URL.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { openStore } from '../dist/store/open.js'
import { simulateDay } from './day/simulate.mjs'

const number = (usual) => ({ type: 'string', default: String(usual) })
const { values } = parseArgs({
  options: { sites: number(10), articles: number(600), workers: number(2), kills: number(20), seed: number(1) },
})
const options = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number(value)]))
const url = process.env.DATABASE_URL
const home = url ? null : mkdtempSync(join(tmpdir(), 'marsad-day-'))
const store = await openStore(home === null ? { kind: 'server', url } : { kind: 'folder', home }, 'write')
const begun = performance.now()
try {
  const day = await simulateDay(store, {
    ...options,
    patience: 60 + options.articles * 0.5,
    environment: { ...process.env, ...(home === null ? {} : { DATABASE_URL: '', MARSAD_HOME: home }) },
    onStep: ({ published, recorded, killed }) =>
      process.stderr.write(`\r${published} published, ${recorded} recorded, ${killed} kills  `),
  })
  const { errors, lost, doubled, strange, ...rest } = day
  const seconds = Math.round((performance.now() - begun) / 1000)
  process.stderr.write('\n')
  console.log(
    JSON.stringify({ ...rest, lost: lost.length, doubled: doubled.length, strange: strange.length, seconds }, null, 2),
  )
  for (const text of strange.slice(0, 3)) console.log(text)
  for (const text of errors) console.log(text.trim().split('\n').slice(-3).join('\n'))
  process.exitCode = lost.length + doubled.length + strange.length + day.aside === 0 ? 0 : 1
} finally {
  await store.close()
  if (home !== null) rmSync(home, { recursive: true, force: true })
}
