import { describe, expect, it } from 'vitest'
import {
  anyFaults,
  arabicFaults,
  cycles,
  defaultExportFaults,
  directionFaults,
  exportFaults,
  importsOf,
  lengthFaults,
  type Source,
  silencingFaults,
} from './checker.ts'

const layers = { text: [], annotation: ['text'], morphology: ['text', 'annotation'], tokenize: ['text', 'annotation'] }
const one = (path: string, content: string): readonly Source[] => [{ path, content }]

describe('direction', () => {
  it.each([
    ['upwards', 'text/a.ts', "import { x } from '../morphology/b.ts'", 'text/a.ts -> morphology/b.ts'],
    ['types too', 'text/a.ts', "import type { X } from '../annotation/b.ts'", 'text/a.ts -> annotation/b.ts'],
    ['a sibling', 'tokenize/a.ts', "import { x } from '../morphology/b.ts'", 'tokenize/a.ts -> morphology/b.ts'],
    ['over lines', 'text/a.ts', "import {\n  x,\n  y,\n} from '../morphology/b.ts'", 'text/a.ts -> morphology/b.ts'],
    ['exported', 'text/a.ts', "export * from '../morphology/b.ts'", 'text/a.ts -> morphology/b.ts'],
    ['for its effects', 'text/a.ts', "import '../morphology/b.ts'", 'text/a.ts -> morphology/b.ts'],
    ['when it runs', 'text/a.ts', "const b = await import('../morphology/b.ts')", 'text/a.ts -> morphology/b.ts'],
    ['a thread', 'text/a.ts', "new URL('../morphology/b.js', import.meta.url)", 'text/a.ts -> morphology/b.ts'],
    ['a deep file', 'text/deep/a.ts', "import { x } from '../../morphology/b.ts'", 'text/deep/a.ts -> morphology/b.ts'],
  ])('finds an import %s', (_, path, content, fault) => {
    expect(directionFaults(one(path, content), layers)).toEqual([fault])
  })
  it.each([
    ['downwards', 'morphology/a.ts', "import { x } from '../text/b.ts'"],
    ['of its own layer', 'morphology/a.ts', "import { x } from './b.ts'"],
    ['of a package', 'text/a.ts', "import { x } from 'node:fs'"],
  ])('allows an import %s', (_, path, content) => {
    expect(directionFaults(one(path, content), layers)).toEqual([])
  })
  it('finds a folder that is no layer', () => {
    expect(directionFaults(one('utils/a.ts', ''), layers)).toEqual(['utils/a.ts: no such layer'])
  })
  it('reads several imports of one file', () => {
    const content = "import { a } from './a.ts'\nimport type { B } from './b.ts'\n\nexport const c = 'from'\n"
    expect(importsOf({ path: 'text/x.ts', content }).map(({ to, typeOnly }) => [to, typeOnly])).toEqual([
      ['text/a.ts', false],
      ['text/b.ts', true],
    ])
  })
})

describe('rings', () => {
  const ring = (kind: string): readonly Source[] => [
    { path: 'text/a.ts', content: "import { b } from './b.ts'" },
    { path: 'text/b.ts', content: "import { c } from './c.ts'" },
    { path: 'text/c.ts', content: `import ${kind}{ A } from './a.ts'` },
  ]
  it('are found', () => {
    expect(cycles(ring(''))).toEqual(['text/a.ts -> text/b.ts -> text/c.ts -> text/a.ts'])
  })
  it('are not made by types', () => {
    expect(cycles(ring('type '))).toEqual([])
  })
})

describe('the other rules', () => {
  it.each(['const a: any = 1', 'let b = c as any', 'Map<string, any>', 'const d: any[] = []'])(
    'finds any in %s',
    (line) => {
      expect(anyFaults(one('a.ts', line))).toHaveLength(1)
    },
  )
  it.each(['// at any time', 'const anyOf = 1', '/** any: word */', 'if (/* any */ a) {}'])('allows %s', (line) => {
    expect(anyFaults(one('a.ts', line))).toEqual([])
  })
  it.each(['// @ts-ignore', '// @ts-expect-error it is fine', '// biome-ignore lint/style/x', '// biome-ignore lint:'])(
    'finds the silencing %s',
    (line) => {
      expect(silencingFaults(one('a.ts', line))).toHaveLength(1)
    },
  )
  it('allows a lint rule to be off for a reason', () => {
    expect(silencingFaults(one('a.ts', '// biome-ignore lint/style/x: the parser needs it'))).toEqual([])
  })
  it('finds default exports', () => {
    expect(defaultExportFaults(one('a.ts', 'export default 1'))).toHaveLength(1)
    expect(defaultExportFaults(one('a.ts', 'export { a as default }'))).toHaveLength(1)
    expect(defaultExportFaults(one('a.ts', '// export default'))).toEqual([])
  })
  it('finds Arabic letters in code, not in comments', () => {
    expect(arabicFaults(one('a.ts', "const waw = 'و'"))).toEqual(["a.ts:1: const waw = 'و'"])
    expect(arabicFaults(one('a.ts', "const waw = '\\u0648'"))).toHaveLength(1)
    expect(arabicFaults(one('a.ts', '/** «قال» */\nconst a = 1 // وقال\n'))).toEqual([])
    expect(arabicFaults(one('a.ts', "const address = 'https://x' + 'و'"))).toHaveLength(1)
  })
  it('finds exports that no other file names', () => {
    const [a] = one('a.ts', 'export const used = 1\nexport async function unused() {}\nexport interface Shape {}')
    const [b] = one('b.ts', 'console.log(used)')
    expect(exportFaults([a as Source], [b as Source])).toEqual(['a.ts: unused is exported and nowhere else'])
  })
  it('finds long files', () => {
    expect(lengthFaults(one('a.ts', 'x\n'.repeat(401)), 400)).toEqual(['a.ts: 401 lines'])
  })
})
