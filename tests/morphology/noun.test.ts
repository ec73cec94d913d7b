import { describe, expect, it } from 'vitest'
import { decline, feminine } from '../../src/lang/ar/inflect/noun.ts'

describe('declension', () => {
  it.each<[string, 'm' | 'f', string[], string[]]>([
    ['قتيل', 'm', ['قتلى'], ['قتيل', 'قتيلا', 'قتيلان', 'قتيلين', 'قتيلي', 'قتلي', 'قتلا']],
    ['حكومه', 'f', ['+at'], ['حكومه', 'حكومت', 'حكومتان', 'حكومتين', 'حكومتي', 'حكومات']],
    ['مراقب', 'm', ['+un'], ['مراقبون', 'مراقبين', 'مراقبو', 'مراقبي']],
    ['وزير', 'm', ['وزراء'], ['وزراء', 'وزراو', 'وزراي', 'وزيرا']],
    ['مبنى', 'm', ['مباني'], ['مبنا', 'مبنيان', 'مباني']],
  ])('%s', (singular, gender, plurals, expected) => {
    const forms = new Set(decline(singular, gender, plurals).map(({ form }) => form))
    expect(expected.filter((form) => !forms.has(form))).toEqual([])
  })

  it('makes the feminine of an adjective', () => {
    expect(feminine('مضيف').map(({ form }) => form)).toEqual(expect.arrayContaining(['مضيفه', 'مضيفتان', 'مضيفات']))
  })
})
