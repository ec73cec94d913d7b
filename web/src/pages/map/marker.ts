import type { MapCluster } from '../../../../src/http/wire.ts'
import { type Family, families, familyOf } from '../../../../src/view/families.ts'

/** How many incidents of each family stand here. */
function counts({ types }: MapCluster): ReadonlyMap<Family, number> {
  const found = new Map<Family, number>()
  for (const { type, count } of types) found.set(familyOf(type), (found.get(familyOf(type)) ?? 0) + count)
  return found
}

/** Pixels that a mark is wide. */
export const sizeOf = ({ count }: MapCluster): number => Math.round(24 + 5 * Math.log2(count))

/** A button on the map: how many incidents are near each other here, with a ring of their families. */
export function markerOf(cluster: MapCluster, label: string, number: string, open: () => void): HTMLButtonElement {
  const button = document.createElement('button')
  const size = sizeOf(cluster)
  button.type = 'button'
  button.className = 'map-marker'
  button.setAttribute('aria-label', label)
  button.title = label
  button.style.inlineSize = `${size}px`
  button.style.blockSize = `${size}px`
  button.style.background = ring(counts(cluster), cluster.count)
  const inner = document.createElement('span')
  inner.textContent = number
  button.append(inner)
  button.addEventListener('click', (event) => {
    event.stopPropagation()
    open()
  })
  return button
}

function ring(found: ReadonlyMap<Family, number>, count: number): string {
  let at = 0
  const parts = families.flatMap((family) => {
    const share = ((found.get(family) ?? 0) / count) * 360
    if (share === 0) return []
    const from = at
    at += share
    return [`var(--color-${family}) ${from}deg ${at}deg`]
  })
  return `conic-gradient(${parts.join(', ')})`
}
