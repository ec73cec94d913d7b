import { describe, expect, it } from 'vitest'
import { units as allUnits } from '../../src/annotation/reading.ts'
import { fullDay, shortDay, stretch } from '../../src/brief/ar/dates.ts'
import { countables, units } from '../../src/brief/ar/units.ts'
import { arabic } from '../../src/brief/ar/voice.ts'
import { because as becauseInArabic } from '../../src/brief/ar/words.ts'
import { type Sentence, templateIds, type Value } from '../../src/brief/briefing.ts'
import { kindsOf, requiredIn } from '../../src/brief/check/shape.ts'
import { english } from '../../src/brief/en/voice.ts'
import { because } from '../../src/brief/en/words.ts'
import { render, slotsIn } from '../../src/brief/render.ts'
import type { Form, Voice } from '../../src/brief/voice.ts'
import { gradeRules } from '../../src/record/grades/grade.ts'

const said = (voice: Voice, value: Value, form: Form = ''): string =>
  voice
    .value(value, form, null)
    .map(({ text }) => text)
    .join('')
const killed = (min: number | null, max: number | null, approx = false): Value => ({
  kind: 'figure',
  min,
  max,
  approx,
  unit: 'killed',
  words: 'عشرات القتلى',
})

describe('Arabic', () => {
  it.each([
    [1, 'قتيل واحد', 'تقرير واحد'],
    [2, 'قتيلان', 'تقريران'],
    [3, '3 قتلى', '3 تقارير'],
    [10, '10 قتلى', '10 تقارير'],
    [11, '11 قتيلًا', '11 تقريرًا'],
    [99, '99 قتيلًا', '99 تقريرًا'],
    [100, '100 قتيل', '100 تقرير'],
    [102, '102 قتيل', '102 تقرير'],
    [103, '103 قتلى', '103 تقارير'],
    [111, '111 قتيلًا', '111 تقريرًا'],
    [1000, '1,000 قتيل', '1,000 تقرير'],
  ])('counts %i', (number, dead, reports) => {
    expect(said(arabic, killed(number, number))).toBe(dead)
    expect(said(arabic, { kind: 'count', of: 'reports', count: number })).toBe(reports)
  })
  it.each([
    [killed(11, null), '11 قتيلًا على الأقل'],
    [killed(null, 2), 'قتيلان على الأكثر'],
    [killed(800, 1000), 'بين 800 و1,000 قتيل'],
    [killed(200, 200, true), 'نحو 200 قتيل'],
    [killed(2, 2, true), 'نحو قتيلين'],
    [killed(20, null, true), 'عشرات القتلى'],
  ])('says an interval', (value, text) => {
    expect(said(arabic, value)).toBe(text)
  })
  it('bends a dual behind a preposition', () => {
    expect(said(arabic, { kind: 'count', of: 'voices', count: 2 }, 'obl')).toBe('قائلين')
    expect(said(arabic, { kind: 'count', of: 'reports', count: 3 }, 'obl')).toBe('3 تقارير')
  })
  it('has every form of every counted noun', () => {
    for (const { forms, all } of Object.values(units)) {
      expect([forms.one, forms.two, forms.few, forms.many, forms.other].every(Boolean)).toBe(true)
      expect(all).toMatch(/^[\u0600-\u06ff ]+$/u)
    }
    expect(Object.keys(units).sort()).toEqual([...allUnits].sort())
    for (const forms of Object.values(countables)) expect(forms.two?.endsWith('ان')).toBe(true)
  })
  it('names months in both systems', () => {
    expect(fullDay('2015-10-15')).toBe('الخميس 15 تشرين الأول/أكتوبر 2015')
    expect(shortDay('2015-10-15', '2015')).toBe('15 تشرين الأول/أكتوبر')
    expect(shortDay('2015-10-15', '2016')).toBe('15 تشرين الأول/أكتوبر 2015')
    expect(stretch('2015-10-05', '2015-10-11', null)).toBe('بين 5 و11 تشرين الأول/أكتوبر 2015')
    expect(stretch('2015-09-30', '2015-10-02', null)).toBe('بين 30 أيلول/سبتمبر و2 تشرين الأول/أكتوبر 2015')
    expect(stretch('2015-10-01', '2015-10-31', null)).toBe('تشرين الأول/أكتوبر 2015')
    expect(stretch('2012-01-01', '2012-12-31', null)).toBe('عام 2012')
  })
})

describe('English', () => {
  it.each([
    [killed(1, 1), '1 killed'],
    [killed(11, null), 'at least 11 killed'],
    [killed(800, 1000), '800–1,000 killed'],
    [{ kind: 'count', of: 'reports', count: 1 } as const, '1 report'],
    [{ kind: 'count', of: 'voices', count: 3 } as const, '3 voices'],
    [{ kind: 'days', from: '2015-10-05', to: '2015-10-11' } as const, '5–11 October 2015'],
  ])('says %j', (value, text) => {
    expect(said(english, value)).toBe(text)
  })
})

describe('templates', () => {
  it.each(templateIds)('%s says the same slots in both languages, those that it needs among them', (id) => {
    const slots = (voice: Voice) => new Set(slotsIn(voice.templates[id]))
    for (const voice of [arabic, english]) {
      // A figure says its unit itself.
      for (const needed of requiredIn(id).filter((slot) => slot !== 'unit')) expect(slots(voice)).toContain(needed)
      for (const slot of slots(voice)) expect(kindsOf(slot).length).toBeGreaterThan(0)
    }
    const [left, right] = [slots(arabic), slots(english)].map((all) =>
      [...all].filter((slot) => slot !== 'unit').sort(),
    )
    expect(left).toEqual(right)
  })
  it('have a reason for every rule of grades', () => {
    for (const { rule } of gradeRules) {
      expect(because[rule], rule).toBeTruthy()
      expect(becauseInArabic[rule], rule).toBeTruthy()
    }
  })
  it('leave out what is not known, with its punctuation', () => {
    const slot = (value: Value) => [{ value, support: [] }]
    const sentence: Sentence = {
      template: 'account',
      slots: {
        act: slot({ kind: 'act', act: 'state' }),
        speaker: slot({ kind: 'name', name: 'سالم رشيد' }),
        quote: slot({ kind: 'quote', words: ['الطريق مغلق.'] }),
      },
      cites: [],
      incident: null,
    }
    const text = (voice: Voice) =>
      render(sentence, voice, null)
        .map((piece) => piece.text)
        .join('')
    expect(text(arabic)).toBe('بحسب سالم رشيد: الطريق مغلق.')
    expect(text(english)).toBe('According to سالم رشيد: الطريق مغلق.')
  })
})
