import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import {
  anyFaults,
  arabicFaults,
  cycles,
  defaultExportFaults,
  directionFaults,
  exportFaults,
  importsOf,
  layerOf,
  lengthFaults,
  type Source,
  silencingFaults,
} from './checker.ts'
import { arabicByNeed, languageFree, layers, pagesMayTake } from './layers.ts'

const root = new URL('../../', import.meta.url).pathname
const src = join(root, 'src')

const walk = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
    entry.isDirectory() ? walk(join(folder, entry.name)) : [join(folder, entry.name)],
  )

const read = (folder: string): readonly Source[] =>
  walk(folder)
    .filter((path) => /\.(?:ts|tsx|mts|mjs)$/.test(path))
    .map((path) => ({ path: relative(folder, path), content: readFileSync(path, 'utf8') }))

const sources = read(src)
const pages = read(join(root, 'web/src')).map((page) => ({ ...page, path: `web/src/${page.path}` }))

describe('the sources', () => {
  it('are found', () => {
    expect(sources.length).toBeGreaterThan(40)
    expect(sources.flatMap(importsOf).length).toBeGreaterThan(100)
  })
  it('import downwards only', () => {
    expect(directionFaults(sources, layers)).toEqual([])
  })
  it('have no rings', () => {
    expect(cycles(sources)).toEqual([])
  })
  it('import packages that package.json names', () => {
    const about = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const known = new Set(Object.keys(about.dependencies))
    const used = sources.flatMap(importsOf).filter(({ inside, to }) => !inside && !to.startsWith('node:'))
    const nameOf = (to: string) =>
      to
        .split('/')
        .slice(0, to.startsWith('@') ? 2 : 1)
        .join('/')
    expect(used.filter(({ to }) => !known.has(nameOf(to)))).toEqual([])
  })
  it('write relative imports with their ending', () => {
    const bare = sources.flatMap(importsOf).filter(({ inside, to }) => inside && !to.endsWith('.ts'))
    expect(bare).toEqual([])
  })
  it('have no any and no switched-off types', () => {
    expect(anyFaults(sources)).toEqual([])
    expect(silencingFaults(sources)).toEqual([])
  })
  it('have no default export', () => {
    expect(defaultExportFaults(sources)).toEqual([])
  })
  it('export what another file takes', () => {
    const others = ['tests', 'scripts', 'bench'].flatMap((folder) => read(join(root, folder)))
    // All that travels is exported, as a schema and as a type.
    const faults = exportFaults([...sources, ...pages], others).filter((fault) => !fault.startsWith('http/wire/'))
    expect(faults).toEqual([])
  })
  it('name no language outside lang/', () => {
    const free = sources.filter(({ path }) => languageFree.includes(layerOf(path)) && !arabicByNeed.includes(path))
    expect(arabicFaults(free)).toEqual([])
  })
  it('keep to 400 lines a file', () => {
    expect(lengthFaults(sources, 400)).toEqual([])
  })
  it('keep to 80 lines in the median', () => {
    const lines = sources.map(({ content }) => content.split('\n').length - 1).sort((a, b) => a - b)
    expect(lines[Math.floor(lines.length / 2)]).toBeLessThanOrEqual(80)
  })
})

describe('the pages', () => {
  it('take of src only what the server sends, as types, and what holds neither server nor language', () => {
    const taken = pages
      .flatMap(importsOf)
      .filter(({ to }) => to.startsWith('src/'))
      .filter(({ to, typeOnly }) => !(to === 'src/http/wire.ts' && typeOnly))
      .filter(({ to }) => !pagesMayTake.some((path) => to.startsWith(path)))
    expect(pages.length).toBeGreaterThan(100)
    expect(taken.map(({ from, to }) => `${from} -> ${to}`)).toEqual([])
  })
  it('have no any, no switched-off types and no file beyond 250 lines', () => {
    expect(anyFaults(pages)).toEqual([])
    expect(silencingFaults(pages)).toEqual([])
    expect(lengthFaults(pages, 250)).toEqual([])
  })
})
