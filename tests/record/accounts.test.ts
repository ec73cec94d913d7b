import { describe, expect, it } from 'vitest'
import { dayOf, daysBetween, daysOf, shifted } from '../../src/record/accounts/days.ts'
import { nowhere } from '../../src/record/accounts/narrow.ts'
import { partyOf } from '../../src/record/accounts/parties.ts'
import { phraseOf } from '../../src/record/accounts/phrase.ts'
import { placesOf } from '../../src/record/accounts/places.ts'
import { sentenceAt, sentenceEnds } from '../../src/record/accounts/sentences.ts'
import { stem } from '../../src/record/accounts/stem.ts'
import { sameParty, sameSide } from '../../src/record/incidents/parties.ts'
import { relate } from '../../src/record/incidents/place.ts'
import { foldWord } from '../../src/text/fold.ts'
import { accountsIn, gazetteer, grammar, made, type Told } from './told.ts'

describe('days', () => {
  it.each([
    ['2021-05-03', '2021-05-03', '2021-05-03', 'day'],
    ['2021-05-03T10:00', '2021-05-03', '2021-05-03', 'day'],
    ['2021-W18', '2021-05-03', '2021-05-09', 'stretch'],
    ['2020-W53', '2020-12-28', '2021-01-03', 'stretch'],
    ['2021-05-03/2021-05-05', '2021-05-03', '2021-05-05', 'stretch'],
    ['2021-02', '2021-02-01', '2021-02-28', 'coarse'],
    ['2021', '2021-01-01', '2021-12-31', 'coarse'],
    ['2021-SU', '2021-06-01', '2021-08-31', 'coarse'],
    ['2021-WI', '2021-12-01', '2022-02-28', 'coarse'],
    ['2021-03/PRESENT_REF', '2021-03-01', '2021-05-04', 'coarse'],
    ['PAST_REF', '2021-05-03', '2021-05-04', 'published'],
    ['2021-13', '2021-05-03', '2021-05-04', 'published'],
    ['2021-02-30', '2021-05-03', '2021-05-04', 'published'],
    ['2021-05-05/2021-05-03', '2021-05-03', '2021-05-04', 'published'],
    [null, '2021-05-03', '2021-05-04', 'published'],
  ])('of %s are %s to %s', (time, from, to, dated) => {
    expect(daysOf(time, '2021-05-04')).toEqual({ from, to, dated })
  })
  it('are unknown where neither text nor outlet gives one', () => {
    expect(daysOf(null, null)).toEqual({ from: null, to: null, dated: 'none' })
  })
  it('count over the end of a month and a leap year', () => {
    expect(shifted('2024-03-01', -1)).toBe('2024-02-29')
    expect(daysBetween('2023-12-31', '2024-03-01')).toBe(61)
  })
  it.each(['2021-5-4', 'Tue, 04 May 2021', '2021-02-31', '', null])('leave %s as no date', (date) => {
    expect(dayOf(date)).toBeNull()
  })
})

describe('parties', () => {
  const party = (name: string) => partyOf(name, gazetteer, grammar)
  it.each([
    ['الحوثيين', 'المتمردين الحوثيين'],
    ['تنظيم داعش', 'داعش'],
    ['القوات العراقية', 'الجيش العراقي'],
    ['داود شهاب', 'داوود شهاب'],
    ['التحالف العربي', 'التحالف العربي الذي تقوده الرياض'],
  ])('%s is %s', (a, b) => {
    expect(sameParty(party(a), party(b))).toBe(true)
  })
  it.each([
    ['حركة حماس', 'حركة الجهاد الإسلامي'],
    ['منظمة الصحة العالمية', 'برنامج الأغذية العالمي'],
    ['روسيا', 'تركيا'],
    ['القوات العراقية', 'القوات السورية'],
  ])('%s is not %s', (a, b) => {
    expect(sameParty(party(a), party(b))).toBe(false)
  })
  it('know an alliance and its members as one side, not as one party', () => {
    expect(sameSide(party('التحالف العربي'), party('السعودية'))).toBe(true)
    expect(sameParty(party('التحالف العربي'), party('السعودية'))).toBe(false)
  })
  it.each([
    ['المدنيين', 'civilian'],
    ['مسلحين', 'fighter'],
    ['عائلات المسلحين والمدنيين', null],
    ['الأردن', null],
  ])('%s are %s', (name, character) => {
    expect(party(name).character).toBe(character)
  })
  it.each(['الرئيس', 'مسلحون', 'التحالف'])('%s names nobody', (name) => {
    expect(party(name).named).toBe(false)
  })
})

describe('places', () => {
  const place = (...names: readonly string[]) => placesOf(names, nowhere, gazetteer, grammar)
  it.each([
    ['كوباني', 'عين العرب', 'same'],
    ['جنوب مدينة كوباني', 'كوباني', 'same'],
    ['كوباني', 'سوروتش', 'apart'],
    ['حلب', 'سوريا', 'country'],
    ['سوريا', 'العراق', 'apart'],
    ['الرمادي', 'الأنبار', 'within'],
    ['جامعة الأنبار', 'حرم الجامعة', 'alike'],
    ['حي النور', 'حي الزهور', 'unknown'],
  ])('%s and %s: %s', (a, b, relation) => {
    const [left] = place(a)
    const [right] = place(b)
    expect(left && right && relate(left, right)).toBe(relation)
  })
  it('of one name in several countries are where the others are', () => {
    const [there] = place('طرابلس', 'بيروت')
    expect(new Set(there?.candidates.map(({ country }) => country))).toEqual(new Set(['LB']))
    expect(new Set(place('عمان')[0]?.candidates.map(({ country }) => country)).size).toBeGreaterThan(1)
  })
  it('unknown to the gazetteer stay as written', () => {
    expect(place('وادي الغزلان البعيد')[0]).toMatchObject({ written: 'وادي الغزلان البعيد', candidates: [] })
  })
})

describe('words', () => {
  it.each([
    ['والانفجار', 'انفجار'],
    ['المتمردون', 'متمرد'],
    ['بيت', 'بيت'],
    ['داوود', 'داود'],
  ])('%s is compared as %s', (word, expected) => {
    expect(stem(foldWord(word), grammar)).toBe(expected)
  })
  it('belong to the sentence between two full stops, of which decimals are none', () => {
    const text = 'وزع 4.6 أطنان. ثم غادر. انتهى'
    const ends = sentenceEnds(text)
    expect(sentenceAt(ends, text.length, 3)).toMatchObject({ start: 0, ordinal: 0 })
    expect(sentenceAt(ends, text.length, text.indexOf('غادر'))).toMatchObject({ ordinal: 1 })
    expect(sentenceAt(ends, text.length, text.length - 1)).toMatchObject({ ordinal: 2, end: text.length })
  })
})

describe('what an incident is called', () => {
  const text = 'أكد المركز أن القوات الحكومية سيطرت على البلدة أمس. ثم انسحبت منها.'
  const at = (words: string) => [text.indexOf(words), text.indexOf(words) + words.length] as const
  const phrase = (trigger: string, doers: readonly string[], rule: string) =>
    phraseOf(
      text,
      { trigger: at(trigger), agentSpans: doers.map(at), rule },
      { start: 0, end: text.indexOf('.') },
      grammar,
    )
  it('begins with the doer who stands right before the verb', () => {
    expect(phrase('سيطرت', ['القوات الحكومية'], 'ar/events/verb/سيطر').written).toMatch(/^القوات الحكومية سيطرت على/)
    expect(phrase('سيطرت', ['القوات الحكومية'], 'ar/events/verb/سيطر').verb).toBeUndefined()
  })
  it('is known for a verb whose subject stands elsewhere', () => {
    expect(phrase('سيطرت', ['المركز'], 'ar/events/verb/سيطر')).toMatchObject({
      verb: true,
      span: [at('سيطرت')[0], expect.any(Number)],
    })
    expect(phrase('سيطرت', [], 'ar/events/noun/سيطرة').verb).toBeUndefined()
  })
})

describe('chains', () => {
  const event: Told = { type: 'explosion', text: 'وقع [انفجار] في الرقة', places: ['الرقة'] }
  const origin = ({ of = 'النهار', ...told }: Partial<Told> & { readonly of?: string }): string | undefined =>
    accountsIn(made('a', '2021-05-04', of, [{ ...event, ...told }]))[0]?.chain.origin
  it.each<readonly [string, Parameters<typeof origin>[0], RegExp]>([
    ['of narration end at the outlet', {}, /^outlet:/],
    ['of the narration of a paper called after a capital end at no state', { of: 'الرياض' }, /^outlet:الرياض$/],
    ['end at the named speaker', { by: 'الدفاع المدني', via: ['وكالة رويترز'] }, /^speaker:/],
    [
      'of an unnamed speaker end at the relay',
      { by: 'مصدر أمني', kind: 'anonymous', via: ['وكالة رويترز'] },
      /^relay:/,
    ],
    ['of an unnamed speaker without relay end at the outlet', { by: 'مصدر أمني', kind: 'anonymous' }, /^outlet:/],
  ])('%s', (_, told, expected) => {
    expect(origin(told)).toMatch(expected)
  })
})

describe('figures', () => {
  it.each([
    ['وبين الضحايا <9> أطفال سقطوا في [القصف]', true],
    ['بينهم <9> أطفال سقطوا في [القصف]', true],
    ['وقتل بين البلدتين <9> أشخاص في [القصف]', false],
    ['قتل <9> أشخاص في [القصف]', false],
  ])('are of some of the dead or of all: %s', (marked, partial) => {
    const text = marked.replace(/[<>]/g, '')
    const { report, reading } = made('a', '2021-05-04', 'النهار', [{ type: 'shelling', text, figures: { killed: 9 } }])
    const at = report.text.indexOf('9')
    const quantities = reading.quantities.map((quantity) => ({ ...quantity, span: [at, at + 1] as const }))
    const [account] = accountsIn({ report, reading: { ...reading, quantities } })
    expect(account?.figures.map((figure) => figure.partial)).toEqual([partial])
  })
})
