import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { errors, MarsadError, marsadError } from '../../src/annotation/errors.ts'

const root = new URL('../../', import.meta.url).pathname
const codes = Object.keys(errors) as (keyof typeof errors)[]

/** The rows of the document as code, message and advice. */
const documented = new Map(
  readFileSync(join(root, 'docs/errors.md'), 'utf8')
    .split('\n')
    .filter((line) => line.startsWith('| `'))
    .map((line) => {
      const [code = '', message, fix] = line.slice(2, -2).replaceAll('\\|', '\u0000').split(' | ')
      return [code.replaceAll('`', ''), { message, fix }]
    }),
)

const sources = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return sources(path)
    return entry.name.endsWith('.ts') ? [readFileSync(path, 'utf8')] : []
  })

describe('the error table', () => {
  it.each(codes)('docs/errors.md says what %s says', (code) => {
    expect(documented.get(code)).toEqual(errors[code])
  })
  it('docs/errors.md has no error that the table lacks', () => {
    expect([...documented.keys()].filter((code) => !(code in errors))).toEqual([])
  })
  it('every error is raised somewhere', () => {
    const all = sources(join(root, 'src')).join('\n')
    const raised = new Set([...all.matchAll(/\b(?:marsadError|fail)\([^)]*?'([A-Z_]+)'/g)].map(([, code]) => code))
    expect(codes.filter((code) => !raised.has(code))).toEqual([])
  })
  it.each(codes)('%s tells what to do', (code) => {
    expect(errors[code].fix).toMatch(/^[A-Z].*[.)}-]$/s)
  })
})

describe('an error', () => {
  it('carries its code, its values and what to do', () => {
    const error = marsadError('LINE_TOO_LONG', { path: 'a.jsonl', line: 3, limit: '8 MB' })
    expect(error).toBeInstanceOf(MarsadError)
    expect(error.code).toBe('LINE_TOO_LONG')
    expect(error.message).toBe('a.jsonl, line 3: it is longer than the limit of 8 MB a report')
    expect(error.fix).toContain('--max-size')
  })
  it('leaves braces alone that are no value', () => {
    expect(marsadError('LINE_NOT_REPORT', { path: 'a', line: 1, problem: '{x}' }).fix).toContain('{"id", "outlet"')
  })
})
