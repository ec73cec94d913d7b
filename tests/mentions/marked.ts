import { names } from '../../src/mentions/mentions.ts'
import { arabic, documentFor, gazetteer } from '../arabic.ts'

const KINDS = { p: 'person', o: 'organisation', l: 'place' } as const

/** A sentence with its names marked `[name|kind]`: p a person, o an organisation, l a place. */
export function markedNames(source: string): { readonly text: string; readonly want: readonly string[] } {
  const want: string[] = []
  const text = source.replace(/\[([^|\]]+)\|([pol])\]/g, (_, name: string, kind: keyof typeof KINDS) => {
    want.push(`${KINDS[kind]} ${name}`)
    return name
  })
  return { text, want }
}

/** The names of a sentence in the same words. */
export const found = (text: string): readonly string[] =>
  names(documentFor(text), arabic.names, gazetteer).mentions.map(
    ({ span, kind }) => `${kind} ${text.slice(span[0], span[1])}`,
  )
