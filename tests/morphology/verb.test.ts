import { describe, expect, it } from 'vitest'
import { conjugate } from '../../src/lang/ar/inflect/verb.ts'

describe('conjugation', () => {
  it.each<[string, string, string[]]>([
    ['كتب', 'يكتب', ['كتبت', 'كتبوا', 'كتبنا', 'كتبا', 'يكتبون', 'يكتبوا', 'تكتب', 'نكتب', 'اكتب', 'يكتبان']],
    ['قال', 'يقول', ['قالت', 'قالوا', 'قلت', 'قلنا', 'يقولون', 'يقل', 'قيل', 'يقال', 'تقول']],
    ['اراد', 'يريد', ['اردنا', 'ارادت', 'يريدون', 'يرد', 'اريد', 'يراد']],
    ['دعا', 'يدعو', ['دعت', 'دعوا', 'دعونا', 'يدعون', 'يدع', 'دعي', 'يدعي']],
    ['نفي', 'ينفي', ['نفت', 'نفوا', 'نفيت', 'نفينا', 'ينفون', 'ينف', 'نفيا']],
    ['اعطي', 'يعطي', ['اعطت', 'اعطوا', 'اعطيت', 'يعطون']],
    ['شن', 'يشن', ['شنت', 'شنوا', 'شننا', 'يشنون', 'تشن']],
    ['اصر', 'يصر', ['اصرت', 'اصررت', 'يصرون']],
    ['احتل', 'يحتل', ['احتلت', 'احتلوا', 'يحتلون']],
    ['شارك', 'يشارك', ['شاركت', 'شاركوا', 'شاركنا', 'يشاركون', 'شورك']],
    ['استعاد', 'يستعيد', ['استعادت', 'استعدنا', 'يستعيدون', 'يستعد', 'استعيد', 'يستعاد']],
  ])('%s %s', (past, present, expected) => {
    const forms = new Set(conjugate(past, present).map(({ form }) => form))
    expect(expected.filter((form) => !forms.has(form))).toEqual([])
  })

  it.each<[string, string, string[]]>([
    ['شارك', 'يشارك', ['شركت', 'شركنا']],
    ['كتب', 'يكتب', ['كتبب', 'كيب']],
  ])('%s has no %s of another class', (past, present, wrong) => {
    const forms = new Set(conjugate(past, present).map(({ form }) => form))
    expect(wrong.filter((form) => forms.has(form))).toEqual([])
  })

  it('tells tense, person, gender and number', () => {
    const features = conjugate('قال', 'يقول').find(({ form }) => form === 'قالت')?.features
    expect(features).toEqual({ tense: 'past', person: 3, gender: 'f', number: 1 })
  })
})
