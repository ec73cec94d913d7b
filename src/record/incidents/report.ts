import type { Account, Feature } from '../../annotation/record.ts'

const feature = (weight: number, why: string): Feature => ({ name: 'report', weight, why })
/** A definite noun points back no further than this many sentences. */
const NEAR = 8

/** What it says that both accounts stand in one report: a report mostly goes on about one happening. */
export function reportFeatures(a: Account, b: Account): readonly Feature[] {
  if (a.report !== b.report) return []
  const [first, then] = a.trigger.span[0] <= b.trigger.span[0] ? [a, b] : [b, a]
  if (a.sentence === b.sentence) {
    if (a.type === b.type) return [feature(-0.8, 'one sentence tells of both')]
    return [feature(0.2, 'told in one breath')]
  }
  if (then.another) return [feature(-1.6, `${then.trigger.folded}: another one`)]
  const near = then.sentence - first.sentence <= NEAR
  if (then.definite && near && a.type === b.type) return [feature(1.1, 'a definite noun points back to it')]
  if (then.definite && near) return [feature(0.5, 'a definite noun points back')]
  return [feature(a.type === b.type ? 0.4 : 0.1, 'of one report')]
}
