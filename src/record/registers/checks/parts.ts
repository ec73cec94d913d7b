import type { Offsets, Quantity } from '../../../annotation/reading.ts'
import type { Check } from '../definition.ts'
import type { Item, Looking } from '../item.ts'
import { find } from '../lists.ts'
import type { Finding } from '../row.ts'

type PartsCheck = Extract<Check, { readonly kind: 'parts' }>

/** Without a word that says so, small numbers add up by chance. */
const LEAST = 5
/** «:» between a total and what follows it makes parts of it. */
const COLON = ':'

interface Sum {
  readonly total: Quantity
  readonly parts: readonly Quantity[]
  /** A word between them says that these are parts. */
  readonly marked: boolean
}

/**
 * Totals against their parts: «88 sorties: 33 here, 55 there». Parts are the figures of the same unit that follow a total
 * in its sentence; where no word calls them parts, or they stand in the next sentences, only a sum that fits tells.
 */
export function checkParts(check: PartsCheck, item: Item, looking: Looking): readonly Finding[] {
  return check.units.flatMap((unit) => {
    const counted = (quantity: Quantity): boolean => quantity.unit === unit && exact(quantity) !== null
    const given = item.quantities.filter(counted)
    const all = item.beside.filter(counted)
    const findings: Finding[] = []
    const used = new Set<string>()
    for (const [at, total] of given.entries()) {
      if (used.has(total.id)) continue
      const sum = sumAt(check, item, looking, given, all, at, total)
      if (sum === null) continue
      for (const { id } of sum.parts) used.add(id)
      findings.push(judged(sum, item))
    }
    return findings
  })
}

const exact = ({ min, max, approx }: Quantity): number | null => (min !== null && min === max && !approx ? min : null)
const added = (parts: readonly Quantity[]): number => parts.reduce((sum, part) => sum + (exact(part) ?? 0), 0)

function sumAt(
  check: PartsCheck,
  item: Item,
  looking: Looking,
  given: readonly Quantity[],
  all: readonly Quantity[],
  at: number,
  total: Quantity,
): Sum | null {
  const { leaf } = item
  const { span } = leaf.sentenceAt(total.span[0])
  const whole = exact(total) ?? 0
  const inSentence = given.slice(at + 1).filter((part) => part.span[0] < span[1] && exact(part) !== whole)
  const [first] = inSentence
  if (first !== undefined) {
    const gap: Offsets = [total.span[1], first.span[0]]
    const list = looking.lists.get(check.list)
    const marked =
      leaf.report.text.slice(...gap).includes(COLON) ||
      (list !== undefined && find(list, leaf, gap, looking.lexemes).length > 0)
    if (marked && whole > 1) return { total, parts: inSentence, marked }
  }
  if (whole < LEAST) return null
  // Whoever gives the parts need not be who gives the total: a headline has both from one bulletin.
  const behind = all.filter((part) => part.span[0] > total.span[0] && exact(part) !== whole)
  for (let count = 2; count <= behind.length; count++) {
    const parts = behind.slice(0, count)
    if (added(parts) === whole) return { total, parts, marked: false }
    if (added(parts) > whole) break
  }
  return null
}

function judged({ total, parts }: Sum, { leaf, id, said }: Item): Finding {
  const whole = exact(total) ?? 0
  const sum = added(parts)
  const shown = `${parts.map(exact).join(' + ')} = ${sum}`
  const result = sum === whole ? 'agrees' : sum > whole ? 'differs' : 'open'
  const why = {
    agrees: { key: 'parts-agree', values: [shown] },
    differs: { key: 'parts-exceed', values: [shown, `${whole}`] },
    open: { key: 'parts-open', values: [shown, `${whole}`, `${whole - sum}`] },
  }[result]
  const { report } = leaf
  return {
    check: 'parts',
    result,
    why,
    cites: [
      {
        report: report.id,
        item: id,
        spans: [total, ...parts].map(({ span }) => span),
        outlet: report.outlet,
        published: report.published,
        speaker: said?.speaker ?? null,
        via: said?.via ?? [],
        carried: false,
      },
    ],
  }
}
