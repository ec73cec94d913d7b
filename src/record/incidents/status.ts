import type { Account, Feature } from '../../annotation/record.ts'
import { isViolent } from './families.ts'

const real = new Set(['happened', 'ongoing', 'denied'])

/** What is to come or only thought of is seldom the thing that has happened. */
export function statusFeatures(a: Account, b: Account): readonly Feature[] {
  const found: Feature[] = []
  if (real.has(a.status) !== real.has(b.status)) {
    found.push({ name: 'status', weight: -0.9, why: `${a.status} and ${b.status}` })
  }
  if (!real.has(a.status) && !real.has(b.status) && a.status !== b.status) {
    found.push({ name: 'status', weight: -0.5, why: `${a.status} and ${b.status}` })
  }
  // A second visit is not the first; a second attack is second only in its own report.
  if (a.another !== b.another && !isViolent(a.type))
    found.push({ name: 'status', weight: -0.8, why: 'one is called another one' })
  // A sum over a war holds the day's strike but is not it.
  if (a.total !== b.total) found.push({ name: 'status', weight: -2.5, why: 'a running total and a single happening' })
  return found
}
