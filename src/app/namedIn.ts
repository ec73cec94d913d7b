import type { ToldIncident } from '../annotation/toldIncident.ts'
import { foldWord } from '../text/fold.ts'

const wordsOf = (name: string): readonly string[] => foldWord(name).match(/[\p{L}\p{N}]+/gu) ?? []

/** Tells incidents in which somebody of this name acts, is hit, speaks or relays: all of its words, in any order. */
export function namedIn(name: string): (told: ToldIncident) => boolean {
  const asked = wordsOf(name)
  const fits = (written: string): boolean => {
    const words = wordsOf(written)
    return asked.every((word) => words.includes(word))
  }
  return ({ accounts }) =>
    asked.length > 0 &&
    accounts.some(({ agents, targets, chain }) => {
      const names = [...agents, ...targets, ...chain.voices].map(({ written }) => written)
      return [...names, ...chain.via, chain.speaker ?? '', chain.role ?? ''].some(fits)
    })
}
