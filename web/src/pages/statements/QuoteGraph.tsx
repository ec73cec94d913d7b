import { SankeyChart } from 'echarts/charts'
import { TooltipComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { QuoteRow } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { chosenTheme } from '../../ui/theme.ts'
import { flowOf, type Role } from './flow.ts'

use([SankeyChart, TooltipComponent, SVGRenderer])

/** What a colour of the page is just now, light or dark. */
function colourOf(frame: HTMLElement, name: string): string {
  const probe = document.createElement('span')
  probe.style.color = `var(--color-${name})`
  frame.append(probe)
  const { color } = getComputedStyle(probe)
  probe.remove()
  return color
}

const colours: Readonly<Record<Role, string>> = { outlet: 'ground', relay: 'people', speaker: 'evidence' }

/** Outlets, relays and speakers in columns, joined by bands as broad as they are frequent; outlets where reading begins. */
export function QuoteGraph({ rows, label }: { readonly rows: readonly QuoteRow[]; readonly label: string }) {
  const { i18n } = useTranslation()
  const { words, number } = useVoice()
  const theme = chosenTheme.use()
  const frame = useRef<HTMLDivElement>(null)
  const rtl = i18n.dir() === 'rtl'
  // biome-ignore lint/correctness/useExhaustiveDependencies: another theme has other colours
  useEffect(() => {
    const element = frame.current
    if (element === null) return
    const { nodes, links, last } = flowOf(rows, words.noOutlet)
    const said = new Map(nodes.map((node) => [node.name, node.said]))
    const chart = init(element, null, { renderer: 'svg' })
    // Bands run from left to right; where one reads from the right, the speaker is what they come from.
    const depth = (at: number) => (rtl ? last - at : at)
    chart.setOption({
      animation: false,
      tooltip: {
        renderMode: 'richText',
        formatter: ({ name, value }: { readonly name: string; readonly value: number }) =>
          `${name
            .split(' > ')
            .map((one) => said.get(one) ?? one)
            .join(' · ')}: ${number(value)}`,
      },
      series: {
        type: 'sankey',
        nodeAlign: 'justify',
        draggable: false,
        left: 150,
        right: 150,
        top: 8,
        bottom: 8,
        nodeGap: 9,
        data: nodes.map((node) => ({
          name: node.name,
          depth: depth(node.depth),
          itemStyle: { color: colourOf(element, colours[node.role]), borderWidth: 0 },
          label: { position: depth(node.depth) === 0 ? 'left' : 'right' },
        })),
        links: links.map(({ source, target, value }) =>
          rtl ? { source: target, target: source, value } : { source, target, value },
        ),
        lineStyle: { color: colourOf(element, 'evidence-line'), opacity: 0.55, curveness: 0.5 },
        label: {
          formatter: ({ name }: { readonly name: string }) => said.get(name) ?? name,
          color: colourOf(element, 'ink'),
          fontFamily: 'IBM Plex Sans Arabic',
          fontSize: 12,
          width: 140,
          overflow: 'truncate',
        },
      },
    })
    const fit = new ResizeObserver(() => chart.resize())
    fit.observe(element)
    return () => {
      fit.disconnect()
      chart.dispose()
    }
  }, [rows, words, number, rtl, theme])
  return (
    <div className="overflow-x-auto" dir="ltr">
      <div
        ref={frame}
        role="img"
        aria-label={label}
        style={{ height: Math.max(320, rows.length * 22), minWidth: 640 }}
      />
    </div>
  )
}
