import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MentionKind } from '../../src/annotation/reading.ts'
import { loadNamesGrammar } from '../../src/lang/ar/record/names.ts'
import { entitiesOf, type KnownName } from '../../src/record/entities/entities.ts'
import { namesSeen } from '../../src/record/entities/names.ts'
import type { EntityRuling } from '../../src/record/entities/rulings.ts'
import { foldWord } from '../../src/text/fold.ts'
import { gazetteer, grammar } from './told.ts'

const names = loadNamesGrammar()

/** A name as so many reports have it. */
function known(written: string, reports = 1, kind: MentionKind = 'person', aliases: readonly string[] = []): KnownName {
  const report = { id: 'r', text: written, published: null, outlet: null, title: null, url: null }
  const mention = { span: [0, written.length] as const, kind, name: written, rule: 'test' }
  const [seen] = namesSeen(report, { mentions: [mention], statements: [] }, gazetteer, names, grammar)
  if (seen === undefined) throw new Error(`no name: ${written}`)
  return { ...seen, reports, aliases }
}

const grouped = (list: readonly KnownName[], rulings: readonly EntityRuling[] = []): readonly (readonly string[])[] =>
  entitiesOf(list, rulings)
    .map((entity) => entity.names.map(({ written }) => written).sort())
    .sort((a, b) => ((a[0] ?? '') < (b[0] ?? '') ? -1 : 1))

const joins = (a: string, b: string, kind: MentionKind): boolean =>
  known(a, 1, kind).folded === known(b, 1, kind).folded || grouped([known(a, 1, kind), known(b, 1, kind)]).length === 1

describe('names of one', () => {
  it.each<readonly [string, string, MentionKind]>([
    ['إيغور كوناشنكوف', 'إيغور كوناشينكوف', 'person'],
    ['سيرغي تراخيموف', 'سيرجي تراخيموف', 'person'],
    ['مارتن غريندال', 'مارتن جريندال', 'person'],
    ['عبد الله الزنبقي', 'عبدالله الزنبقي', 'person'],
    ['سامي داود', 'سامي داوود', 'person'],
    ['سامي الزنبقي', 'سامي زنبقي', 'person'],
    ['دونالد ترامب', 'ترمب', 'person'],
    ['منظمة هيومن رايتس ووتش', 'منظمة هيومان رايتس ووتش', 'organisation'],
    ['صحيفة الإندبندنت', 'صحيفة اندبندنت', 'organisation'],
    ['الناتو', 'حلف شمال الأطلسي', 'organisation'],
  ])('%s is %s', (a, b, kind) => {
    expect(joins(a, b, kind)).toBe(true)
  })
  it.each<readonly [string, string, MentionKind]>([
    ['سعد الزنبقي', 'سعيد الزنبقي', 'person'],
    ['محمد الزنبقي', 'محمود الزنبقي', 'person'],
    ['علي الحسني', 'علي الحسيني', 'person'],
    ['محمد خالد', 'محمد الخالد', 'person'],
    ['محمد الزنبقي', 'محمد علي الزنبقي', 'person'],
    ['جون تراخيموف', 'سيرغي تراخيموف', 'person'],
    ['نادر منصوري', 'نادر مناصري', 'person'],
    ['اللواء 17', 'اللواء 117', 'organisation'],
    ['الناصرة', 'الناصرية', 'place'],
    ['سوسة', 'السوسة', 'place'],
    ['التحالف', 'التحالف الدولي', 'organisation'],
  ])('%s is not %s', (a, b, kind) => {
    expect(joins(a, b, kind)).toBe(false)
  })
  it('are never of different kinds', () => {
    expect(grouped([known('موسكو', 1, 'place'), known('موسكو', 1, 'organisation')]).length).toBe(2)
  })
})

describe('a lone surname', () => {
  it('is the only one’s who has it and is known', () => {
    expect(grouped([known('سيرغي تراخيموف', 3), known('تراخيموف')]).length).toBe(1)
    expect(grouped([known('سيرغي تراخيموف', 2), known('تراخيموف')]).length).toBe(2)
  })
  it('is nobody’s where two have it', () => {
    const list = [known('سيرغي تراخيموف', 9), known('بوريس تراخيموف'), known('تراخيموف')]
    expect(grouped(list).length).toBe(3)
  })
  it('with the article or of a given name stays alone', () => {
    expect(grouped([known('سامي الزنبقي', 9), known('الزنبقي')]).length).toBe(2)
    expect(grouped([known('سامي خالد', 9), known('خالد')]).length).toBe(2)
  })
})

describe('a stated alias', () => {
  const text = 'قتل سامي رامي الزنبقي المعروف باسم أبو الورد في المدينة.'
  const at = (name: string) => ({
    span: [text.indexOf(name), text.indexOf(name) + name.length] as const,
    kind: 'person' as const,
    name,
    rule: 'test',
  })
  const report = { id: 'r', text, published: null, outlet: null, title: null, url: null }
  const mentions = [at('سامي رامي الزنبقي'), at('أبو الورد')]
  it('is taken from the words between two names', () => {
    const seen = namesSeen(report, { mentions, statements: [] }, gazetteer, names, grammar)
    expect(seen.map(({ aliases }) => aliases)).toEqual([[foldWord('أبو الورد')], [foldWord('سامي رامي الزنبقي')]])
    expect(entitiesOf(seen.map((one) => ({ ...one, reports: 1 })))).toMatchObject([
      { name: 'سامي رامي الزنبقي', aliases: ['أبو الورد'], merges: [{ rule: 'stated' }] },
    ])
  })
  it('does not make one of all who are called so', () => {
    const alias = [foldWord('أبو الورد')]
    expect(grouped([known('سامي رامي الزنبقي', 1, 'person', alias), known('أبو الورد', 2)]).length).toBe(2)
  })
})

describe('decisions', () => {
  const list = [known('سامي الزنبقي'), known('سامي زنبقي'), known('أبو الورد')]
  const folded = (name: string): string => foldWord(name)
  it('join what rules do not, and part what they do', () => {
    const merge = { act: 'merge', entity: 'person', names: [folded('سامي الزنبقي'), folded('أبو الورد')] } as const
    expect(grouped(list, [merge]).length).toBe(1)
    const both = [folded('سامي الزنبقي'), folded('سامي زنبقي')]
    expect(grouped(list, [{ act: 'split', entity: 'person', names: both, off: [both[1] as string] }]).length).toBe(3)
  })
})

describe('entities', () => {
  const pool = ['سيرغي', 'سيرجي', 'بوريس', 'سامي', 'سعد', 'سعيد']
  const last = ['تراخيموف', 'تراخموف', 'الزنبقي', 'زنبقي', 'داود', 'داوود']
  const name = fc.oneof(
    fc.tuple(fc.constantFrom(...pool), fc.constantFrom(...last)).map((words) => words.join(' ')),
    fc.constantFrom(...last),
  )
  const list = fc
    .uniqueArray(fc.tuple(name, fc.integer({ min: 1, max: 4 })), { selector: ([one]) => one, maxLength: 12 })
    .map((all) => all.map(([one, reports]) => known(one, reports)))
  const shown = (all: readonly KnownName[]) => [...entitiesOf(all)].sort((a, b) => (a.id < b.id ? -1 : 1))
  it('are the same in any order of names', () => {
    fc.assert(
      fc.property(list, (all) => {
        expect(shown([...all].reverse())).toEqual(shown(all))
      }),
    )
  })
  it('have every name once, and say why it is theirs', () => {
    fc.assert(
      fc.property(list, (all) => {
        const made = entitiesOf(all)
        expect(made.flatMap((entity) => entity.names.map(({ folded }) => folded)).sort()).toEqual(
          all.map(({ folded }) => folded).sort(),
        )
        expect(new Set(made.map(({ id }) => id)).size).toBe(made.length)
        for (const { names: own, merges } of made) {
          const reached = new Set([own[0]?.folded])
          for (const _ of own)
            for (const { a, b } of merges) if (reached.has(a) || reached.has(b)) reached.add(a).add(b)
          expect(reached.size).toBe(own.length)
          for (const { why } of merges) expect(why.length).toBeGreaterThan(0)
        }
      }),
    )
  })
  it('never join two given names of the language', () => {
    fc.assert(
      fc.property(list, (all) => {
        for (const { names: own } of entitiesOf(all)) {
          const given = own.filter(({ words }) => words.length > 1).map(({ words }) => words[0]?.spelling)
          expect(new Set(given).size).toBeLessThan(2)
        }
      }),
    )
  })
})
