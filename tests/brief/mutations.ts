import { acts, eventTypes, units } from '../../src/annotation/reading.ts'
import { discrepancyKinds, grades } from '../../src/annotation/record.ts'
import type { Sentence, Slot, Support, Value } from '../../src/brief/briefing.ts'

const next = <Item>(all: readonly Item[], one: Item): Item => all[(all.indexOf(one) + 1) % all.length] as Item
const dayAfter = (iso: string): string => new Date(Date.parse(iso) + 86_400_000).toISOString().slice(0, 10)
const states = ['current', 'superseded', 'conflicting', 'lower'] as const

/** A value of the same kind that says something else. */
function otherValues(value: Value): readonly Value[] {
  switch (value.kind) {
    case 'name':
      return [
        { ...value, name: `${value.name} الجديد` },
        { ...value, name: value.name.slice(1) },
      ]
    case 'quote':
      return [
        { ...value, words: value.words.map((words) => words.slice(0, -1)) },
        { ...value, words: [...value.words, value.words[0] as string] },
        { ...value, words: value.words.map((words) => `${words} `) },
      ]
    case 'days':
      return [
        { ...value, from: dayAfter(value.from) },
        { ...value, to: dayAfter(value.to) },
      ]
    case 'figure':
      return [
        { ...value, min: (value.min ?? 0) + 1 },
        { ...value, max: value.max === null ? 7 : null },
        { ...value, approx: !value.approx },
        { ...value, unit: next(units, value.unit) },
        { ...value, words: `${value.words}٠` },
      ]
    case 'bound':
      return [{ ...value, number: value.number + 1 }]
    case 'count':
      return [
        { ...value, count: value.count + 1 },
        { ...value, of: value.of === 'reports' ? 'incidents' : 'reports' },
      ]
    case 'type':
      return [{ ...value, type: next(eventTypes, value.type) }]
    case 'unit':
      return [{ ...value, unit: next(units, value.unit) }]
    case 'act':
      return [{ ...value, act: next(acts, value.act) }]
    case 'grade':
      return [{ ...value, grade: next(grades, value.grade) }]
    case 'because':
      return [{ ...value, rule: 'grade/made-up' }]
    case 'state':
      return [{ ...value, state: next(states, value.state) }]
    case 'mark':
      return [
        { ...value, mark: next(['anonymous', 'distanced', 'happened', 'denied'] as const, value.mark as 'denied') },
      ]
    case 'difference':
      return [{ ...value, difference: next(discrepancyKinds, value.difference) }]
    case 'absent':
      // An incident without a place may have no day either: only this is surely false.
      return value.absent === 'claim' ? [] : [{ ...value, absent: 'claim' }]
  }
}

/** Supports that point elsewhere: words beside those that bear it out, another report. */
function otherSupports(support: Support, elsewhere: string): readonly Support[] {
  const moved: Support[] = []
  if (support.of === 'content') moved.push({ ...support, at: support.at.map(([a, b]) => [a + 1, b] as const) })
  else if ('at' in support) {
    const [start, end] = support.at
    moved.push({ ...support, at: [start + 1, end] }, { ...support, at: [start, end + 1] })
  }
  if ('report' in support && support.of !== 'published') moved.push({ ...support, report: elsewhere })
  if (support.of === 'incident') moved.push({ ...support, incident: 'nowhere:e1' })
  if ('among' in support) moved.push({ ...support, among: support.among.slice(1) }, { ...support, among: ['nowhere'] })
  return moved
}

const withSlot = (sentence: Sentence, name: string, at: number, slot: Slot): Sentence => ({
  ...sentence,
  slots: {
    ...sentence.slots,
    [name]: (sentence.slots[name] as readonly Slot[]).map((one, i) => (i === at ? slot : one)),
  },
})

/** Every sentence that one small change makes of one: a value, a span, a support or a citation. */
export function* mutations(sentence: Sentence, elsewhere: string): Iterable<readonly [string, Sentence]> {
  for (const [name, slots] of Object.entries(sentence.slots)) {
    for (const [at, slot] of slots.entries()) {
      for (const value of otherValues(slot.value)) {
        yield [`${name}: ${JSON.stringify(value)}`, withSlot(sentence, name, at, { ...slot, value })]
      }
      for (const [which, support] of slot.support.entries()) {
        for (const other of otherSupports(support, elsewhere)) {
          const all = slot.support.map((one, i) => (i === which ? other : one))
          yield [`${name}: ${JSON.stringify(other)}`, withSlot(sentence, name, at, { ...slot, support: all })]
        }
      }
      yield [`${name}: no support`, withSlot(sentence, name, at, { ...slot, support: [] })]
    }
  }
  yield ['no citation', { ...sentence, cites: [] }]
  for (const [at, { report, span }] of sentence.cites.entries()) {
    const cite = (other: Sentence['cites'][number]): Sentence => ({
      ...sentence,
      cites: sentence.cites.map((one, i) => (i === at ? other : one)),
    })
    yield [`cites no report: ${report}`, cite({ report: 'nowhere', span })]
    if (span === null) continue
    yield [`cites other words of ${report}`, cite({ report, span: [span[0] + 1, span[1]] })]
    yield [`cites less of ${report}`, cite({ report, span: [span[0], span[1] - 1] })]
  }
}
