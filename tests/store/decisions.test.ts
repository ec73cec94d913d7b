import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Decision } from '../../src/annotation/decision.ts'
import type { Incident } from '../../src/annotation/record.ts'
import { type Decider, decide, preparingAgain } from '../../src/app/decide.ts'
import type { DecisionRequest } from '../../src/app/decisionRequest.ts'
import { importDecisions } from '../../src/app/importDecisions.ts'
import type { Prepared } from '../../src/store/prepared.ts'
import type { Store } from '../../src/store/store.ts'
import { take } from '../ingest/help.ts'
import { openServer, prepared, type Server, startServer } from './help.ts'

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 })

let server: Server
let examples: readonly Prepared[] = []
const again = preparingAgain()
beforeAll(async () => {
  server = await startServer()
  const folder = join(new URL('../../', import.meta.url).pathname, 'examples')
  examples = (await take([folder])).reports.slice(0, 8).map((report) => prepared(report))
})
afterAll(() => server.stop())

const fresh = async () => openServer(await server.newDatabase())
let minute = 0
/** Each decision a minute after the one before. */
const who = (by = 'نور', why = 'looked it up'): Decider => ({
  by,
  why,
  at: new Date(Date.UTC(2024, 0, 1, 0, ++minute)).toISOString(),
})
const made = (store: Store, ...requests: readonly DecisionRequest[]) => decide(store, requests, who(), again)
const byId = (incidents: readonly Incident[]) => [...incidents].sort((a, b) => (a.id < b.id ? -1 : 1))

/** Everything that the record says, as its users see it. */
async function everything(store: Store) {
  const { rows } = await store.incidents({}, { limit: 10_000 })
  const reports = (await store.reports({}, { limit: 10_000 })).rows.map(({ report }) => report).sort()
  return {
    incidents: byId(await store.wholeIncidents(rows.map(({ incident }) => incident))),
    readings: await store.wholeReports(reports),
    statements: (await store.statements({}, { limit: 10_000 })).rows.map((row) => JSON.stringify(row)).sort(),
    standings: (await store.decisions({}, { limit: 10_000 })).rows
      .map(({ decision, standing }) => `${decision.id} ${standing}`)
      .sort(),
  }
}

const allDecisions = async (store: Store): Promise<readonly Decision[]> =>
  (await store.decisions({}, { limit: 10_000 })).rows.map(({ decision }) => decision)

describe('decisions in the store', () => {
  it('make the same record in whatever order and cut reports and decisions come', async () => {
    const first = await fresh()
    await first.add(examples)
    const { rows } = await first.incidents({}, { limit: 500 })
    const wholes = await first.wholeIncidents(rows.map(({ incident }) => incident))
    const several = wholes.filter(({ sources }) => sources.reports > 1)
    const [one, two] = wholes.filter(({ accounts }) => accounts.length === 1).map(({ id }) => id)
    const parted = several.find(({ accounts }) => accounts.length > 2) as Incident
    const [off] = parted.accounts.slice(-1).map(({ report, event }) => `${report}:${event}`)
    const reading = (await first.report(examples[0]?.report.id ?? ''))?.reading
    await made(first, { act: 'merge', incidents: [one as string, two as string] })
    await made(first, { act: 'split', incident: parted.id, accounts: [off as string] })
    await made(first, { act: 'grade', incident: several[0]?.id as string, grade: 'contested' })
    await made(first, { act: 'reject', value: `${reading?.report}:${reading?.events[0]?.id}` })
    await made(first, { act: 'correct', value: `${reading?.report}:s1`, field: 'act', to: { value: 'warn' } })
    await made(first, { act: 'accept', value: `${reading?.report}:s1` })
    const [last] = await made(first, { act: 'note', about: { incident: two as string } }).catch(() =>
      made(first, { act: 'note', about: { incident: one as string } }),
    )
    await made(first, { act: 'undo', decision: (last as Decision).id })
    const whole = await everything(first)
    expect(whole.incidents.some(({ decisions }) => decisions?.some(({ act }) => act === 'split'))).toBe(true)
    expect(whole.standings.filter((line) => line.endsWith(' attached')).length).toBeGreaterThanOrEqual(7)
    const decisions = await allDecisions(first)
    await first.close()
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray([...examples], { minLength: examples.length }),
        fc.shuffledSubarray([...decisions], { minLength: decisions.length }),
        fc.array(fc.tuple(fc.nat({ max: 4 }), fc.nat({ max: 4 })), { minLength: 2, maxLength: 4 }),
        async (reports, rulings, cuts) => {
          const store = await fresh()
          let at = 0
          let said = 0
          for (const [some, few] of [...cuts, [reports.length, rulings.length] as const]) {
            const batch = reports.slice(at, at + some)
            const next_ = rulings.slice(said, said + few)
            at += some
            said += few
            if (next_.length > 0) await store.decide(next_, again)
            if (batch.length > 0) await store.add(batch, again)
          }
          expect(await everything(store)).toEqual(whole)
          await store.close()
        },
      ),
      { numRuns: 3 },
    )
  })

  it('cannot be changed or taken out, not even by who owns the tables', async () => {
    const url = await server.newDatabase()
    const store = await openServer(url)
    await store.add(examples.slice(0, 1), again)
    await made(store, { act: 'note', about: { report: examples[0]?.report.id ?? '' } })
    for (const change of [
      "update marsad.decisions set why = ''",
      'delete from marsad.decisions',
      'truncate marsad.decisions cascade',
    ]) {
      await expect(server.query(url, change)).rejects.toThrow('appended and never changed')
    }
    await expect(server.query(url, 'delete from marsad.decision_reports')).rejects.toThrow('never changed')
    expect(await allDecisions(store)).toHaveLength(1)
    await store.close()
  })

  it('are taken over from another record, and wait there for their reports; changed ones are refused', async () => {
    const [mine, theirs] = [await fresh(), await fresh()]
    const name = examples[0]?.report.id ?? ''
    await theirs.add(examples.slice(0, 1), again)
    await made(theirs, { act: 'correct', value: `${name}:s1`, field: 'act', to: { value: 'warn' } })
    const [graded] = await made(theirs, { act: 'grade', source: 'النهار', role: 'outlet', reliability: 'B' })
    const { rows } = await theirs.decisions({}, { limit: 9 })
    const forged = { ...rows[0], decision: { ...graded, grade: 'A' } }
    const file = JSON.stringify({ rows: [...rows, forged, { decision: { act: 'accept' } }], next: null })
    const { added, known, refused } = await importDecisions(mine, 'theirs.json', file)
    expect([added, known, refused.map(({ code }) => code)]).toEqual([2, 0, ['DECISION_INVALID', 'DECISION_INVALID']])
    expect((await importDecisions(mine, 'theirs.json', file)).known).toBe(2)
    expect((await mine.decisions({ act: 'correct' }, { limit: 9 })).rows[0]?.standing).toBe('unattached')
    await mine.add(examples.slice(0, 1), again)
    expect((await mine.report(name))?.reading).toEqual((await theirs.report(name))?.reading)
    expect(await mine.reliabilities()).toMatchObject([{ role: 'outlet', name: 'النهار', reliability: 'B' }])
    await mine.close()
    await theirs.close()
  })

  it('are made all or not at all, and show in lists until they are taken back', async () => {
    const store = await fresh()
    const name = examples[0]?.report.id ?? ''
    await store.add(examples.slice(0, 1), again)
    const before = await everything(store)
    const right = { act: 'correct', value: `${name}:s1`, field: 'speaker', to: { words: ['لا أحد هنا'] } } as const
    await expect(made(store, { act: 'accept', value: `${name}:s1` }, right)).rejects.toMatchObject({
      code: 'WORDS_NOT_FOUND',
    })
    await expect(made(store, { act: 'accept', value: `${name}:s999` })).rejects.toMatchObject({
      code: 'VALUE_NOT_READ',
    })
    await expect(made(store, { act: 'accept', value: 's1' })).rejects.toMatchObject({ code: 'VALUE_UNNAMED' })
    await expect(made(store, { act: 'undo', decision: 'ffff' })).rejects.toMatchObject({
      code: 'DECISION_NOT_RECORDED',
    })
    await expect(
      decide(store, [{ act: 'reject', value: `${name}:s1` }], { by: 'نور', why: ' ' }, again),
    ).rejects.toMatchObject({ code: 'DECISION_UNREASONED' })
    expect(await everything(store)).toEqual(before)
    const rejected = before.readings[0]?.reading.statements[0]
    const [gone] = await made(store, { act: 'reject', value: `${name}:s1` })
    const said = async () => (await store.statements({}, { limit: 500 })).rows.map(({ id }) => id)
    expect(await said()).not.toContain('s1')
    const [back] = await made(store, { act: 'undo', decision: (gone as Decision).id })
    const after = await everything(store)
    expect(after.readings).toEqual(before.readings)
    expect(after.incidents).toEqual(before.incidents)
    expect(after.readings[0]?.reading.statements[0]).toEqual(rejected)
    await expect(made(store, { act: 'undo', decision: (gone as Decision).id })).rejects.toMatchObject({
      code: 'DECISION_UNDONE',
    })
    // What takes a decision back can be taken back itself: then the decision holds again.
    await made(store, { act: 'undo', decision: (back as Decision).id })
    expect(await said()).not.toContain('s1')
    await store.close()
  })
})
