import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Event, Reading, Statement } from '../../src/annotation/reading.ts'
import { decide, preparingAgain } from '../../src/app/decide.ts'
import { loadReader, type Reader } from '../../src/app/reader.ts'
import { type RereadOutcome, rereadReports } from '../../src/app/rereadReports.ts'
import { buildGazetteer } from '../../src/gazetteer/build.ts'
import { knownEntries } from '../../src/lang/ar/gazetteer.ts'
import { loadArabic } from '../../src/lang/ar/index.ts'
import { read } from '../../src/reading/read.ts'
import { rulesVersion } from '../../src/reading/rules.ts'
import type { Prepared } from '../../src/store/prepared.ts'
import type { Store } from '../../src/store/store.ts'
import { build } from '../cli/build.ts'
import { take } from '../ingest/help.ts'
import { child, lines, newFolder, openFolder, openServer, remove, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 180_000 })

let server: Server
let reader: Reader
const again = preparingAgain()
beforeAll(async () => {
  await build()
  server = await startServer()
  reader = loadReader()
})
afterAll(() => server.stop())

const renumbered = (reading: Reading, statements: readonly Statement[], events: readonly Event[]): Reading => {
  const ids = new Map(statements.map(({ id }, at) => [id, `s${at + 1}`]))
  return {
    ...reading,
    statements: statements.map((one, at) => ({ ...one, id: `s${at + 1}` })),
    events: events.map((one, at) => ({
      ...one,
      id: `e${at + 1}`,
      source: one.source === null ? null : (ids.get(one.source) ?? null),
    })),
  }
}

/**
 * A report as older rules read it: they miss its first statement and event, so that all numbers differ; leave the
 * article before a trigger with it; know nobody's deed; and take its last word for an explosion.
 */
function olderReading({ report, reading }: { report: Prepared['report']; reading: Reading }): Reading {
  const events = reading.events.slice(1).map((event): Event => {
    const [start, end] = event.trigger
    return { ...event, trigger: [start > 0 ? start - 1 : start, end], agents: [], agentSpans: [] }
  })
  const end = report.text.trimEnd().length
  const start = report.text.lastIndexOf(' ', end) + 1
  const wrong: Event = {
    ...(reading.events[0] as Event),
    type: 'explosion',
    trigger: [start, end],
    source: null,
    quantities: [],
  }
  return renumbered(reading, reading.statements.slice(1), [...events, wrong])
}

const asOlder = (report: Prepared['report']): Prepared => ({
  ...reader.prepareAs(report, olderReading({ report, reading: reader.read(report) })),
  rules: rulesVersion - 1,
})

const gather = async (outcomes: AsyncIterable<RereadOutcome>): Promise<readonly RereadOutcome[]> => {
  const all: RereadOutcome[] = []
  for await (const outcome of outcomes) all.push(outcome)
  return all
}

async function everything(store: Store) {
  const { rows } = await store.incidents({}, { limit: 10_000 })
  const incidents = await store.wholeIncidents(rows.map(({ incident }) => incident))
  const reports = (await store.reports({}, { limit: 10_000 })).rows.map(({ report }) => report).sort()
  return {
    incidents: [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1)),
    readings: await store.wholeReports(reports),
    copies: (await store.copiesOf(reports)).map((pair) => JSON.stringify(pair)).sort(),
    sources: (await store.sources({}, { limit: 10_000 })).rows,
    totals: await store.totals(),
  }
}

async function readingOf(store: Store, name: string): Promise<Reading> {
  const found = await store.report(name)
  if (found === null) throw new Error(`${name} is not recorded`)
  return found.reading
}

const standings = async (store: Store) =>
  new Map((await store.decisions({}, { limit: 500 })).rows.map(({ decision, standing }) => [decision.id, standing]))

describe('reading again', () => {
  it('keeps what people decided, by words and not by numbers, and gives what reading now would give', async () => {
    const folder = join(new URL('../../', import.meta.url).pathname, 'examples')
    const reports = (await take([folder])).reports.slice(0, 6)
    const store = await openServer(await server.newDatabase())
    await store.add(reports.map(asOlder))
    const [report] = reports as [Prepared['report']]
    const now = reader.read(report)
    // Beyond the one that is rejected below.
    const nowBy = now.events.find(({ agents }, at) => at > 1 && agents.length > 0) as Event
    const old = (id: string) => `${report.id}:${id[0]}${Number(id.slice(1)) - 1}`
    const who = { by: 'نور', why: 'read it' }
    const made = await decide(
      store,
      [
        { act: 'accept', value: `${report.id}:s1` },
        { act: 'correct', value: `${report.id}:s2`, field: 'act', to: { value: 'promise' } },
        { act: 'reject', value: `${report.id}:e1` },
        { act: 'accept', value: old(nowBy.id) },
        { act: 'accept', value: `${report.id}:e${now.events.length}` },
      ],
      who,
      again,
    )
    const { rows } = await store.incidents({}, { limit: 10 })
    const [a, b] = rows.map(({ incident }) => incident) as [string, string]
    const [merge] = await decide(store, [{ act: 'merge', incidents: [a, b] }], who, again)
    const [accepted, corrected, rejected, changed, gone] = made.map(({ id }) => id) as [string, ...string[]]

    const outcomes = await gather(rereadReports(store, { all: false, jobs: 1 }))
    expect(outcomes.map(({ kind }) => kind)).toEqual(reports.map(() => 'reread'))
    const one = outcomes.find((outcome) => outcome.kind === 'reread' && outcome.report === report.id)
    expect(one).toMatchObject({ statements: { added: 1, removed: 0 }, events: { removed: 1 } })

    const { statements, events, removed } = await readingOf(store, report.id)
    expect(statements[1]).toMatchObject({ id: 's2', decisions: [{ id: accepted, by: 'نور', why: 'read it' }] })
    expect(statements[2]).toMatchObject({ id: 's3', act: 'promise', decisions: [{ id: corrected, field: 'act' }] })
    expect(statements[2]?.decisions?.[0]?.was).toEqual({ act: now.statements[2]?.act })
    expect(removed?.map(({ value }) => 'id' in value && value.id)).toEqual(['e2'])
    expect(events.map(({ id }) => id)).not.toContain('e2')
    const found = await standings(store)
    expect(found.get(accepted)).toBe('attached')
    expect(found.get(rejected as string)).toBe('attached')
    // Nobody accepted the agents that newer rules find.
    expect(found.get(changed as string)).toBe('changed')
    expect(events.find(({ id }) => id === nowBy.id)?.decisions).toBeUndefined()
    // What was accepted is not read any more; the decision is kept and says what it was about.
    expect(found.get(gone as string)).toBe('unattached')
    const [loose] = (await store.decisions({ standing: 'unattached' }, { limit: 9 })).rows
    expect(loose?.decision).toMatchObject({
      about: { value: 'event', words: report.text.trimEnd().split(/\s/).at(-1) },
    })

    const other = await openServer(await server.newDatabase())
    const all = (await store.decisions({}, { limit: 500 })).rows.map(({ decision }) => decision)
    expect(all.map(({ id }) => id)).toContain(merge?.id)
    await other.decide(all, again)
    await other.add(
      reports.map((each) => reader.prepare(each).prepared),
      again,
    )
    expect(await everything(store)).toEqual(await everything(other))
    expect(await gather(rereadReports(store, { all: false, jobs: 1 }))).toEqual([])
    await other.close()
    await store.close()
  })

  it('finds a decided value again that rules without half of the known names read otherwise', async () => {
    const report = {
      id: 'names',
      text: 'قال سيرغي لافروف إن الطائرات قصفت مستودعا قرب إدلب. وأكدت منظمة الصحة العالمية أن 12 شخصا قتلوا في إدلب.',
      published: '2015-10-13',
      outlet: 'صحيفة الضفاف',
      title: null,
      url: null,
    }
    const few = buildGazetteer([...knownEntries()].filter(({ name }) => !/لافروف|إدلب|الصحة/.test(name)))
    const older = read(report, loadArabic(few.words), few)
    const store = await openServer(await server.newDatabase())
    await store.add([{ ...reader.prepareAs(report, older), rules: rulesVersion - 1 }])
    expect(older.statements.length).toBeGreaterThan(0)
    const who = { by: 'نور', why: 'the words say so' }
    const requests = [
      { act: 'correct', value: 'names:s1', field: 'act', to: { value: 'announce' } },
      { act: 'correct', value: 'names:s1', field: 'role', to: { words: ['الطائرات'] } },
    ] as const
    await decide(store, requests, who, again)
    await gather(rereadReports(store, { all: true, jobs: 1 }))
    const reading = await readingOf(store, 'names')
    expect(reading.statements[0]).toMatchObject({ speaker: 'سيرغي لافروف', act: 'announce', role: 'الطائرات' })
    expect(reading.statements[0]?.decisions).toHaveLength(2)
    await store.close()
  })

  it('goes on where it was killed, and ends as if it had not been', async () => {
    const home = newFolder()
    const store = await openFolder(home)
    const reports = lines(150)
      .split('\n')
      .map((line) => ({ title: null, url: null, ...JSON.parse(line) }) as Prepared['report'])
    for (let at = 0; at < reports.length; at += 50) await store.add(reports.slice(at, at + 50).map(asOlder))
    await store.close()
    const running = child(['reread', '--jobs', '1', '--home', home])
    const waiting = { below: rulesVersion }
    let left = reports.length
    while (left === reports.length && running.process.exitCode === null) {
      const looking = await openFolder(home, 'read')
      left = await looking.countOutdated(waiting)
      await looking.close()
    }
    running.process.kill('SIGKILL')
    await running.ended
    const last = child(['reread', '--home', home])
    expect(await last.ended, last.said()).toBe(0)
    expect(last.said()).toMatch(/^\d+ reports read again/m)
    const after = await openFolder(home)
    expect(await after.countOutdated(waiting)).toBe(0)
    const fresh = await openServer(await server.newDatabase())
    await fresh.add(reports.map((report) => reader.prepare(report).prepared))
    expect(await everything(after)).toEqual(await everything(fresh))
    await fresh.close()
    await after.close()
    await remove(home)
  })
})
