import { spawn } from 'node:child_process'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { WorkDone } from '../../src/app/queue/attempt.ts'
import { roomFor } from '../../src/app/queue/queueReports.ts'
import { queueRereads } from '../../src/app/queue/queueRereads.ts'
import { type WorkOptions, workOff } from '../../src/app/queue/work.ts'
import { verify } from '../../src/app/verify.ts'
import { rulesVersion } from '../../src/reading/rules.ts'
import { hashOf, type Prepared } from '../../src/store/prepared.ts'
import { mostTries, type Queued } from '../../src/store/queue/queue.ts'
import type { Store } from '../../src/store/store.ts'
import { build, main } from '../cli/build.ts'
import { articlePage, openSite, rss, type Site } from '../fetch/site.ts'
import { gist, looked } from '../watch/help.ts'
import { lines, openServer, prepared, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 240_000 })

let server: Server
let site: Site
beforeAll(async () => {
  await build()
  ;[server, site] = await Promise.all([startServer(), openSite()])
})
afterAll(async () => {
  await site?.stop()
  await server?.stop()
})

const fresh = async (): Promise<readonly [url: string, store: Store]> => {
  const url = await server.newDatabase()
  return [url, await openServer(url)]
}
const reports = (count: number): readonly Prepared[] =>
  lines(count)
    .split('\n')
    .map((line) => prepared(JSON.parse(line)))
const queued = ({ report }: Prepared): Queued => ({
  ...{ report, hash: hashOf(report), size: report.text.length, fetched: null, original: null },
})
const never = () => {
  throw new Error('nobody decided anything')
}
const numbers = async (url: string) =>
  (await server.query(url, 'select id from marsad.inbox order by id')).rows.map(({ id }) => Number(id))

/** How many reports wait, and how many jobs. */
async function left(store: Store, url: string): Promise<readonly number[]> {
  const { rows } = await server.query(url, 'select count(*)::integer as jobs from graphile_worker.jobs')
  return [(await store.queue.counts()).waiting, rows[0]?.jobs]
}

/** Works off the queue in this process. */
async function worked(store: Store, options: Partial<WorkOptions> = {}): Promise<readonly WorkDone[]> {
  const all: WorkDone[] = []
  await workOff(store, {
    ...{ jobs: 1, gazetteers: [], drain: true, signal: new AbortController().signal },
    ...{ onDone: (done) => void all.push(done), onNote: () => {} },
    ...options,
  })
  return all
}
const triesOf = async (url: string) =>
  (await server.query(url, 'select distinct tries from marsad.inbox')).rows.map(({ tries }) => tries)

/** Works off the queue one job at a time. Gives how many reports each had. */
async function jobSizes(store: Store, all: readonly Prepared[]): Promise<readonly number[]> {
  const byHash = new Map(all.map((one) => [hashOf(one.report), one]))
  const sizes: number[] = []
  const run = await store.queue.run({
    ...{ width: 1, rules: rulesVersion, note: () => {} },
    work: async (numbers) => {
      sizes.push(numbers.length)
      const taken = await store.queue.take(numbers, rulesVersion)
      const finished = taken.map(({ number, hash }) => ({ number, hash, prepared: byHash.get(hash) ?? null }))
      await store.queue.finish(finished, never)
    },
  })
  await expect.poll(async () => (await store.queue.counts()).waiting, { interval: 20, timeout: 30_000 }).toBe(0)
  await run.stop()
  return sizes
}

/** Everything that the record says, in an order of its own. */
async function everything(store: Store) {
  const { rows } = await store.incidents({}, { limit: 10_000 })
  const wholes = await store.wholeIncidents(rows.map(({ incident }) => incident))
  const names = (await store.reports({}, { limit: 10_000 })).rows.map(({ report }) => report).sort()
  return {
    names,
    incidents: [...wholes].sort((a, b) => (a.id < b.id ? -1 : 1)),
    readings: await store.wholeReports(names),
    sources: (await store.sources({}, { limit: 10_000 })).rows.map((row) => JSON.stringify(row)).sort(),
  }
}

describe('the queue', () => {
  it('takes each report once, and lets producers wait where it is long', async () => {
    const [url, store] = await fresh()
    const all = reports(3).map(queued)
    expect(await store.queue.put(all)).toBe(3)
    expect(await store.queue.put(all)).toBe(0)
    expect(await store.queue.counts()).toMatchObject({ waiting: 3, aside: 0 })
    expect([await store.queue.hasRoom(3, 'new'), await store.queue.hasRoom(4, 'new')]).toEqual([false, true])
    let isThrough = false
    const waiting = roomFor(store, 3, undefined).then(() => {
      isThrough = true
    })
    const taken = await store.queue.take(await numbers(url), rulesVersion)
    expect(isThrough).toBe(false)
    const [first, second] = reports(2)
    const finished = taken
      .slice(0, 2)
      .map(({ number, hash }, at) => ({ number, hash, prepared: [first, second][at] ?? null }))
    expect((await store.queue.finish(finished, never)).map(({ kind }) => kind)).toEqual(['added', 'added'])
    await waiting
    // Who finishes what another finished meanwhile records nothing twice.
    expect((await store.queue.finish(finished, never)).map(({ kind }) => kind)).toEqual(['known', 'known'])
    expect([(await store.totals()).reports, (await store.queue.counts()).waiting]).toEqual([2, 1])
    await store.close()
  })

  it('sets a report aside that ends whoever reads it, and puts it back when told to', async () => {
    const [url, store] = await fresh()
    await store.queue.put(reports(2).map(queued))
    const [poison, other] = (await numbers(url)) as [number, number]
    for (let tries = 1; tries <= mostTries; tries++) {
      expect((await store.queue.take([poison], rulesVersion)).map((one) => one.tries)).toEqual([tries])
    }
    expect(await store.queue.take([poison, other], rulesVersion)).toMatchObject([{ number: other }])
    const { rows } = await store.queue.asides({ limit: 10 })
    expect(rows).toMatchObject([
      {
        number: poison,
        report: 'r0',
        tries: mostTries,
        failure: { code: 'QUEUED_FATAL', message: expect.stringContaining('r0: every') },
      },
    ])
    const exported: unknown[] = []
    for await (const report of store.queue.asideReports(null)) exported.push(report)
    expect(exported).toEqual([reports(1)[0]?.report])
    expect(await store.queue.retry([poison, other])).toBe(1)
    await worked(store)
    expect(await store.queue.counts()).toMatchObject({ waiting: 0, aside: 0 })
    expect((await store.totals()).reports).toBe(2)
    await store.close()
  })

  it('takes what came one by one into one job, but nothing that was tried before', async () => {
    const [url, store] = await fresh()
    const all = reports(70)
    for (const one of all) await store.queue.put([queued(one)])
    await server.query(url, `update marsad.inbox set tries = 1 where name = 'r3'`)
    // What is tried already is in a job of its own; the other 69 are more than one job may have.
    expect((await jobSizes(store, all)).toSorted((a, b) => a - b)).toEqual([1, 5, 64])
    expect((await store.totals()).reports).toBe(70)
    await store.close()
  })

  it('takes nothing new into a job of what is to be read again, which not every worker may have', async () => {
    const [url, store] = await fresh()
    const [old, fresher] = reports(2) as [Prepared, Prepared]
    await store.add([{ ...old, rules: rulesVersion - 1 }])
    await store.queue.putAgain({ below: rulesVersion }, rulesVersion, 1, 0)
    await store.queue.put([queued(fresher)])
    // The new one waits behind the other, as it does where another worker has just looked for jobs.
    await server.query(url, `update graphile_worker._private_jobs set run_at = now() + '1 hour' where priority = 0`)
    const given: number[][] = []
    const run = await store.queue.run({
      ...{ width: 1, rules: rulesVersion, note: () => {} },
      work: async (some) => void given.push([...some]),
    })
    await expect.poll(() => given.length, { interval: 20, timeout: 30_000 }).toBeGreaterThan(0)
    await run.stop()
    const [again] = await numbers(url)
    expect(given[0]).toEqual([again])
    await store.close()
  })

  it('gives what was tried to ever smaller jobs, until a report that ends its reader is alone', async () => {
    const [url, store] = await fresh()
    const all = reports(14)
    await store.queue.put(all.map(queued))
    await server.query(url, 'delete from graphile_worker._private_jobs')
    await server.query(url, `update marsad.inbox set tries = case when name in ('r0', 'r1') then 2 else 1 end`)
    expect((await jobSizes(store, all)).toSorted((a, b) => a - b)).toEqual([1, 1, 4, 8])
    await store.close()
  })

  it('ends the job of a worker that died between recording its reports and saying so', async () => {
    const [url, store] = await fresh()
    const all = reports(2)
    await store.queue.put(all.map(queued))
    await store.queue.finish(
      all.map((one, nth) => ({ number: nth + 1, hash: hashOf(one.report), prepared: one })),
      never,
    )
    await server.query(
      url,
      `update graphile_worker._private_jobs set locked_by = 'gone', locked_at = now(), attempts = 1`,
    )
    expect(await left(store, url)).toEqual([0, 1])
    const run = await store.queue.run({ width: 1, rules: rulesVersion, note: () => {}, work: async () => {} })
    await expect.poll(() => left(store, url), { interval: 20, timeout: 30_000 }).toEqual([0, 0])
    await run.stop()
    expect((await store.totals()).reports).toBe(2)
    await store.close()
  })

  it('is left by a worker that is ended with what it did not begin to read, for the next one', async () => {
    const [url, store] = await fresh()
    await store.queue.put(reports(40).map(queued))
    const ending = new AbortController()
    const [done] = await worked(store, { signal: ending.signal, onRead: () => ending.abort() })
    expect(done?.added).toBeGreaterThan(0)
    expect(done?.added).toBeLessThan(5)
    expect((await store.queue.counts()).waiting).toBe(40 - (done?.added as number))
    expect(await triesOf(url)).toEqual([0])
    await worked(store)
    expect((await store.totals()).reports).toBe(40)
    await store.close()
  })

  it('is left as it is by a worker that cannot load its lists', async () => {
    const [url, store] = await fresh()
    await store.queue.put(reports(3).map(queued))
    await expect(worked(store, { jobs: 2, gazetteers: ['lost.json'] })).rejects.toMatchObject({
      code: 'READER_UNABLE',
      message: expect.stringContaining('lost.json'),
    })
    expect(await store.queue.counts()).toMatchObject({ waiting: 3, aside: 0 })
    expect(await triesOf(url)).toEqual([0])
    await store.close()
  })

  it('keeps a damaged report from no other, and says what is wrong with it', async () => {
    const [url, store] = await fresh()
    await store.queue.put(reports(3).map(queued))
    await server.query(url, `update marsad.inbox set report = 'damaged', tries = $1 where name = 'r1'`, [mostTries - 1])
    const done = await worked(store)
    expect(done.flatMap(({ failures }) => failures)).toMatchObject([
      { report: 'r1', failure: { code: 'QUEUED_DAMAGED' } },
    ])
    expect((await store.reports({}, { limit: 9 })).rows.map(({ report }) => report).sort()).toEqual(['r0', 'r2'])
    expect(await store.queue.counts()).toMatchObject({ waiting: 0, aside: 1 })
    expect(await store.queue.drop(null)).toBe(1)
    await store.close()
  })

  it('hands over what a watch fetched, with its evidence', async () => {
    const [, store] = await fresh()
    site.paths.set('/rss.xml', rss([{ link: '/toll', title: 'ن' }]))
    const page = (count: string) =>
      articlePage('حصيلة الانفجار', [`قال الناطق باسم البلدية إن ${count} أشخاص أصيبوا في انفجار قرب الجسر الشرقي.`])
    site.paths.set('/toll', page('ثلاثة'))
    const feed = [`${site.origin}/rss.xml`]
    expect(gist(await looked(feed, store, { queue: 10 }))).toEqual(['feed 1', 'queued'])
    expect((await store.totals()).reports).toBe(0)
    // What its feed says while it waits holds when it is recorded.
    const changed = { title: null, published: null, updated: '2015-10-14', outlet: null }
    await store.watch.offer(feed[0] ?? '', [{ address: `${site.origin}/toll`, ...changed }])
    await worked(store)
    expect(await store.watch.countDue(new Date().toISOString(), feed)).toBe(1)
    site.paths.set('/toll', page('خمسة'))
    expect(gist(await looked(feed, store, { queue: 10, again: true }))).toEqual(['feed 0', 'queued'])
    await worked(store)
    expect(gist(await looked(feed, store, { queue: 10, again: true }))).toEqual(['feed 0', 'unchanged'])
    const versions = await store.watch.versions('127.0.0.1-toll')
    expect(versions.map(({ version, report }) => `${version} ${report}`)).toEqual([
      '1 127.0.0.1-toll',
      '2 127.0.0.1-toll.v2',
    ])
    for await (const { evidence, mismatches } of verify(store)) expect([evidence, mismatches]).toEqual([2, []])
    await store.close()
  })
})

describe('two versions of Marsad side by side', () => {
  it('leave a newer reading where an older one comes later', async () => {
    const [, store] = await fresh()
    const [one] = reports(1) as [Prepared]
    await store.add([{ ...one, rules: 9 }])
    const older = { ...one, rules: 8, reading: JSON.stringify({ ...JSON.parse(one.reading), statements: [] }) }
    expect(await store.reread([older], never)).toEqual([])
    expect((await store.add([older])).map(({ kind }) => kind)).toEqual(['known'])
    expect(await store.report('r0')).toMatchObject({ rules: 9, reading: JSON.parse(one.reading) })
    expect(await store.reread([{ ...older, rules: 10 }], never)).toHaveLength(1)
    await store.close()
  })

  it('share what is to be read again: a worker leaves alone what waits for newer rules than its own', async () => {
    const [url, store] = await fresh()
    const all = reports(3)
    const emptied = (one: Prepared) => JSON.stringify({ ...JSON.parse(one.reading), statements: [] })
    await store.add(all.map((one) => ({ ...one, rules: rulesVersion - 1, reading: emptied(one) })))
    const signal = new AbortController().signal
    const leave = async () => {
      const found: unknown[] = []
      const options = { all: false, most: 2, signal: AbortSignal.any([signal, AbortSignal.timeout(500)]) }
      for await (const one of queueRereads(store, { ...options, onFound: (count) => void found.push(count) }))
        found.push(one)
      return found
    }
    // Two may wait; the third is left for the next run.
    expect(await leave()).toEqual([3, { queued: 2, waiting: 0 }])
    expect(await store.queue.counts()).toMatchObject({ waiting: 0, again: 2, oldest: null })
    const seen: number[] = []
    const older = await store.queue.run({
      ...{ width: 1, rules: rulesVersion - 1, note: () => {} },
      work: async (given) => void seen.push(...given),
    })
    await store.queue.put(reports(4).slice(3).map(queued))
    const [first, second, added] = await numbers(url)
    // What is not finished is given again.
    await expect.poll(() => [...new Set(seen)], { interval: 20 }).toEqual([added])
    await older.stop()
    expect(await store.queue.take([first ?? 0], rulesVersion - 1)).toEqual([])

    // What newer rules ask for meanwhile stays in the queue.
    const [taken] = await store.queue.take([first ?? 0], rulesVersion)
    expect(taken).toMatchObject({ name: 'r0', again: true, report: all[0]?.report })
    const newer = { below: rulesVersion + 1 }
    expect(await store.queue.putAgain(newer, rulesVersion + 1, 1, 0)).toMatchObject({ looked: 1, queued: 1 })
    const again = { number: first ?? 0, prepared: { ...(all[0] as Prepared), rules: rulesVersion } }
    expect(await store.queue.finishAgain([again], never)).toMatchObject([{ report: 'r0' }])
    expect(await numbers(url)).toEqual([first, second, added])
    await server.query(url, 'delete from marsad.inbox where id = $1', [first])

    const done = await worked(store)
    expect(done.reduce((sum, one) => sum + one.again, 0)).toBe(1)
    expect(await leave()).toEqual([1, { queued: 1, waiting: 0 }])
    await worked(store)
    expect(await leave()).toEqual([0])
    const names = ['r0', 'r1', 'r2']
    for (const name of names) expect((await store.report(name))?.rules).toBe(rulesVersion)
    const readings = await store.wholeReports(names)
    expect(readings.map(({ reading }) => reading)).toEqual(all.map(({ reading }) => JSON.parse(reading)))
    expect(await store.queue.counts()).toMatchObject({ waiting: 0, again: 0 })
    await store.close()
  })
})

const COUNT = 80
const KILLS = 3

describe('workers', () => {
  it('that are killed at any moment lose nothing and double nothing', async () => {
    const [url, store] = await fresh()
    const all = reports(COUNT)
    const part = COUNT / (KILLS + 1)
    const put = async (nth: number): Promise<void> => {
      for (const one of all.slice(nth * part, (nth + 1) * part)) await store.queue.put([queued(one)])
    }
    await put(0)
    const start = (...more: readonly string[]) =>
      spawn(process.execPath, [main, 'worker', '--jobs', '1', '--quiet', ...more], {
        stdio: 'ignore',
        env: { ...process.env, DATABASE_URL: url, MARSAD_HOME: '' },
      })
    const running = [start(), start()]
    const recorded = async () => (await store.totals()).reports
    for (let kills = 0; kills < KILLS; kills++) {
      // Before more is put, or all of it could be recorded already and nothing more would ever come.
      const before = await recorded()
      await put(kills + 1)
      await expect.poll(recorded, { interval: 20, timeout: 60_000 }).toBeGreaterThan(before)
      await new Promise((done) => setTimeout(done, Math.random() * 150))
      running.splice(Math.floor(Math.random() * 2), 1)[0]?.kill('SIGKILL')
      running.push(start())
    }
    // A worker killed behind its transaction leaves a job without reports, which goes to another within a second.
    await expect.poll(() => left(store, url), { interval: 100, timeout: 60_000 }).toEqual([0, 0])
    const ended = running.map(
      (child) => new Promise((done) => child.on('close', (code, signal) => done(code ?? signal))),
    )
    for (const child of running) child.kill('SIGTERM')
    // The one that was started last may not have come so far that it hears a signal.
    for (const end of await Promise.all(ended)) expect([130, 'SIGTERM']).toContain(end)

    const [, single] = await fresh()
    await single.add(all)
    expect(await everything(store)).toEqual(await everything(single))
    for (const one of [store, single]) await one.close()
  })
})
