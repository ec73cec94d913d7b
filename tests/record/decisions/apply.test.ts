import { describe, expect, it } from 'vitest'
import type { Fields, Ruling, ValueKind } from '../../../src/annotation/decision.ts'
import type { Offsets, Reading } from '../../../src/annotation/reading.ts'
import { loadReader } from '../../../src/app/reader.ts'
import { applyDecisions, isAboutValue } from '../../../src/record/decisions/apply.ts'
import { problemOf } from '../../../src/record/decisions/check.ts'
import { fieldsOf, listOf, type Value } from '../../../src/record/decisions/fields.ts'
import { idOf, signed } from '../../../src/record/decisions/identity.ts'

const text = 'قال سامي نادر إن 12 شخصا قتلوا في انفجار بحلب. وأضاف أن الوفد غادر المدينة.'
const report = { id: 'r', text, published: '2015-10-13', outlet: 'صحيفة الضفاف', title: null, url: null }
const reading = loadReader().read(report)
const ref = { hash: 'a'.repeat(64), name: 'r' }
const at = (words: string): Offsets => [text.indexOf(words), text.indexOf(words) + words.length]

let minute = 0
const decision = (ruling: Ruling) =>
  signed(ruling, { by: 'نور', why: 'x', at: new Date(Date.UTC(2024, 0, 1, 0, ++minute)).toISOString() })
const target = (kind: ValueKind, index = 0, of: Reading = reading) =>
  ({
    kind: 'value',
    report: ref,
    value: kind,
    seen: fieldsOf(kind, of[listOf[kind]][index] as Value, of),
    words: 'x',
  }) as const
const apply = (...rulings: readonly Ruling[]) =>
  applyDecisions(text, reading, rulings.map(decision).filter(isAboutValue))
const added = (value: ValueKind, seen: Fields): Ruling => ({
  act: 'add',
  about: { kind: 'value', report: ref, value, seen, words: 'x' },
})

describe('a reading that people decided about', () => {
  it('stays as it is where nobody did', () => {
    expect(apply().reading).toBe(reading)
    expect(reading.statements.length).toBe(2)
    expect(reading.events.some(({ source }) => source === 's1')).toBe(true)
  })
  it('has events told by the outlet when the statement around them was none', () => {
    const { reading: after } = apply({ act: 'reject', about: target('statement') })
    expect(after.statements.map(({ id }) => id)).toEqual(['s2'])
    expect(after.events.map(({ source }) => source)).not.toContain('s1')
    expect(after.removed).toMatchObject([{ kind: 'statement', value: { id: 's1' }, decision: { by: 'نور' } }])
  })
  it('has events told in the statement that was added around them', () => {
    const bare = applyDecisions(
      text,
      reading,
      [decision({ act: 'reject', about: target('statement') })].filter(isAboutValue),
    )
    const content = [at('12 شخصا قتلوا في انفجار بحلب')]
    const { reading: after, standings } = applyDecisions(
      text,
      bare.reading,
      [
        decision(added('statement', { speaker: 'سامي نادر', speakerSpan: at('سامي نادر'), cue: at('قال'), content })),
      ].filter(isAboutValue),
    )
    const [first] = after.statements
    expect(first).toMatchObject({ speaker: 'سامي نادر', act: 'state', decisions: [{ act: 'add' }] })
    expect(first?.id).toMatch(/^s-[0-9a-f]{16}$/)
    expect(after.events.some(({ source }) => source === first?.id)).toBe(true)
    expect([...standings.values()]).toEqual(['attached'])
  })
  it('takes what was added and is read now for one value', () => {
    const { reading: after, standings } = apply(added('statement', { ...target('statement').seen, act: 'warn' }))
    expect(after.statements).toHaveLength(2)
    expect(after.statements[0]).toMatchObject({ id: 's1', act: 'warn' })
    expect([...standings.values()]).toEqual(['agreed'])
  })
  it('drops a figure that is none from the events that had it', () => {
    const { reading: after } = apply({ act: 'reject', about: target('quantity') })
    expect(after.quantities).toEqual([])
    expect(after.events.flatMap(({ quantities }) => quantities)).toEqual([])
  })
  it('lets a later decision see what an earlier one made', () => {
    const first: Ruling = { act: 'correct', about: target('statement'), field: 'act', to: { act: 'warn' } }
    const seen = target('statement', 0, apply(first).reading)
    expect([...apply(first, { act: 'accept', about: seen }).standings.values()]).toEqual(['attached', 'attached'])
    expect([...apply({ act: 'accept', about: seen }).standings.values()]).toEqual(['changed'])
  })
  it('takes nothing from another record that no words carry', () => {
    const about = target('statement')
    const forged: readonly Ruling[] = [
      { act: 'correct', about, field: 'speaker', to: { speaker: 'لا أحد هنا', speakerSpan: null } },
      { act: 'correct', about, field: 'act', to: { speaker: 'الوفد' } },
      { act: 'correct', about, field: 'cue', to: { cue: null } },
      added('statement', { speaker: 'الوفد', cue: at('قال') }),
      { act: 'accept', about: { ...about, seen: {} } },
    ]
    const { reading: after, standings } = apply(...forged)
    expect(after).toBe(reading)
    expect(new Set(standings.values())).toEqual(new Set(['unattached']))
  })
  it('keeps apart what stands in the place of another value', () => {
    const about = { ...target('event'), seen: { ...target('event').seen, type: 'protest' } }
    expect([...apply({ act: 'reject', about }).standings.values()]).toEqual(['changed'])
    const nowhere = { ...target('event'), seen: { ...target('event').seen, trigger: [0, 1] as Offsets } }
    expect([...apply({ act: 'accept', about: nowhere }).standings.values()]).toEqual(['unattached'])
  })
})

describe('decisions', () => {
  it('have an id that tells of every change', () => {
    const one = decision({ act: 'correct', about: target('event'), field: 'type', to: { type: 'attack' } })
    expect(idOf(one)).toBe(one.id)
    expect(idOf({ ...one, why: 'y' })).not.toBe(one.id)
    expect(idOf(JSON.parse(JSON.stringify(one)))).toBe(one.id)
  })
})

describe('what a person gives', () => {
  const bad: readonly (readonly [ValueKind, Fields])[] = [
    ['statement', { speaker: 'لا أحد', speakerSpan: null }],
    ['statement', { content: [] }],
    ['statement', { content: [[0, 9999]] }],
    ['statement', { cue: [4, 4] }],
    ['statement', { cue: [3, 8] }],
    ['statement', { act: 'shout' }],
    ['event', { agents: ['سامي نادر'], agentSpans: [] }],
    ['event', { agents: ['غيره'], agentSpans: [at('سامي نادر')] }],
    ['event', { time: '2015-13-01', timeSpan: at('12') }],
    ['event', { time: '2015-10-13', timeSpan: null }],
    ['event', { colour: 'red' }],
    ['quantity', { min: 5, max: 3, approx: false }],
    ['quantity', { min: -1, max: 3, approx: false }],
    ['time', { value: 'أمس' }],
    ['mention', { name: 'دمشق' }],
  ]
  it.each(bad)('is refused where no words carry it: %s %j', (kind, fields) => {
    expect(problemOf(kind, fields, text)).not.toBeNull()
  })
  const good: readonly (readonly [ValueKind, Fields])[] = [
    ['statement', { speaker: 'سامي نادر', speakerSpan: null }],
    ['statement', { content: [at('الوفد غادر المدينة')] }],
    ['event', { agents: ['الوفد'], agentSpans: [at('الوفد')] }],
    ['event', { time: '2015-10-12/2015-10-14', timeSpan: at('12') }],
    ['event', { time: null, timeSpan: null }],
    ['quantity', { min: 12, max: null, approx: true }],
  ]
  it.each(good)('is taken: %s %j', (kind, fields) => {
    expect(problemOf(kind, fields, text)).toBeNull()
  })
})
