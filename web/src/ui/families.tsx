import type { Family } from '../../../src/view/families.ts'

const outlines: Readonly<Record<Family, string>> = {
  force: 'M1 1H9V9H1Z',
  people: 'M5 0.5A4.5 4.5 0 1 1 5 9.5A4.5 4.5 0 1 1 5 0.5Z',
  ground: 'M5 0.5L9.5 9.5H0.5Z',
  politics: 'M5 0L10 5L5 10L0 5Z',
  relief: 'M0.5 0.5H9.5L5 9.5Z',
}

/** The shape of a family, so that its colour is never the only sign. */
export function FamilyShape({ family }: { readonly family: Family }) {
  return (
    <svg viewBox="0 0 10 10" width="10" height="10" aria-hidden="true" className={`family-${family} shrink-0`}>
      <path d={outlines[family]} fill="currentColor" />
    </svg>
  )
}
