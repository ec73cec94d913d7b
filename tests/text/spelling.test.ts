import { describe, expect, it } from 'vitest'
import { spelling } from '../../src/text/spelling.ts'

describe('spelling', () => {
  const spelled = spelling('"«»#', '_')

  it('drops marks, and makes one space of joints and white space', () => {
    expect(spelled('  لجنة\n«سند»  للإغاثة ')).toBe('لجنة سند للإغاثة')
    expect(spelled('#وادي_السلام')).toBe('وادي السلام')
  })

  it('gives words back that need nothing, with marks that are none of its own', () => {
    expect(spelled('لجنة (سند) للإغاثة')).toBe('لجنة (سند) للإغاثة')
    expect(spelling('()', '')('لجنة (سند)')).toBe('لجنة سند')
    expect(spelled('')).toBe('')
  })
})
