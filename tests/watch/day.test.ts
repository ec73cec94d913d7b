import { afterAll, beforeAll, expect, it } from 'vitest'
import { simulateDay } from '../../bench/day/simulate.mjs'
import { build } from '../cli/build.ts'
import { openServer, type Server, startServer } from '../store/help.ts'

let server: Server
beforeAll(async () => {
  await build()
  server = await startServer()
}, 240_000)
afterAll(() => server.stop())

it('records everything once in a day of sites that fail, repeat, change and lie, and of processes that are killed', async () => {
  const url = await server.newDatabase()
  const store = await openServer(url)
  const environment = { ...process.env, DATABASE_URL: url, MARSAD_HOME: '' }
  const day = await simulateDay(store, {
    ...{
      sites: 3,
      feeds: 2,
      articles: 24,
      ahead: 8,
      changing: 0.3,
      workers: 2,
      kills: 3,
      seed: 7,
      patience: 60,
      environment,
    },
  })
  await store.close()
  expect(day, day.errors.join('\n')).toMatchObject({
    ...{ published: 24, killed: 3, waiting: 0, aside: 0 },
    ...{ lost: [], doubled: [], strange: [] },
  })
  expect(day.failures).toBeGreaterThan(0)
  expect(day.versions).toBeGreaterThan(24)
}, 180_000)
