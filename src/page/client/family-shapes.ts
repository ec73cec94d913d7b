import { type Family, families } from '../../view/families.ts'
import { svg } from './dom.ts'

/** A shape for each family, so that colour is never the only sign. */
export function shape(family: Family, x: number, y: number, size: number): SVGElement {
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

/** Lines drawn over a bar's part, so that its family shows without its colour too. */
const textures: Record<Family, string> = {
  force: '',
  people: 'M0 3H6',
  ground: 'M-1 1L1 -1M0 6L6 0M5 7L7 5',
  politics: 'M3 0V6',
  relief: 'M0 0L6 6M0 6L6 0',
}

/** The textures, to stand in each drawing that uses them. */
export const textureDefs = (): SVGElement =>
  svg(
    'defs',
    {},
    ...families.map((family) =>
      svg(
        'pattern',
        { id: `texture-${family}`, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
        svg('path', { class: 'texture', d: textures[family] }),
      ),
    ),
  )

/** A part of a bar: its family's colour under its family's texture. */
export const block = (family: Family, x: number, y: number, width: number, height: number): SVGElement[] => [
  svg('rect', { class: `family-${family}`, x, y, width, height, rx: 1.5 }),
  svg('rect', { fill: `url(#texture-${family})`, x, y, width, height }),
]
