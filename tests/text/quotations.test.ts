import { describe, expect, it } from 'vitest'
import { fold } from '../../src/text/fold.ts'
import { marksOf, quotations } from '../../src/text/quotations.ts'

const quoted = (text: string): readonly string[] =>
  quotations(marksOf(fold(text))).map(({ inner }) => text.slice(inner.start, inner.end))

describe('quotations', () => {
  it.each<[string, string[]]>([
    ['قال «نعم» ثم «لا».', ['نعم', 'لا']],
    ['قال "نعم" ثم "لا".', ['نعم', 'لا']],
    ['قال “نعم” ثم ”لا“.', ['نعم', 'لا']],
    ['قال "كل من يسهم "في البلاد" مدعو" ثم مضى', ['كل من يسهم "في البلاد" مدعو', 'في البلاد']],
    ['قال «إن "التنظيم" انتهى»', ['إن "التنظيم" انتهى', 'التنظيم']],
    ['فتح "القوس ولم يغلقه\n\nثم قال "نعم" ومضى', ['نعم']],
    ['&quot;نعم&quot; قال', ['نعم']],
    ['لا شيء هنا', []],
    ['علامة » وحيدة', []],
    ['فارغة "" و«»', []],
    ['قال:"نعم".وأضاف:"لا"', ['نعم', 'لا']],
  ])('%s', (text, expected) => {
    expect(quoted(text)).toEqual(expected)
  })

  it('takes a megabyte of opening marks in its stride', () => {
    const before = performance.now()
    expect(quoted('«'.repeat(1_000_000))).toEqual([])
    expect(performance.now() - before).toBeLessThan(5_000)
  })
})
