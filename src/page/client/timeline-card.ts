import { families, familyOf } from '../../view/families.ts'
import { sayDate } from '../../words/dates.ts'
import { append, bdi, h, svg } from './dom.ts'
import { block, shape } from './family-shapes.ts'
import type { Voice } from './say.ts'
import { columnName, type Timeline, type TimePoint, timelineOf } from './timeline.ts'
import { drawTimeline, isStacked, type OpenPoint, type Size, wideLeftOver } from './timeline-drawing.ts'

function legend(points: readonly TimePoint[], stacked: boolean, voice: Voice): HTMLElement {
  const present = families.filter((family) => points.some(({ type }) => familyOf(type) === family))
  return h(
    'ul',
    { class: 'legend' },
    ...present.map((family) =>
      h(
        'li',
        {},
        svg(
          'svg',
          { width: 12, height: 12, 'aria-hidden': 'true' },
          stacked ? shape(family, 6, 6, 8) : block(family, 0, 0, 12, 12),
        ),
        voice.words.families[family],
      ),
    ),
  )
}

/** Says what the drawing could not show. */
function leftOver(timeline: Timeline<OpenPoint>, voice: Voice): HTMLElement | null {
  const { words } = voice
  const wide = wideLeftOver(timeline)
  const parts: readonly (readonly [string, number])[] = [
    [words.undated, timeline.undated.length],
    [words.earlier, timeline.earlier.length],
    [words.later, timeline.later.length],
    [words.wide, wide],
  ]
  const said = parts
    .filter(([, count]) => count > 0)
    .map(([label, count]) => `${label}: ${voice.count('events', count)}`)
  return said.length === 0 ? null : h('p', { class: 'meta' }, said.join(' · '))
}

/** A line of time over `points`, with its legend and with what it could not show. */
export function timelineCard(
  points: readonly OpenPoint[],
  voice: Voice,
  size: Size,
  openColumn?: (iso: string) => void,
): HTMLElement {
  const timeline = timelineOf(points)
  const { words } = voice
  if (timeline === null) {
    return h('figure', { class: 'timeline-card' }, h('p', { class: 'none' }, `${words.timeline}: ${words.undated}`))
  }
  const grain = { day: words.perDay, month: words.perMonth, year: words.perYear }[timeline.grain]
  const canvas = h('div', { class: `canvas ${size}` })
  const [first, last] = [timeline.first, timeline.last].map((column) =>
    bdi(sayDate(columnName(column, timeline.grain), words).text),
  )
  const range = timeline.first === timeline.last ? [first] : [first, ` ${words.dash} `, last]
  const caption = h('figcaption', {}, words.timeline, h('small', {}, grain, ' · ', range))
  const figure = h('figure', { class: 'timeline-card' }, caption, canvas)
  append(figure, [legend(points, isStacked(timeline), voice), leftOver(timeline, voice)])
  let drawn = 0
  new ResizeObserver(() => {
    const width = Math.floor(canvas.clientWidth)
    if (width === drawn || width === 0) return
    drawn = width
    // Drawing changes the height; done inside the observer it would observe itself.
    requestAnimationFrame(() => canvas.replaceChildren(drawTimeline(timeline, width, size, voice, openColumn)))
  }).observe(canvas)
  return figure
}
