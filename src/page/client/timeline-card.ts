import { sayDate } from './dates.ts'
import { append, h, svg } from './dom.ts'
import type { Voice } from './say.ts'
import { columnName, type Family, families, familyOf, type Timeline, type TimePoint, timelineOf } from './timeline.ts'

/** An event on the line of time that opens something. */
export interface OpenPoint extends TimePoint {
  readonly open: () => void
}

const LABEL_ROOM = 22
const LANE = 9
const MOST_LANES = 8
const STACK = 11
const MOST_STACKED = 9
const BAR_ROOM = 120

/** A shape for each family, so that colour is never the only sign. */
function shape(family: Family, x: number, y: number, size: number): SVGElement {
  const half = size / 2
  const at = { class: `family-${family}` }
  if (family === 'force') return svg('rect', { ...at, x: x - half, y: y - half, width: size, height: size, rx: 1.5 })
  if (family === 'people') return svg('circle', { ...at, cx: x, cy: y, r: half })
  const corners: Record<Exclude<Family, 'force' | 'people'>, string> = {
    ground: `${x},${y - half} ${x + half},${y + half} ${x - half},${y + half}`,
    politics: `${x},${y - half - 1} ${x + half + 1},${y} ${x},${y + half + 1} ${x - half - 1},${y}`,
    relief: `${x - half},${y - half} ${x + half},${y - half} ${x},${y + half}`,
  }
  return svg('polygon', { ...at, points: corners[family] })
}

function legend(points: readonly TimePoint[], voice: Voice): HTMLElement {
  const present = families.filter((family) => points.some(({ type }) => familyOf(type) === family))
  return h(
    'ul',
    { class: 'legend' },
    ...present.map((family) =>
      h(
        'li',
        {},
        svg('svg', { width: 12, height: 12, 'aria-hidden': 'true' }, shape(family, 6, 6, 8)),
        voice.words.families[family],
      ),
    ),
  )
}

interface Frame {
  readonly width: number
  readonly base: number
  readonly x: (column: number) => number
  readonly step: number
}

function frameOf(timeline: Timeline<OpenPoint>, width: number, base: number, rtl: boolean): Frame {
  const room = 34
  const count = timeline.last - timeline.first + 1
  const step = Math.min(64, (width - 2 * room) / count)
  const start = (width - step * count) / 2
  const x = (column: number) => {
    const along = start + step * (column - timeline.first + 0.5)
    return rtl ? width - along : along
  }
  return { width, base, x, step }
}

function stack(points: readonly OpenPoint[], column: number, frame: Frame, voice: Voice): SVGElement[] {
  return points.map((point, index) => {
    const family = familyOf(point.type)
    const mark = svg(
      'g',
      { class: 'point' },
      svg('title', {}, voice.words.eventTypes[point.type]),
      shape(family, frame.x(column), frame.base - 9 - index * STACK, 8),
    )
    mark.addEventListener('click', point.open)
    return mark
  })
}

function bar(
  points: readonly OpenPoint[],
  column: number,
  frame: Frame,
  most: number,
  open: () => void,
  title: string,
): SVGElement {
  const group = svg('g', { class: 'point' }, svg('title', {}, title))
  const width = Math.max(2, Math.min(22, frame.step * 0.7))
  let y = frame.base
  for (const family of families) {
    const count = points.filter(({ type }) => familyOf(type) === family).length
    if (count === 0) continue
    const height = (count / most) * BAR_ROOM
    y -= height
    const x = frame.x(column) - width / 2
    group.appendChild(
      svg('rect', { class: `family-${family}`, x, y: y + 0.5, width, height: Math.max(0.5, height - 1), rx: 1.5 }),
    )
  }
  group.addEventListener('click', open)
  return group
}

/** Labels as many columns as have room, always the first. */
function axis(timeline: Timeline<OpenPoint>, frame: Frame, voice: Voice): SVGElement[] {
  const every = Math.ceil(78 / frame.step)
  const labels: SVGElement[] = []
  for (let column = timeline.first; column <= timeline.last; column += every) {
    const iso = columnName(column, timeline.grain)
    const said = sayDate(iso, voice.words).text
    const short = timeline.grain === 'day' ? said.replace(/ \d{4}$/, '') : said
    const x = frame.x(column)
    labels.push(
      svg('line', { class: 'tick', x1: x, x2: x, y1: frame.base, y2: frame.base + 4 }),
      svg('text', { x, y: frame.base + 17, 'text-anchor': 'middle' }, short),
    )
  }
  return labels
}

function lanes(timeline: Timeline<OpenPoint>, frame: Frame, voice: Voice): SVGElement[] {
  if (timeline.wide.length > MOST_LANES) return []
  return timeline.wide.map(({ point, from, to }, lane) => {
    const ends = [Math.max(from, timeline.first), Math.min(to, timeline.last)].map(frame.x) as [number, number]
    const y = frame.base + LABEL_ROOM + 6 + lane * LANE
    const when = sayDate(point.time ?? '', voice.words).text
    const line = svg(
      'g',
      { class: 'point' },
      svg('title', {}, `${voice.words.eventTypes[point.type]} · ${when}`),
      svg('rect', {
        class: `family-${familyOf(point.type)}`,
        x: Math.min(...ends) - frame.step * 0.35,
        y: y - 2,
        width: Math.abs(ends[0] - ends[1]) + frame.step * 0.7,
        height: 4,
        rx: 2,
      }),
    )
    line.addEventListener('click', point.open)
    return line
  })
}

function draw(
  timeline: Timeline<OpenPoint>,
  width: number,
  voice: Voice,
  openColumn: ((iso: string) => void) | undefined,
): SVGElement {
  const counts = [...timeline.columns.values()].map((points) => points.length)
  const most = Math.max(1, ...counts)
  const stacked = most <= MOST_STACKED
  const base = (stacked ? most * STACK : BAR_ROOM) + 10
  const laneCount = timeline.wide.length > MOST_LANES ? 0 : timeline.wide.length
  const height = base + LABEL_ROOM + laneCount * LANE + 4
  const frame = frameOf(timeline, width, base, voice.language === 'ar')
  const columns = [...timeline.columns].flatMap(([column, points]) => {
    if (stacked) return stack(points, column, frame, voice)
    const iso = columnName(column, timeline.grain)
    const title = `${sayDate(iso, voice.words).text}: ${voice.count('events', points.length)}`
    return [bar(points, column, frame, most, () => openColumn?.(iso), title)]
  })
  const total = counts.reduce((sum, count) => sum + count, 0)
  return svg(
    'svg',
    {
      class: 'timeline',
      width,
      height,
      role: 'img',
      'aria-label': `${voice.words.timeline}: ${voice.count('events', total)}`,
    },
    svg('line', { class: 'axis', x1: 0, x2: width, y1: base, y2: base }),
    ...columns,
    ...axis(timeline, frame, voice),
    ...lanes(timeline, frame, voice),
  )
}

/** Says what the drawing could not show. */
function leftOver(timeline: Timeline<OpenPoint>, voice: Voice): HTMLElement | null {
  const { words } = voice
  const wide = timeline.wide.length > MOST_LANES ? timeline.wide.length : 0
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

/** A small line of time over `points`; drawn to the width it is given, from right to left in Arabic. */
export function timelineCard(
  points: readonly OpenPoint[],
  voice: Voice,
  openColumn?: (iso: string) => void,
): HTMLElement {
  const timeline = timelineOf(points)
  const { words } = voice
  if (timeline === null) {
    return h('figure', { class: 'timeline-card' }, h('p', { class: 'none' }, `${words.timeline}: ${words.undated}`))
  }
  const grain = { day: words.perDay, month: words.perMonth, year: words.perYear }[timeline.grain]
  const canvas = h('div', { class: 'canvas' })
  const figure = h(
    'figure',
    { class: 'timeline-card' },
    h('figcaption', {}, words.timeline, h('small', {}, grain)),
    canvas,
  )
  append(figure, [legend(points, voice), leftOver(timeline, voice)])
  let drawn = 0
  new ResizeObserver(() => {
    const width = Math.floor(canvas.clientWidth)
    if (width === drawn || width === 0) return
    drawn = width
    // Drawing changes the height; done inside the observer it would observe itself.
    requestAnimationFrame(() => canvas.replaceChildren(draw(timeline, width, voice, openColumn)))
  }).observe(canvas)
  return figure
}
