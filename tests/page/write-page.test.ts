import { createHash } from 'node:crypto'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, describe, expect, it, test } from 'vitest'
import type { ReadReport } from '../../src/annotation/reading.ts'
import { jsonForHtml } from '../../src/page/escape.ts'
import { openPage, pagePieces, writePage } from '../../src/page/write-page.ts'
import { bare, bridge, fixture, hostile } from './fixture.ts'

const assets = { script: 'void 0 // مرصد', style: 'b{}' }

function whole(reports: readonly ReadReport[]): string {
  const pieces = pagePieces(assets)
  return [pieces.head(), ...reports.map(pieces.report), pieces.tail()].join('')
}

const sha256 = (words: string) => createHash('sha256').update(words).digest('base64')

describe('the file', () => {
  it('lets only its own script and style act, and nothing load', () => {
    const html = whole(fixture)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src 'sha256-${sha256(assets.script)}'`)
    expect(policy).toContain(`style-src 'sha256-${sha256(assets.style)}'`)
    expect(html).not.toMatch(/unsafe-inline|<link|<iframe|<base/)
  })

  it('holds no tag that a report brought along', () => {
    const html = whole(fixture)
    expect(html.match(/<script/g)).toHaveLength(fixture.length + 2)
    expect(html.match(/<\/script/g)).toHaveLength(fixture.length + 2)
    expect(html).not.toMatch(/<img|<svg|<b |<!--/)
  })

  it('stands without a report', () => {
    expect(whole([])).toContain('<script type="application/json" id="reports">[]</script>')
  })
})

describe('a page on disk', () => {
  const folder = mkdtempSync(join(tmpdir(), 'marsad-page-'))
  const file = join(folder, 'page.html')
  afterAll(() => rmSync(folder, { recursive: true }))

  async function* breaking(): AsyncGenerator<ReadReport> {
    yield bridge
    throw new Error('the disk is on fire')
  }

  it('takes its name when it is whole', async () => {
    const page = await openPage(file, assets)
    await page.add(bridge)
    expect(readdirSync(folder)).toEqual(['page.html.part'])
    await page.close()
    expect(readdirSync(folder)).toEqual(['page.html'])
    expect(readFileSync(file, 'utf8')).toMatch(/<\/html>\n$/)
  })

  it('leaves the former one alone when its reports break off', async () => {
    await writePage(file, [hostile, bare], assets)
    const former = readFileSync(file, 'utf8')
    await expect(writePage(file, breaking(), assets)).rejects.toThrow('the disk is on fire')
    expect(readdirSync(folder)).toEqual(['page.html'])
    expect(readFileSync(file, 'utf8')).toBe(former)
  })
})

test('any string comes back from its script element as it was', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'binary' }),
      fc.constantFrom('', '</script>', '<!--<script>', '\uD800', '\u2028', '\0'),
      (words, tail) => {
        const json = jsonForHtml(words + tail)
        expect(json).not.toContain('<')
        expect(JSON.parse(Buffer.from(json, 'utf8').toString('utf8'))).toBe(words + tail)
      },
    ),
  )
})
