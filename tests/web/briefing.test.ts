import { readFile } from 'node:fs/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { BriefingView } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

const about = `place=${encodeURIComponent('حمص')}`

describe('briefings in the workbench', () => {
  it('are edited by dropping and ordering, and written as they stand', async () => {
    const page = await browsed.open(`briefing?${about}`, 'ar')
    const summary = page.locator('article p').first()
    await summary.waitFor()
    await expectAccessible(page)
    const dropped = (await summary.locator('> span').first().textContent()) ?? ''
    await summary.getByRole('button', { name: /^احذف/ }).click()
    await expect.poll(() => page.locator('article').textContent()).not.toContain(dropped)
    const sections = page.locator('article section > h3')
    const [first, second] = await sections.allTextContents()
    await sections.first().getByRole('button', { name: /^أخِّر/ }).click()
    await expect.poll(async () => (await sections.allTextContents())[0]?.slice(0, 8)).toBe(second?.slice(0, 8))
    const coming = page.waitForEvent('download')
    await page.getByRole('button', { name: 'Markdown' }).click()
    const file = await readFile(await (await coming).path(), 'utf8')
    const nameOf = (heading: string | undefined) => (heading ?? '').replace(/[↑↓×]/g, '').trim()
    expect(file.indexOf(`## ${nameOf(second)}`)).toBeGreaterThan(-1)
    expect(file.indexOf(`## ${nameOf(second)}`)).toBeLessThan(file.indexOf(`## ${nameOf(first)}`))
    await page.getByRole('button', { name: 'تراجع' }).click()
    await expect.poll(async () => (await sections.allTextContents())[0]?.slice(0, 8)).toBe(first?.slice(0, 8))
    await page.close()
  })
  it('open the words behind a citation, in the other language too', async () => {
    const page = await browsed.open(`briefing?${about}`, 'en')
    await page
      .locator('article section')
      .first()
      .getByRole('button', { name: /^\d+\.\d+$/ })
      .first()
      .click()
    await page.getByRole('dialog').locator('blockquote').waitFor()
    await expectAccessible(page)
    await page.close()
  })
  it('say so where a sentence that was to stay is no more', async () => {
    const view = await browsed.served.json<BriefingView>(`/briefing?${about}`)
    const ids = view.summary.map(({ id }) => id)
    const ask = (keep: readonly string[]) => browsed.served.send('POST', `/briefing?${about}`, JSON.stringify({ keep }))
    const kept = (await (await ask(ids)).json()) as BriefingView
    expect(kept.summary).toEqual(view.summary.map((line) => expect.objectContaining({ id: line.id })))
    expect(kept.sections).toEqual([])
    const refused = await ask([...ids, 'no-sentence'])
    expect(refused.status).toBe(409)
    expect(await refused.json()).toMatchObject({ code: 'BRIEF_CHANGED' })
  })
  it('leave the machine alone and break nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
