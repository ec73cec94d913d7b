import { Tabs } from 'radix-ui'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { valueAt } from '../../../../src/view/evidence.ts'
import { type Layer, layers } from '../../../../src/view/layers.ts'
import { Events } from './Events.tsx'
import { type ListProps, Statements } from './Statements.tsx'
import { Mentions, Quantities, Times } from './Values.tsx'

const lists = { statements: Statements, events: Events, quantities: Quantities, times: Times, mentions: Mentions }

/** The values of a report as lists, one at a time; the list of the chosen value comes forward. */
export function SideLists({ whole, chosen, choose, correct }: ListProps) {
  const { t } = useTranslation()
  const [shown, show] = useState<Layer>('statements')
  useEffect(() => {
    const layer = chosen === null ? undefined : valueAt(chosen)?.layer
    if (layer !== undefined) show(layer)
  }, [chosen])
  return (
    <Tabs.Root
      value={shown}
      onValueChange={(layer) => show(layer as Layer)}
      className="frame overflow-hidden shadow-paper print:overflow-visible lg:sticky lg:top-4"
    >
      <Tabs.List aria-label={t('report.lists')} className="flex overflow-x-auto border-b border-line">
        {layers.map((layer) => (
          <Tabs.Trigger key={layer} value={layer} className="tab">
            {t(`report.${layer}`)}
          </Tabs.Trigger>
        ))}
      </Tabs.List>
      {layers.map((layer) => {
        const List = lists[layer]
        return (
          <Tabs.Content
            key={layer}
            value={layer}
            className="max-h-[76vh] overflow-y-auto print:max-h-none print:overflow-visible"
          >
            {whole.reading[layer].length === 0 ? (
              <p className="px-4 py-8 text-center text-soft">{t(`report.none.${layer}`)}</p>
            ) : (
              <ul className="divide-y divide-line">
                <List whole={whole} chosen={chosen} choose={choose} correct={correct} />
              </ul>
            )}
          </Tabs.Content>
        )
      })}
    </Tabs.Root>
  )
}
