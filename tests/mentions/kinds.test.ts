import { describe, expect, it } from 'vitest'
import { names } from '../../src/mentions/mentions.ts'
import { arabic, documentFor, gazetteer, marked } from '../arabic.ts'

const { kindRules } = arabic.names

describe('rules that tell a state that acts from a state that is a place', () => {
  it('have ids of their own', () => {
    expect(new Set(kindRules.map(({ id }) => id)).size).toBe(kindRules.length)
  })

  it.each(kindRules.flatMap(({ id, kind, examples }) => examples.map((example) => [id, kind, example] as const)))(
    '%s: %s in %s',
    (_, kind, example) => {
      const { text, spans } = marked(example)
      const { mentions } = names(documentFor(text), arabic.names, gazetteer)
      const at = spans[0]?.start
      expect(mentions.find(({ span }) => span[0] === at)?.kind).toBe(kind)
    },
  )
})
