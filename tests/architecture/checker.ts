/** A source file: its path below src (`text/span.ts`) and its content. */
export interface Source {
  readonly path: string
  readonly content: string
}

export interface Import {
  readonly from: string
  /** Path below src, or the name of a package. */
  readonly to: string
  readonly inside: boolean
  readonly typeOnly: boolean
}

const importLine = /^\s*(?:import|export)\s+(type\s+)?(?:[\w*{][^'"]*?\sfrom\s+)?['"]([^'"]+)['"]/gm
const importCall = /\bimport\(\s*['"]([^'"]+)['"]\s*\)/g
const newUrl = /new URL\(\s*[^,]*?['"](\.{1,2}\/[^'"]+\.(?:js|ts))['"]\s*,\s*(?:import\.meta\.url|here)/g

const resolve = (from: string, to: string): string => {
  const parts = from.split('/').slice(0, -1)
  for (const part of to.split('/')) {
    if (part === '..') parts.pop()
    else if (part !== '.') parts.push(part)
  }
  return parts.join('/')
}

/** Every import of a file, written as a line, as a call, or as the file of a thread. */
export function importsOf({ path, content }: Source): readonly Import[] {
  const make = (to: string, typeOnly: boolean): Import => {
    const inside = to.startsWith('.')
    return { from: path, to: inside ? resolve(path, to).replace(/\.js$/, '.ts') : to, inside, typeOnly }
  }
  return [
    ...[...content.matchAll(importLine)].map(([, type, to = '']) => make(to, type !== undefined)),
    ...[...content.matchAll(importCall)].map(([, to = '']) => make(to, false)),
    ...[...content.matchAll(newUrl)].map(([, to = '']) => make(to, false)),
  ]
}

/** The layer of a path: `lang/ar/words.ts` is in `lang`, `index.ts` is the package's face, `index`. */
export const layerOf = (path: string) => (path.includes('/') ? (path.split('/')[0] ?? '') : path.replace(/\.ts$/, ''))

/** Which layers each layer may import beside itself. */
export type Layers = Readonly<Record<string, readonly string[]>>

/** Imports that no layer allows, as "text/a.ts -> morphology/b.ts"; and files of no known layer. */
export function directionFaults(sources: readonly Source[], layers: Layers): readonly string[] {
  const unknown = sources.filter(({ path }) => !(layerOf(path) in layers)).map(({ path }) => `${path}: no such layer`)
  const wrong = sources
    .flatMap(importsOf)
    .filter(({ inside }) => inside)
    .filter(({ from, to }) => layerOf(from) !== layerOf(to) && !(layers[layerOf(from)] ?? []).includes(layerOf(to)))
    .map(({ from, to }) => `${from} -> ${to}`)
  return [...unknown, ...wrong]
}

/** Rings of files that import each other, lines of `import type` left out; each named by its files. */
export function cycles(sources: readonly Source[]): readonly string[] {
  const edges = new Map<string, string[]>()
  for (const source of sources) {
    const targets = importsOf(source).filter(({ inside, typeOnly }) => inside && !typeOnly)
    edges.set(
      source.path,
      targets.map(({ to }) => to),
    )
  }
  const state = new Map<string, 'open' | 'done'>()
  const path: string[] = []
  const found: string[] = []
  const visit = (file: string): void => {
    if (state.get(file) === 'done') return
    if (state.get(file) === 'open') {
      found.push([...path.slice(path.indexOf(file)), file].join(' -> '))
      return
    }
    state.set(file, 'open')
    path.push(file)
    for (const next of edges.get(file) ?? []) visit(next)
    path.pop()
    state.set(file, 'done')
  }
  for (const { path: file } of sources) visit(file)
  return found
}

/** Takes comments out of a source and keeps its lines. Strings and templates stay. */
export function withoutComments(content: string): string {
  const tokens =
    /\/\/[^\n]*|\/\*[\s\S]*?\*\/|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n])+\/[dgimsuvy]*/g
  return content.replace(tokens, (token) => (/^\/[/*]/.test(token) ? token.replace(/[^\n]/g, ' ') : token))
}

const faultsByLine = (sources: readonly Source[], isFault: (line: string) => boolean): readonly string[] =>
  sources.flatMap(({ path, content }) =>
    withoutComments(content)
      .split('\n')
      .flatMap((line, index) => (isFault(line) ? [`${path}:${index + 1}: ${line.trim()}`] : [])),
  )

export const anyFaults = (sources: readonly Source[]) =>
  faultsByLine(sources, (line) => /(?::|\bas|<|\||,)\s*any\b(?!\s*:)/.test(line))

/** Comments that switch the type checker off, or a lint rule without saying why. */
export const silencingFaults = (sources: readonly Source[]) =>
  sources.flatMap(({ path, content }) =>
    [...content.matchAll(/@ts-(?:ignore|nocheck|expect-error).*|biome-ignore(?:-\w+)?\s+[\w/]+\s*(?::\s*)?$/gm)].map(
      ([comment]) => `${path}: ${comment}`,
    ),
  )

export const defaultExportFaults = (sources: readonly Source[]) =>
  faultsByLine(sources, (line) => /\bexport\s+default\b|\bexport\s*\{[^}]*\bas\s+default\b/.test(line))

/** Arabic letters outside comments, and escapes that name one. */
export const arabicFaults = (sources: readonly Source[]) =>
  faultsByLine(sources, (line) => /\p{Script=Arabic}|\\u06[2-4][0-9A-Fa-f]/u.test(line))

export const lengthFaults = (sources: readonly Source[], most: number) =>
  sources
    .map(({ path, content }) => ({ path, lines: content.split('\n').length - 1 }))
    .filter(({ lines }) => lines > most)
    .map(({ path, lines }) => `${path}: ${lines} lines`)

/** Functions and constants that a file exports and no other file names. */
export function exportFaults(sources: readonly Source[], others: readonly Source[]): readonly string[] {
  const filesOf = new Map<string, number>()
  for (const { content } of [...sources, ...others]) {
    for (const name of new Set(content.match(/[A-Za-z_]\w*/g))) filesOf.set(name, (filesOf.get(name) ?? 0) + 1)
  }
  return sources.flatMap(({ path, content }) =>
    [...content.matchAll(/^export (?:async )?(?:const|function\*?) (\w+)/gm)]
      .filter(([, name = '']) => filesOf.get(name) === 1)
      .map(([, name]) => `${path}: ${name} is exported and nowhere else`),
  )
}
