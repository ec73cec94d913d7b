import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ReportPage, WholeReport } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
let name = ''
beforeAll(async () => {
  browsed = await browseExamples()
  const { rows } = await browsed.served.json<ReportPage>('/reports?limit=100')
  name = rows.find(({ statements, events }) => statements > 2 && events > 1)?.report ?? ''
}, 240_000)
afterAll(() => browsed?.stop())

const statement = async () => {
  const { reading } = await browsed.served.json<WholeReport>(`/reports/${encodeURIComponent(name)}`)
  return reading.statements[0]
}

describe('a report in the workbench', () => {
  it.each(['ar', 'en'] as const)('marks what is chosen, in the text and beside it (%s)', async (language) => {
    const page = await browsed.open(`reports/${encodeURIComponent(name)}?value=s1`, language)
    const item = page.getByRole('button', { name: 's1', exact: true })
    await item.waitFor()
    expect(await item.getAttribute('aria-pressed')).toBe('true')
    await expect.poll(() => page.locator('.report-text .marked').count()).toBeGreaterThan(0)
    await page.close()
  })
})

describe('a review', () => {
  it('is made with the keyboard, kept with a name and a reason, and taken back', async () => {
    const before = await statement()
    const act = before?.act === 'deny' ? 'state' : 'deny'
    const page = await browsed.open(`reports/${encodeURIComponent(name)}`, 'en')
    await page.getByRole('button', { name: 's1', exact: true }).waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(/value=/)
    if (!page.url().includes('value=s1')) await page.getByRole('button', { name: 's1', exact: true }).click()
    await page.waitForURL(/value=s1/)

    await page.keyboard.press('a')
    const dialog = page.getByRole('dialog')
    await dialog.locator('input').fill('Noor')
    await dialog.locator('button[type=submit]').click()
    await expect
      .poll(async () => (await statement())?.decisions?.map(({ act: made, by }) => [made, by]))
      .toEqual([['accept', 'Noor']])

    await page.getByRole('button', { name: 's1', exact: true }).click()
    await page.waitForURL(/value=s1/)
    await page.keyboard.press('e')
    await page.getByLabel('Field').selectOption('act')
    await page.getByLabel('New value').selectOption(act)
    await page.getByRole('button', { name: 'Put it in' }).click()
    await dialog.locator('textarea').fill('The verb says so.')
    await dialog.locator('button[type=submit]').click()
    await expect.poll(async () => (await statement())?.act).toBe(act)

    await page.getByRole('button', { name: 'Undo' }).first().click()
    await dialog.or(page.getByText('The decision was taken back')).first().waitFor()
    await expect.poll(async () => (await statement())?.act).toBe(before?.act)
    expect((await statement())?.decisions).toHaveLength(1)
    await page.close()
  })
  it('stands in the list of decisions', async () => {
    const page = await browsed.open('decisions', 'ar')
    await page.getByText('Noor').first().waitFor()
    await expectAccessible(page)
    await page.close()
  })
  it('of what a model proposed is made in its sentence, and taken back', async () => {
    const { store } = browsed.served.workbench
    const { text } = (await store.report(name))?.report ?? { text: '' }
    const word = /\S{5,}/.exec(text) ?? ['']
    const at = text.indexOf(word[0])
    const fields = {
      trigger: { spans: [[at, at + word[0].length] as const] },
      ...{ type: { value: 'explosion' }, status: { value: 'happened' } },
    }
    const ids = ['aaaa000011112222', 'bbbb000011112222']
    const made = ids.map((id) => ({ id, kind: 'event', fields, words: word[0] }) as const)
    await store.proposed.propose(name, { model: 'a-model', prompt: 1 }, made)
    const events = async () =>
      (await browsed.served.json<WholeReport>(`/reports/${encodeURIComponent(name)}`)).reading.events.length
    const before = await events()
    const page = await browsed.open('decisions', 'en')
    await page.getByRole('link', { name: 'A model’s proposals' }).click()
    const item = (id: string | undefined) => page.locator(`[data-proposal="${id}"]`)
    await item(ids[0]).getByText('proposed, unconfirmed').waitFor()
    expect(await item(ids[0]).locator('blockquote mark').textContent()).toBe(word[0])
    expect(await item(ids[0]).textContent()).toContain('a-model')
    await expectAccessible(page)
    const dialog = page.getByRole('dialog')
    await item(ids[0]).getByRole('button', { name: 'Reject' }).click()
    await dialog.locator('input').fill('Noor')
    await dialog.locator('textarea').fill('Nothing exploded.')
    await dialog.locator('button[type=submit]').click()
    await item(ids[0]).waitFor({ state: 'detached' })
    expect(await store.proposed.proposal(ids[0] ?? '')).toMatchObject({ by: 'Noor', why: 'Nothing exploded.' })
    await page.getByRole('button', { name: 'Undo' }).click()
    await item(ids[0]).waitFor()
    // Signed by who signed before, without asking again.
    await item(ids[1]).getByRole('button', { name: 'Accept' }).click()
    await item(ids[1]).waitFor({ state: 'detached' })
    expect(await events()).toBe(before + 1)
    await page.getByRole('button', { name: 'Undo' }).click()
    await expect.poll(events).toBe(before)
    await page.close()
  })
  it('leaves the machine alone and breaks nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
