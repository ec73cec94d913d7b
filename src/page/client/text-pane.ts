import { type Evidence, evidenceOf } from '../../view/evidence.ts'
import type { Layer } from '../../view/layers.ts'
import { headlineEnd, isBlank, paragraphEnds } from '../../view/paragraphs.ts'
import { type Segment, segmentsOf } from '../../view/segments.ts'
import type { ReportData } from '../page-data.ts'
import { h } from './dom.ts'

/** The text of a report with its evidence laid over it. */
export interface TextPane {
  readonly element: HTMLElement
  /** The headline, where the text opens with it; it is left out of `element` then. */
  readonly headline: HTMLElement | null
  readonly evidence: ReadonlyMap<string, Evidence>
  readonly show: (layers: readonly Layer[]) => void
  /** Marks the words of a value and brings them into view; null clears. False where it has no words. */
  readonly mark: (id: string | null, scroll: boolean) => boolean
  /** What lies over the words that an element of the pane holds. */
  readonly coversOf: (target: EventTarget | null) => readonly Evidence[] | null
}

function classesOf({ start, end, covers }: Segment): string {
  const names = new Set<string>(['seg'])
  const contents = new Set<string>()
  for (const { layer, part, whole, spans } of covers) {
    if (part === 'content') contents.add(whole)
    names.add(layer === 'events' && part !== 'trigger' ? 'events-argument' : `${layer}-${part}`)
    if (layer !== 'quantities') continue
    if (spans.some(([from]) => from === start)) names.add('first')
    if (spans.some(([, to]) => to === end)) names.add('last')
  }
  if (contents.size > 1) names.add('nested')
  return [...names].join(' ')
}

/** Lays `data`'s reading over its text. */
export function textPane(data: ReportData): TextPane {
  const { text, reading } = data
  const all = evidenceOf(reading)
  const evidence = new Map(all.map((one) => [one.id, one]))
  const ends = paragraphEnds(text)
  const segments = segmentsOf(all, text.length, ends)
  const headEnd = headlineEnd(text, reading.title)
  const headline = headEnd === 0 ? null : h('span', { class: 'report-text' })
  const element = h('div', { class: 'report-text', lang: 'ar', dir: 'rtl' })
  const elements: HTMLElement[] = []
  const segmentOf = new Map<EventTarget, Segment>()

  let paragraph = headline ?? element.appendChild(h('p', { dir: 'rtl' }))
  let filled = false
  let nextEnd = 0
  for (const segment of segments) {
    const words = text.slice(segment.start, segment.end)
    const span = h('span', { class: classesOf(segment) }, words)
    elements.push(span)
    segmentOf.set(span, segment)
    paragraph.appendChild(span)
    filled ||= !isBlank(words)
    if (segment.end !== ends[nextEnd]) continue
    nextEnd++
    // A paragraph of white space alone would leave a gap; its characters stay with the one before.
    if (filled && segment.end < text.length && !isBlank(text.slice(segment.end))) {
      paragraph = element.appendChild(h('p', { dir: 'rtl' }))
      filled = false
    }
  }

  const roots = headline === null ? [element] : [headline, element]
  let marked: HTMLElement[] = []
  const elementsIn = (spans: Evidence['spans']): HTMLElement[] =>
    elements.filter((_, index) => {
      const { start, end } = segments[index] as Segment
      return spans.some(([from, to]) => from <= start && end <= to)
    })

  return {
    element,
    headline,
    evidence,
    show(layers) {
      for (const root of roots) {
        for (const layer of ['statements', 'events', 'quantities', 'times', 'mentions'] as const) {
          root.classList.toggle(`show-${layer}`, layers.includes(layer))
        }
      }
    },
    mark(id, scroll) {
      for (const one of marked) one.classList.remove('mark', 'mark-first', 'mark-last')
      const wanted = id === null ? undefined : evidence.get(id)
      marked = wanted === undefined ? [] : elementsIn(wanted.spans)
      marked.forEach((one, index) => {
        const { start, end } = segmentOf.get(one) as Segment
        one.classList.add('mark')
        one.classList.toggle('mark-first', index === 0 || (wanted?.spans ?? []).some(([from]) => from === start))
        one.classList.toggle(
          'mark-last',
          (wanted?.spans ?? []).some(([, to]) => to === end),
        )
      })
      if (scroll) marked[0]?.scrollIntoView({ block: 'center', behavior: 'auto' })
      return marked.length > 0
    },
    coversOf: (target) => (target === null ? null : (segmentOf.get(target)?.covers ?? null)),
  }
}
