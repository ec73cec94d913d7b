import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'

const css = readFileSync(new URL('../../src/page/client/css/paper.css', import.meta.url), 'utf8')

function coloursIn(block: string): ReadonlyMap<string, string> {
  return new Map(
    [...block.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name, value]) => [name ?? '', value ?? '']),
  )
}

const [light = '', dark = ''] = css.split('@media (prefers-color-scheme: dark)')

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

function contrast(a: string, b: string): number {
  const [low = 0, high = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (high + 0.05) / (low + 0.05)
}

const papers = ['ground', 'card', 'edge', 'teal-tint']
const words: readonly (readonly [ink: string, papers: readonly string[]])[] = [
  ['ink', [...papers, 'teal-under', 'teal-deep', 'violet-tint']],
  ['soft', papers],
  ['faint', papers],
  ['teal', [...papers, 'teal-under', 'teal-deep']],
  ['amber', ['card', 'teal-tint', 'amber-tint']],
  ['green', ['card', 'green-tint']],
  ['violet', ['card', 'violet-tint']],
  ['red', ['card', 'red-tint']],
]
const shapes = ['force', 'people', 'ground-family', 'politics', 'relief', 'amber-line', 'green']

describe.each([
  ['light', coloursIn(light)],
  ['dark', coloursIn(dark)],
])('%s', (_, colours) => {
  const colour = (name: string) => colours.get(name) ?? expect.fail(`no colour ${name}`)

  it.each(words.flatMap(([ink, on]) => on.map((paper) => [ink, paper])))('%s reads on %s', (ink, paper) => {
    expect(contrast(colour(ink), colour(paper))).toBeGreaterThanOrEqual(4.5)
  })

  it.each(shapes)('%s is seen on a card', (shape) => {
    expect(contrast(colour(shape), colour('card'))).toBeGreaterThanOrEqual(3)
  })
})
