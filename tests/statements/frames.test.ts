import { describe, expect, it } from 'vitest'
import { arabic } from '../arabic.ts'
import { statementsOf, words } from './help.ts'

const { frames } = arabic.statements

describe('the frames of statements', () => {
  it('have one id each', () => {
    expect(new Set(frames.map(({ id }) => id)).size).toBe(frames.length)
    expect(new Set(frames.map(({ construction }) => construction)).size).toBe(frames.length)
  })
  it.each(frames.flatMap((frame) => frame.examples.map((example) => ({ frame, example }))))(
    '$frame.id reads $example.text',
    ({ frame, example }) => {
      const found = statementsOf(example.text).find(({ rule }) => rule === frame.id)
      expect(found).toBeDefined()
      if (found === undefined) return
      expect(found.speaker).toBe(example.speaker)
      expect(words(example.text, found.content)).toEqual(example.content)
      if (example.act !== undefined) expect(found.act).toBe(example.act)
      expect(found.via).toEqual(example.via ?? [])
    },
  )
})
