import type { Discrepancy } from '../../annotation/record.ts'

/** What differs, as one name: `place`, `figure killed`. */
export const differenceName = ({ kind, unit }: Pick<Discrepancy, 'kind' | 'unit'>): string =>
  unit === null ? kind : `${kind} ${unit}`
