import { describe, expect, it } from 'vitest'
import { eventParadigms } from '../../src/lang/ar/events/grammar.ts'
import { headParadigms } from '../../src/lang/ar/mentions/grammar.ts'
import { skeletonKey } from '../../src/lang/ar/skeleton.ts'
import { nameParadigm } from '../../src/lang/ar/words.ts'
import { buildLexicon, type Inflected } from '../../src/morphology/lexicon.ts'
import { bytesOf, lexiconOf } from '../../src/morphology/lexicon-bytes.ts'
import { packLexicon } from '../../src/morphology/pack-lexicon.ts'
import { openLexicon, type PackedLexicon } from '../../src/morphology/packed-lexicon.ts'

const paradigms = [
  ...eventParadigms(),
  ...headParadigms(),
  nameParadigm('حلب', ['known']),
  nameParadigm('قتل', ['known']),
]
const packed = packLexicon(paradigms, skeletonKey)
const entries = (found: readonly Inflected[]) =>
  found.map(({ lexeme, features }) => [{ ...lexeme, tags: [...lexeme.tags] }, { ...features }])

describe('a packed lexicon', () => {
  it('says of every form what a lexicon says that inflects words when it is asked', () => {
    const built = buildLexicon(paradigms, skeletonKey)
    const reopened = openLexicon(lexiconOf(bytesOf(packed, 'these lists'), 'these lists') as PackedLexicon)
    const forms = new Set(paradigms.flatMap(({ forms }) => forms.map(({ form }) => form)))
    expect(forms.size).toBeGreaterThan(3000)
    for (const form of forms) expect(entries(reopened.of(form))).toEqual(entries(built.of(form)))
  })

  it('knows no form that the lists do not give', () => {
    const lexicon = openLexicon(packed)
    for (const form of ['', 'ق', 'قتلاا', 'حلبب', 'xyz']) expect(lexicon.of(form)).toEqual([])
  })

  it('finds a form in the midst of a text', () => {
    const lexicon = openLexicon(packed)
    const entry = lexicon.first('وبحلب', 2, 5)
    expect(lexicon.lexeme(entry)).toMatchObject({ id: 'name:حلب', written: 'حلب', of: null })
    expect(lexicon.lexeme(entry)).toBe(lexicon.lexeme(entry))
  })

  it('is not opened where it was made from something else', () => {
    expect(lexiconOf(bytesOf(packed, 'these lists'), 'other lists')).toBeNull()
  })

  it('is opened wherever its bytes lie', () => {
    const bytes = bytesOf(packed, 'these lists')
    const moved = new Uint8Array(bytes.length + 1)
    moved.set(bytes, 1)
    expect(lexiconOf(moved.subarray(1), 'these lists')?.lexemes).toBe(packed.lexemes)
  })
})
