import { describe, expect, it } from 'vitest'
import {
  edgesOf,
  type Tie,
  type ToldEvent,
  tiesOfEvent,
  tiesOfStatement,
} from '../../../src/record/relations/relations.ts'

const report = { report: 'r1', outlet: 'Ruwaq', published: '2015-10-15' }
const said = { id: 's1', speaker: 'Ministry', named: true, via: ['Agency'], cue: [0, 4] as const }

const short = (ties: readonly Tie[]) =>
  ties.map(({ other, relation, direction }) => `${direction} ${relation} ${other}`)
const of = (own: string, event: Partial<ToldEvent>) =>
  short(
    tiesOfEvent(
      {
        ...report,
        ...{
          id: 'e1',
          type: 'air_strike',
          status: 'happened',
          agents: ['A'],
          targets: ['B'],
          trigger: [5, 9],
          told: null,
        },
        ...event,
      },
      new Set([own]),
    ),
  )

describe('ties of a statement', () => {
  it('lead from hop to hop of its chain', () => {
    const told = { ...report, ...said }
    expect(short(tiesOfStatement(told, new Set(['Ministry'])))).toEqual(['in quotes Agency'])
    expect(short(tiesOfStatement(told, new Set(['Agency'])))).toEqual(['out quotes Ministry', 'in quotes Ruwaq'])
    expect(short(tiesOfStatement({ ...told, named: false }, new Set(['Agency'])))).toEqual(['in quotes Ruwaq'])
  })
})

describe('ties of an event', () => {
  it.each<[string, string, Partial<ToldEvent>, readonly string[]]>([
    ['who attacks', 'A', {}, ['out attacks B']],
    ['who is attacked', 'B', {}, ['in attacks A']],
    ['who meets, whoever invited', 'B', { type: 'meeting', agents: ['A', 'C'] }, ['both meets A', 'both meets C']],
    ['who fights whom', 'A', { type: 'armed_clash' }, ['both clashes B']],
    ['two who fight', 'A', { type: 'armed_clash', agents: ['A', 'C'], targets: [] }, ['both clashes C']],
  ])('tell %s', (_, own, event, ties) => {
    expect(of(own, event)).toEqual(ties)
  })
  it.each<[string, string, Partial<ToldEvent>]>([
    ['what is denied', 'A', { status: 'denied' }],
    ['what is planned', 'A', { status: 'planned' }],
    ['an event that ties nobody', 'A', { type: 'protest' }],
    ['two who are fought', 'B', { type: 'armed_clash', agents: [], targets: ['B', 'C'] }],
    ['three who fight', 'A', { type: 'armed_clash', agents: ['A', 'C', 'D'], targets: [] }],
    ['comrades in one attack', 'A', { agents: ['A', 'C'], targets: [] }],
  ])('do not tell %s', (_, own, event) => {
    expect(of(own, event)).toEqual([])
  })
  it('tie an accuser to the doer of a harm, and of nothing else', () => {
    const told = { ...said, act: 'accuse' as const }
    expect(of('A', { told, targets: [] })).toEqual(['in accuses Ministry'])
    expect(of('Ministry', { told })).toEqual(['out accuses A'])
    expect(of('A', { told, type: 'meeting', targets: [] })).toEqual([])
    expect(of('A', { told: { ...told, act: 'state' }, targets: [] })).toEqual([])
  })
})

describe('edges', () => {
  it('gather the tellings of one relation, each report once, whatever the other is called', () => {
    const cite = { item: 'e1', spans: [[0, 1] as const], outlet: null, published: null, speaker: null, via: [] }
    const tie = (other: string, name: string) =>
      ({ other, relation: 'attacks', direction: 'out', cite: { ...cite, report: name } }) as const
    const edges = edgesOf([tie('C', 'r1'), tie('B', 'r1'), tie('b.', 'r2'), tie('B', 'r2'), tie('?', 'r3')], (name) =>
      name === '?' ? null : { key: name.replace('.', '').toUpperCase() },
    )
    expect(edges.map(({ other, reports, cites }) => [other.key, reports, cites.map((one) => one.report)])).toEqual([
      ['B', 2, ['r1', 'r2']],
      ['C', 1, ['r1']],
    ])
  })
})
