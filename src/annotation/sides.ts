import type { Act } from './reading.ts'

export type Side = 'for' | 'against'

/** Acts that take a side by themselves. What is merely stated may hold any view, and takes none. */
const sides: Partial<Readonly<Record<Act, Side>>> = {
  confirm: 'for',
  announce: 'for',
  offer: 'for',
  promise: 'for',
  praise: 'for',
  deny: 'against',
  reject: 'against',
}

export const sideOf = (act: Act): Side | null => sides[act] ?? null
