import { type Family, families } from '../../../src/view/families.ts'

/** One bar of events, its families upon each other; its height is its share of the highest bar's total. */
export function Stack({ counts, highest }: StackProps) {
  return families
    .toReversed()
    .map((family) =>
      counts[family] === 0 ? null : (
        <span
          key={family}
          className={`family-${family} block min-h-[2px] border-t border-card bg-current`}
          style={{ height: `${(counts[family] / highest) * 100}%` }}
        />
      ),
    )
}

interface StackProps {
  readonly counts: Readonly<Record<Family, number>>
  readonly highest: number
}
