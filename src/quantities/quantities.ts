import type { Document } from '../annotation/document.ts'
import type { Quantity } from '../annotation/reading.ts'
import type { Token } from '../annotation/token.ts'
import { dualQuantity, otherTwo } from './dual.ts'
import { factsOf } from './facts.ts'
import type { QuantityGrammar } from './grammar.ts'
import { numberQuantity } from './number.ts'
import type { WrittenNumber } from './numbers.ts'

export type { QuantityGrammar } from './grammar.ts'

/** A quantity before it has its place in the report; `to` is the token after its last. */
export interface Counted extends Omit<Quantity, 'id'> {
  readonly to: number
}

/** Every number of a report that counts something in the world, in text order. */
export function quantities(document: Document, grammar: QuantityGrammar): readonly Quantity[] {
  const found: Quantity[] = []
  const facts = factsOf(grammar)
  for (const { from, to } of document.sentences) {
    let previous: Counted | null = null
    for (let at = from; at < to; at++) {
      const number: WrittenNumber | null = grammar.numberAt(document, at)
      let counted: Counted | null
      if (number !== null) counted = numberQuantity(document, number, from, to, previous, grammar)
      else {
        const { word } = document.tokens[at] as Token
        const { dual, others } = facts(word)
        const before: Counted | null = previous
        const touching = before?.to === at ? before.rule : null
        // After a dual the others are the same two.
        if (others && touching === null) counted = otherTwo(document, at, grammar)
        // Two brothers after two children describe them.
        else if (dual === null || touching === grammar.rules.dual) continue
        else counted = dualQuantity(document, at, dual, from, to, grammar)
      }
      if (counted !== null) {
        const { to: after, ...quantity } = counted
        found.push({ id: `q${found.length + 1}`, ...quantity })
        previous = counted
        at = after - 1
      } else if (number !== null) at = number.to - 1
    }
  }
  return found
}
