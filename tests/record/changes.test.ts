import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { changesOf, type Passage } from '../../src/record/versions/changes.ts'

/** Runs as `-gone`, `+came` and plain words, changed passages in brackets. */
const drawn = (passages: readonly Passage[]): string =>
  passages
    .map(({ changed, runs }) => {
      const said = runs
        .map(({ kind, text }) => `${kind === 'gone' ? '-' : kind === 'came' ? '+' : ''}${text}`)
        .join(' ')
      return changed ? `[${said}]` : said
    })
    .join(' | ')

const side = (passages: readonly Passage[], kind: 'gone' | 'came'): readonly string[] =>
  passages
    .flatMap(({ runs }) => runs.filter((run) => run.kind === 'same' || run.kind === kind).map(({ text }) => text))
    .join(' ')
    .split(/\s+/)
    .filter((word) => word !== '')

describe('one text beside another', () => {
  it.each([
    ['nothing', 'قتل سبعة', 'قتل  سبعة', 'قتل سبعة'],
    ['a word', 'قتل سبعة في حمص\nب', 'قتل تسعة في حمص\nب', '[قتل -سبعة +تسعة في حمص] | ب'],
    ['a paragraph that came', 'أ\nج', 'أ\nب\nج', 'أ | [+ب] | ج'],
    ['a paragraph that is gone', 'أ\nب', 'ب', '[-أ] | ب'],
    ['everything', 'أ', 'ب', '[-أ +ب]'],
  ])('%s', (_, before, after, said) => {
    expect(drawn(changesOf(before, after))).toBe(said)
  })
  it('gives both texts back', () => {
    const text = fc.array(fc.constantFrom('أ', 'ب', 'ج', 'د', '\n'), { maxLength: 25 }).map((words) => words.join(' '))
    fc.assert(
      fc.property(text, text, (before, after) => {
        const passages = changesOf(before, after)
        const words = (one: string) => one.split(/\s+/).filter((word) => word !== '')
        expect(side(passages, 'gone')).toEqual(words(before))
        expect(side(passages, 'came')).toEqual(words(after))
      }),
    )
  })
  it('is drawn in bounded time where a paragraph is long', () => {
    const words = Array.from({ length: 20_000 }, (_, at) => `كلمة${at}`).join(' ')
    expect(changesOf(words, `${words} أخرى`)[0]?.runs.map(({ kind }) => kind)).toEqual(['gone', 'came'])
  })
})
