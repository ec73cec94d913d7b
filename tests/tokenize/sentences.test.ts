import { describe, expect, it } from 'vitest'
import { documentFor } from '../arabic.ts'

const cut = (text: string): readonly string[] =>
  documentFor(text).sentences.map(({ start, end }) => text.slice(start, end).replace(/\s+/g, ' '))

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['وصل الوفد. بدأ اللقاء.', ['وصل الوفد.', 'بدأ اللقاء.']],
    ['قال الوزير. سامي نادر. إن الوفد وصل.', ['قال الوزير. سامي نادر. إن الوفد وصل.']],
    ['وصل الوفد.ثم بدأ اللقاء', ['وصل الوفد.', 'ثم بدأ اللقاء']],
    ['قال د. سامي نادر إنه باق.', ['قال د. سامي نادر إنه باق.']],
    ['بلغت 1.8 مليون طن.', ['بلغت 1.8 مليون طن.']],
    ['هل وصل؟ نعم!', ['هل وصل؟', 'نعم!']],
    ['قال "نعم." ثم مضى. انتهى', ['قال "نعم."', 'ثم مضى.', 'انتهى']],
    ['عنوان بلا نقطة\n\nوصل الوفد.', ['عنوان بلا نقطة', 'وصل الوفد.']],
    ['', []],
    ['...', ['...']],
  ])('%s', (text, expected) => {
    expect(cut(text)).toEqual(expected)
  })

  it('reads lines wrapped in the middle of sentences as one', () => {
    const text =
      'قال الوزير إن التنسيق على\nالمستوى العسكري غير كاف\nوإن الحوار ضروري بين\nالأطراف كلها في البلاد.\nوأضاف أن الوفد وصل.'
    expect(cut(text)).toEqual([
      'قال الوزير إن التنسيق على المستوى العسكري غير كاف وإن الحوار ضروري بين الأطراف كلها في البلاد.',
      'وأضاف أن الوفد وصل.',
    ])
  })

  it('knows a headline', () => {
    const { sentences } = documentFor('عنوان بلا نقطة\n\nوصل الوفد.')
    expect(sentences.map(({ headline }) => headline)).toEqual([true, false])
  })
})
