import { describe, expect, it } from 'vitest'
import { context } from '../../src/lang/ar/context.ts'
import { generalParadigms, loadLikely } from '../../src/lang/ar/lexicon.ts'
import { skeletonKey } from '../../src/lang/ar/skeleton.ts'
import { buildLexicon } from '../../src/morphology/lexicon.ts'
import { documentFor, marked } from '../arabic.ts'

const posOf = (sentence: string): string | undefined => {
  const { text, spans } = marked(sentence)
  const [span] = spans
  const token = documentFor(text).tokens.find(({ start, end }) => end === span?.end && start <= span.start)
  return token?.analyses[0]?.pos
}

describe('context', () => {
  it.each(context.flatMap(({ id, examples }) => examples.map(([text, pos]) => [id, text, pos] as const)))(
    '%s: %s is a %s',
    (_, text, pos) => {
      expect(posOf(text)).toBe(pos)
    },
  )

  it('has ids of its own and an example in every rule', () => {
    expect(new Set(context.map(({ id }) => id)).size).toBe(context.length)
    expect(context.filter(({ examples }) => examples.length === 0)).toEqual([])
  })

  it('sees the end of a sentence', () => {
    const [after] = documentFor('انتهى الأمر. قتل خمسة أشخاص').tokens.filter(({ form }) => form === 'قتل')
    expect(after?.analyses[0]?.pos).toBe('verb')
  })
})

describe('likely words', () => {
  const lexicon = buildLexicon(generalParadigms(), skeletonKey)

  it.each([...loadLikely().keys()].map((key) => key.split(' ') as [string, string]))('%s can be %s', (form, id) => {
    expect(lexicon.of(form).map(({ lexeme }) => lexeme.id)).toContain(id)
  })
})
