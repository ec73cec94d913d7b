import { families, familyOf } from '../../view/families.ts'
import { sayDate } from '../../words/dates.ts'
import { append, svg } from './dom.ts'
import { block, shape, textureDefs } from './family-shapes.ts'
import type { Voice } from './say.ts'
import { columnName, type Timeline, type TimePoint } from './timeline.ts'

/** An event on the line of time that opens something. */
export interface OpenPoint extends TimePoint {
  readonly open: () => void
}

const LABEL_ROOM = 22
const LANE = 9
const MOST_LANES = 14
const STACK = 11
const MOST_STACKED = 9
/** Height of the longest bar. */
const barRoom = { small: 64, large: 140 }

export type Size = keyof typeof barRoom

const mostIn = (timeline: Timeline<OpenPoint>): number =>
  Math.max(1, ...[...timeline.columns.values()].map((points) => points.length))

/** Whether there are few enough events a column to draw each as a shape of its own. */
export const isStacked = (timeline: Timeline<OpenPoint>): boolean => mostIn(timeline) <= MOST_STACKED

/** How many of the events longer than a column could not be drawn. */
export const wideLeftOver = ({ wide }: Timeline<OpenPoint>): number => (wide.length > MOST_LANES ? wide.length : 0)

interface Frame {
  readonly width: number
  readonly base: number
  readonly x: (column: number) => number
  readonly step: number
}

function frameOf(timeline: Timeline<OpenPoint>, width: number, base: number, rtl: boolean): Frame {
  const room = 34
  const count = timeline.last - timeline.first + 1
  const step = Math.min(110, (width - 2 * room) / count)
  const start = (width - step * count) / 2
  const x = (column: number) => {
    const along = start + step * (column - timeline.first + 0.5)
    return rtl ? width - along : along
  }
  return { width, base, x, step }
}

function stack(points: readonly OpenPoint[], column: number, frame: Frame, voice: Voice): SVGElement[] {
  const order = points.toSorted((a, b) => families.indexOf(familyOf(a.type)) - families.indexOf(familyOf(b.type)))
  return order.map((point, index) => {
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
  scale: { readonly most: number; readonly room: number },
  open: () => void,
  title: string,
): SVGElement {
  const group = svg('g', { class: 'point' }, svg('title', {}, title))
  const width = Math.max(2, Math.min(22, frame.step * 0.7))
  let y = frame.base
  for (const family of families) {
    const count = points.filter(({ type }) => familyOf(type) === family).length
    if (count === 0) continue
    const height = (count / scale.most) * scale.room
    y -= height
    const x = frame.x(column) - width / 2
    append(group, block(family, x, y + 0.5, width, Math.max(0.5, height - 1)))
  }
  group.addEventListener('click', open)
  return group
}

/** Labels as many columns as have room. */
function axis(timeline: Timeline<OpenPoint>, frame: Frame, voice: Voice): SVGElement[] {
  const every = Math.ceil(78 / frame.step)
  const labels: SVGElement[] = []
  for (let column = timeline.first; column <= timeline.last; column += every) {
    const iso = columnName(column, timeline.grain)
    const said = sayDate(iso, voice.words).text
    // Years stand in the caption.
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

/** Draws `timeline` to `width`, from right to left in Arabic. */
export function drawTimeline(
  timeline: Timeline<OpenPoint>,
  width: number,
  size: Size,
  voice: Voice,
  openColumn: ((iso: string) => void) | undefined,
): SVGElement {
  const most = mostIn(timeline)
  const stacked = isStacked(timeline)
  const scale = { most, room: barRoom[size] }
  const base = (stacked ? most * STACK : scale.room) + 10
  const laneCount = timeline.wide.length - wideLeftOver(timeline)
  const height = base + LABEL_ROOM + laneCount * LANE + 4
  const frame = frameOf(timeline, width, base, voice.language === 'ar')
  const columns = [...timeline.columns].flatMap(([column, points]) => {
    if (stacked) return stack(points, column, frame, voice)
    const iso = columnName(column, timeline.grain)
    const title = `${sayDate(iso, voice.words).text}: ${voice.count('events', points.length)}`
    const open = () => (openColumn === undefined ? points[0]?.open() : openColumn(iso))
    return [bar(points, column, frame, scale, open, title)]
  })
  const total = [...timeline.columns.values()].reduce((sum, points) => sum + points.length, 0)
  const label = `${voice.words.timeline}: ${voice.count('events', total)}`
  return svg(
    'svg',
    { class: 'timeline', width, height, role: 'img', 'aria-label': label },
    textureDefs(),
    svg('line', { class: 'axis', x1: 0, x2: width, y1: base, y2: base }),
    ...columns,
    ...axis(timeline, frame, voice),
    ...lanes(timeline, frame, voice),
  )
}
