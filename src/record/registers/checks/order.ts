import { daysOf } from '../../accounts/days.ts'
import type { Check } from '../definition.ts'
import { foundIn } from '../fields.ts'
import type { Item, Looking } from '../item.ts'
import type { Cite, Finding } from '../row.ts'
import { citeOf } from '../rows.ts'

type OrderCheck = Extract<Check, { readonly kind: 'order' }>

interface Stage {
  readonly day: string
  readonly cite: Cite
}

/** Stages in their order: what was signed on a day was not first proposed on a later one. Told days only. */
export function checkOrder(check: OrderCheck, items: readonly Item[], looking: Looking): readonly Finding[] {
  const column = looking.definition.columns.find(({ name }) => name === check.column)
  if (column === undefined) return []
  const earliest = new Map<string, Stage>()
  for (const item of items) {
    const { from, to, dated } = daysOf(item.events[0]?.time ?? null, item.leaf.report.published)
    if (from === null || from !== to || dated !== 'day') continue
    for (const found of foundIn(item, column, looking)) {
      const known = earliest.get(found.code ?? found.text)
      if (known === undefined || from < known.day) {
        earliest.set(found.code ?? found.text, { day: from, cite: citeOf(item, found) })
      }
    }
  }
  const stages = check.values.flatMap((value) => {
    const stage = earliest.get(value)
    return stage === undefined ? [] : [{ value, ...stage }]
  })
  return stages.slice(1).map((stage, at): Finding => {
    const before = stages[at] as (typeof stages)[number]
    const agrees = before.day <= stage.day
    return {
      check: 'order',
      result: agrees ? 'agrees' : 'differs',
      why: {
        key: agrees ? 'order-agrees' : 'order-differs',
        values: [before.value, before.day, stage.value, stage.day],
      },
      cites: [before.cite, stage.cite],
    }
  })
}
