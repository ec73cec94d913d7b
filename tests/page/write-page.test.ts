import { createHash } from 'node:crypto'
import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import type { ReadReport } from '../../src/annotation/reading.ts'
import { jsonForHtml } from '../../src/page/escape.ts'
import { pageChunks } from '../../src/page/write-page.ts'
import { bare, bridge, fixture, hostile } from './fixture.ts'

const assets = { script: 'void 0 // مرصد', style: 'b{}' }

async function whole(reports: readonly ReadReport[]): Promise<string> {
  let html = ''
  for await (const chunk of pageChunks(reports, assets)) html += chunk
  return html
}

const sha256 = (words: string) => createHash('sha256').update(words).digest('base64')

describe('the file', () => {
  it('lets only its own script and style act, and nothing load', async () => {
    const html = await whole(fixture)
    const policy = /http-equiv="Content-Security-Policy" content="([^"]+)"/.exec(html)?.[1]
    expect(policy).toContain("default-src 'none'")
    expect(policy).toContain(`script-src 'sha256-${sha256(assets.script)}'`)
    expect(policy).toContain(`style-src 'sha256-${sha256(assets.style)}'`)
    expect(html).not.toMatch(/unsafe-inline|<link|<iframe|<base/)
  })

  it('holds no tag that a report brought along', async () => {
    const html = await whole(fixture)
    expect(html.match(/<script/g)).toHaveLength(fixture.length + 2)
    expect(html.match(/<\/script/g)).toHaveLength(fixture.length + 2)
    expect(html).not.toMatch(/<img|<svg|<b |<!--/)
  })

  it('gives a report out as soon as it has it', async () => {
    const asked: string[] = []
    function* reports() {
      for (const report of [bridge, hostile, bare]) {
        asked.push(report.report.id)
        yield report
      }
    }
    const chunks = pageChunks(reports(), assets)
    await chunks.next()
    expect(asked).toEqual([])
    await chunks.next()
    expect(asked).toEqual(['bridge'])
  })

  it('stands without a report', async () => {
    expect(await whole([])).toContain('<script type="application/json" id="reports">[]</script>')
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
