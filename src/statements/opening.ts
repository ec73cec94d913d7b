import type { QuotedTokens, Scene } from './scene.ts'

export type Kind = 'that' | 'quote' | 'object' | 'preposition'

/** Where a content begins. */
export interface Opening {
  readonly kind: Kind
  /** First token of the content. */
  readonly at: number
  /** Original offset where it begins: inside a word that carries a clitic. */
  readonly start: number
  readonly quote: QuotedTokens | null
  /** A quotation mark that nothing closes. */
  readonly unclosed: boolean
}

/** An opening at a token, no quotation. */
export const openingAt = (kind: Kind, at: number, { tokens }: Scene): Opening => ({
  kind,
  at,
  start: tokens[at]?.start ?? 0,
  quote: null,
  unclosed: false,
})

/** Up to two words in marks: a term or a name set off, and no speech. */
export const isTerm = ({ open, close }: QuotedTokens): boolean => close - open <= 3

/** The opening of a quotation. */
export const quoted = (scene: Scene, quote: QuotedTokens): Opening => {
  // «إن …» inside the marks: the complementizer is no part of what was said.
  const that = scene.words[quote.open + 1]?.that
  const bare = that?.enclitic === '' && that.proclitics.length === 0
  const at = quote.open + (bare && quote.close - quote.open > 3 ? 2 : 1)
  return { ...openingAt('quote', at, scene), quote }
}

/** A quotation that follows a complementizer at once: إن «…». */
export function bracketed(scene: Scene, at: number, limit: number): Opening | null {
  const quote = at < limit ? scene.quotes.get(at) : undefined
  return quote === undefined || quote.name ? null : quoted(scene, quote)
}
