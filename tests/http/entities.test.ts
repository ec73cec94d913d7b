import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type {
  EntityPage as EntityPageValue,
  PageOf,
  SourcePage,
  WholeEntity as WholeValue,
} from '../../src/http/wire.ts'
import * as wire from '../../src/http/wire.ts'
import { type Served, serveExamples } from './help.ts'

let served: Served
beforeAll(async () => {
  served = await serveExamples()
}, 120_000)
afterAll(() => served?.stop())

const decide = (decision: unknown) =>
  served.send(
    'POST',
    '/decisions',
    JSON.stringify({ decisions: [decision], by: 'سلمى', why: 'كتبتُه بعد مقارنة التقارير' }),
  )

describe('entities', () => {
  it('are listed and given whole', async () => {
    const page = await served.json<EntityPageValue>('/entities?limit=100')
    expect(wire.EntityPage.safeParse(page).error?.issues ?? []).toEqual([])
    for (const { id, kind } of page.rows.slice(0, 15)) {
      const whole = await served.json<WholeValue>(`/entities/${encodeURIComponent(id)}`)
      expect(wire.WholeEntity.safeParse(whole).error?.issues ?? []).toEqual([])
      expect(whole.names.length).toBeGreaterThan(0)
      expect(whole.kind).toBe(kind)
    }
    expect((await served.get('/entities/nobody')).status).toBe(404)
  })
  it('are parties to the incidents that they act in', async () => {
    const { rows } = await served.json<EntityPageValue>('/entities?limit=100&kind=organisation')
    const wholes = await Promise.all(
      rows.slice(0, 20).map(({ id }) => served.json<WholeValue>(`/entities/${encodeURIComponent(id)}`)),
    )
    const party = wholes.find(({ deeds }) => deeds.incidents.length > 0)
    const names = party?.names.map(({ name }) => name) ?? []
    expect(party).toBeDefined()
    for (const { incident } of party?.deeds.incidents ?? []) {
      const whole = await served.json<wire.WholeIncident>(`/incidents/${encodeURIComponent(incident)}`)
      const parties = whole.accounts.flatMap(({ agents, targets }) => [...agents, ...targets].map(({ name }) => name))
      expect(parties.some((name) => names.includes(name))).toBe(true)
    }
  })
  it('have a network of which every edge stands on words of its report', async () => {
    const { rows } = await served.json<EntityPageValue>('/entities?limit=100&name=شبكة')
    const id = rows.find(({ name }) => name === 'شبكة سنديان للتوثيق')?.id ?? ''
    const path = `/network?entity=${encodeURIComponent(id)}`
    const edges = (await served.json<PageOf<wire.NetworkEdge>>(path)).rows
    expect(wire.NetworkEdge.array().safeParse(edges).error?.issues ?? []).toEqual([])
    const quoted = edges.find(({ other }) => other.name === 'المرصد السوري لحقوق الإنسان')
    expect(quoted).toMatchObject({ relation: 'quotes', direction: 'out', reports: 1 })
    const cite = quoted?.cites[0]
    const { reading } = await served.json<wire.WholeReport>(`/reports/${encodeURIComponent(cite?.report ?? '')}`)
    const statement = reading.statements.find((one) => one.id === cite?.item)
    expect(statement?.speaker).toBe(quoted?.other.name)
    expect(cite?.spans).toEqual([statement?.cue])
    const back = await served.json<PageOf<wire.NetworkEdge>>(
      `/network?entity=${encodeURIComponent(quoted?.other.entity ?? '')}`,
    )
    expect(back.rows.find(({ other }) => other.entity === id)).toMatchObject({ relation: 'quotes', direction: 'in' })
    expect((await (await served.get(path.replace('?', '.csv?'))).text()).split('\r\n').length).toBe(edges.length + 2)
  })
  it('are merged and parted by decisions', async () => {
    const { rows } = await served.json<EntityPageValue>('/entities?limit=100&kind=person')
    const [a, b] = rows
    const answer = await decide({ act: 'merge', entity: 'person', names: [a?.name, b?.name] })
    expect(answer.status).toBe(201)
    const merged = await served.json<EntityPageValue>('/entities?limit=100&kind=person')
    expect(merged.rows.length).toBe(rows.length - 1)
    expect(
      merged.rows.some(
        ({ name, aliases }) => [name, ...aliases].includes(a?.name ?? '') && [name, ...aliases].includes(b?.name ?? ''),
      ),
    ).toBe(true)
    const names = [a?.name, b?.name]
    expect((await decide({ act: 'split', entity: 'person', names, off: [b?.name] })).status).toBe(201)
    expect((await served.json<EntityPageValue>('/entities?limit=100&kind=person')).rows.length).toBe(rows.length)
    expect((await decide({ act: 'merge', entity: 'person', names })).status).toBe(201)
    const again = await served.json<EntityPageValue>('/entities?limit=100&kind=person')
    expect(again.rows.length).toBe(rows.length - 1)
    const made = await served.json<wire.DecisionPage>('/decisions?about=entity')
    for (const { decision } of made.rows) await decide({ act: 'undo', decision: decision.id })
    expect((await served.json<EntityPageValue>('/entities?limit=100&kind=person')).rows).toEqual(rows)
  })
})

describe('sources', () => {
  it('have the letter that a person gave them', async () => {
    const { rows } = await served.json<SourcePage>('/sources?limit=5')
    const source = rows.find(({ kind }) => kind !== 'anonymous')?.source ?? ''
    expect((await decide({ act: 'grade', source, role: 'speaker', reliability: 'B' })).status).toBe(201)
    const after = await served.json<SourcePage>('/sources?limit=5')
    expect(after.rows.find((row) => row.source === source)?.reliability).toBe('B')
    const given = await served.json<PageOf<wire.SourceGrade>>('/reliabilities')
    expect(given.rows).toMatchObject([{ role: 'speaker', name: source, reliability: 'B', decision: { by: 'سلمى' } }])
  })
  it('say how often they come through others', async () => {
    const { rows } = await served.json<wire.StatementPage>('/statements?limit=500&relayed=true')
    const speaker = rows[0]?.speaker ?? ''
    const all = await served.json<wire.StatementPage>(`/statements?limit=500&by=${encodeURIComponent(speaker)}`)
    const relays = await served.json<PageOf<wire.RelayRow>>(`/relays?by=${encodeURIComponent(speaker)}`)
    expect(relays.rows[0]).toMatchObject({
      source: speaker,
      counted: all.rows.length,
      relayed: all.rows.filter(({ via }) => via.length > 0).length,
    })
  })
})
