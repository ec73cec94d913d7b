import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { rawTokens } from '../../src/tokenize/tokens.ts'

const cut = (text: string): readonly string[] => {
  const folded = fold(text)
  return rawTokens(folded).map(({ from, to }) => text.slice(folded.start[from], folded.end[to - 1]))
}

describe('tokens', () => {
  it.each([
    ['زار #القدس_الشريف أمس', ['زار', 'القدس', 'الشريف', 'أمس']],
    ['#الحكومة_الصومالية: نرفض', ['الحكومة', 'الصومالية', ':', 'نرفض']],
    ['عاجل|#حلب', ['عاجل', '|', 'حلب']],
    ['الطائرة رقم #7', ['الطائرة', 'رقم', '#', '7']],
    ['وصل 12ألف جندي', ['وصل', '12', 'ألف', 'جندي']],
    ['بلغ 1.8 مليون', ['بلغ', '1.8', 'مليون']],
  ])('%s', (text, words) => {
    expect(cut(text)).toEqual(words)
  })
})
