import { isDigit, isLetter, isSpace } from '../text/code-points.ts'
import type { Folded } from '../text/fold.ts'

/** A token before its analyses: offsets into the folded text, half-open. */
export interface RawToken {
  readonly kind: 'word' | 'number' | 'punctuation'
  readonly from: number
  readonly to: number
}

const INSIDE_NUMBER = new Set([...'.,\u066b\u066c'].map((sign) => sign.charCodeAt(0)))
const HASH = 0x23
const UNDERSCORE = 0x5f
const APOSTROPHES = new Set([0x27, 0x2019])

/**
 * Cuts a folded text into words, numbers and single signs. A number keeps its decimal and thousands signs (1.8 and
 * 2,400); letters and digits written together are two tokens (12ألف). The signs of a keyword, `#two_words`, part its
 * words as a blank does. Linear.
 */
export function rawTokens({ text }: Folded): readonly RawToken[] {
  const found: RawToken[] = []
  let at = 0
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isSpace(unit) || isKeywordSign(text, at)) {
      at++
      continue
    }
    const from = at
    if (isLetter(unit)) {
      at = wordEnd(text, at + 1)
      found.push({ kind: 'word', from, to: at })
    } else if (isDigit(unit)) {
      at = numberEnd(text, at + 1)
      found.push({ kind: 'number', from, to: at })
    } else {
      at++
      found.push({ kind: 'punctuation', from, to: at })
    }
  }
  return found
}

/** `#` before a letter, and `_` anywhere: keywords are read like any other words. */
const isKeywordSign = (text: string, at: number): boolean => {
  const unit = text.charCodeAt(at)
  return unit === UNDERSCORE || (unit === HASH && isLetter(text.charCodeAt(at + 1)))
}

function wordEnd(text: string, from: number): number {
  let at = from
  for (; at < text.length; at++) {
    const unit = text.charCodeAt(at)
    if (isLetter(unit)) continue
    const inside = APOSTROPHES.has(unit) && isLatin(text.charCodeAt(at - 1)) && isLatin(text.charCodeAt(at + 1))
    if (!inside) break
  }
  return at
}

const isLatin = (unit: number): boolean => unit >= 0x61 && unit <= 0x7a

function numberEnd(text: string, from: number): number {
  let at = from
  while (at < text.length) {
    const unit = text.charCodeAt(at)
    if (isDigit(unit)) at++
    else if (INSIDE_NUMBER.has(unit) && isDigit(text.charCodeAt(at + 1))) at += 2
    else break
  }
  return at
}
