import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { generalParadigms } from '../../src/lang/ar/lexicon.ts'
import { skeleton, skeletonKey } from '../../src/lang/ar/skeleton.ts'
import { buildLexicon } from '../../src/morphology/lexicon.ts'
import { arabic, arabicString } from '../arabic.ts'

describe('lexicon', () => {
  it.each([
    ['كتبوا', 'كتب'],
    ['يكتب', 'كتب'],
    ['رددنا', 'رد'],
    ['وزراء', 'وزير'],
    ['يستعيدون', 'استعاد'],
  ])('gives %s the skeleton of %s', (form, lemma) => {
    expect(skeleton(form)).toBe(skeleton(lemma))
  })

  it('gives all forms of one skeleton one key, wherever they stand', () => {
    const keys = new Map<string, number>()
    const differ: string[] = []
    for (const { parts } of generalParadigms()) {
      for (const part of parts) {
        const key = skeletonKey(`وال${part}ها`, 3, 3 + part.length)
        const before = keys.get(skeleton(part)) ?? key
        if (before !== key) differ.push(part)
        keys.set(skeleton(part), before)
      }
    }
    expect(keys.size).toBeGreaterThan(1000)
    expect(differ).toEqual([])
  })

  it('finds every form of every word of the lists, though it inflects a word only when asked', () => {
    const lexicon = buildLexicon(generalParadigms(), skeletonKey)
    const missing: string[] = []
    for (const { lexeme, parts, forms } of generalParadigms()) {
      const keys = new Set(parts.map(skeleton))
      for (const { form } of forms) {
        if (!keys.has(skeleton(form)) || !lexicon.of(form).some((entry) => entry.lexeme.id === lexeme.id)) {
          missing.push(`${lexeme.id}: ${form}`)
        }
      }
    }
    expect(missing).toEqual([])
  })

  it('answers alike in whatever order it is asked', () => {
    const forms = ['قتل', 'قتلى', 'تقدم', 'كتب', 'نساء', 'قال', 'قيل']
    const name = ({ lexeme, features }: { lexeme: { id: string }; features: object }) => [lexeme.id, features]
    const asked = (order: readonly string[]) => {
      const lexicon = buildLexicon(generalParadigms(), skeletonKey)
      return new Map(order.map((form) => [form, lexicon.of(form).map(name)]))
    }
    const backwards = asked([...forms].reverse())
    for (const [form, entries] of asked(forms)) expect(backwards.get(form)).toEqual(entries)
  })

  it('gives a word listed twice the tags of both', () => {
    const word = (tag: string) => ({
      lexeme: { id: 'noun:بيت', pos: 'noun' as const, lemma: 'بيت', written: 'بيت', tags: new Set([tag]), of: null },
      parts: ['بيت'],
      forms: [{ form: 'بيت', features: {} }],
    })
    const [entry, ...rest] = buildLexicon([word('place'), word('thing')], skeletonKey).of('بيت')
    expect(rest).toEqual([])
    expect([...(entry?.lexeme.tags ?? [])]).toEqual(['place', 'thing'])
  })

  it('takes forms apart so that prefix, stem and enclitic make them again', () => {
    const written = fc.string({ unit: fc.constantFrom(...'ابتجدرسعفقكلمنهوي'), minLength: 1, maxLength: 9 })
    fc.assert(
      fc.property(fc.oneof(written, arabicString), fc.boolean(), (form, taMarbuta) => {
        for (const analysis of arabic.segment(form, taMarbuta).analyses) {
          const { proclitics, article, proclitic, prefix, suffix, stem, enclitic } = analysis
          expect(form.slice(0, proclitic)).toBe(proclitics.join(''))
          expect(article ? ['ال', 'ل'] : ['']).toContain(form.slice(proclitic, prefix))
          expect(form.slice(prefix)).toBe(stem + enclitic)
          expect(enclitic.length).toBe(suffix)
          expect(stem.length > 0 || form === '').toBe(true)
        }
      }),
    )
  })
})
