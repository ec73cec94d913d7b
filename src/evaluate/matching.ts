/**
 * Lays predicted items on gold ones, one to one, best score first; 0 is no match. Ties go to the earlier pair, so the
 * same input always gives the same matching.
 * @returns for each matched gold index its predicted index
 */
export function matching<G, P>(
  gold: readonly G[],
  predicted: readonly P[],
  score: (gold: G, predicted: P) => number,
): ReadonlyMap<number, number> {
  const pairs: { readonly score: number; readonly g: number; readonly p: number }[] = []
  for (const [g, goldItem] of gold.entries()) {
    for (const [p, predictedItem] of predicted.entries()) {
      const value = score(goldItem, predictedItem)
      if (value > 0) pairs.push({ score: value, g, p })
    }
  }
  pairs.sort((a, b) => b.score - a.score || a.g - b.g || a.p - b.p)
  const matched = new Map<number, number>()
  const taken = new Set<number>()
  for (const { g, p } of pairs) {
    if (matched.has(g) || taken.has(p)) continue
    matched.set(g, p)
    taken.add(p)
  }
  return matched
}
