import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { MapView } from '../../src/http/wire.ts'
import { type Browsed, browseExamples, expectAccessible } from './browse.ts'

let browsed: Browsed
beforeAll(async () => {
  browsed = await browseExamples()
}, 240_000)
afterAll(() => browsed?.stop())

const counts = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + Number(text), 0)

describe('the map of the workbench', () => {
  it('is drawn without a network, with a mark for every incident that has a point and none for others', async () => {
    const page = await browsed.open('map?at=10,25,1', 'en', { width: 1600, height: 1000 })
    const marks = page.locator('.map-marker')
    await marks.first().waitFor()
    await expect.poll(() => page.workers().length).toBeGreaterThan(0)
    // Land, borders and names make a picture that does not compress to almost nothing.
    const canvas = page.locator('canvas')
    await expect.poll(async () => (await canvas.screenshot()).length, { timeout: 20_000 }).toBeGreaterThan(30_000)
    const { clusters, unpinned } = await browsed.served.json<MapView>('/map?zoom=3')
    const pinned = clusters.reduce((sum, { count }) => sum + count, 0)
    await expect.poll(async () => counts(await marks.allTextContents())).toBe(pinned)
    const aside = page.getByRole('complementary')
    expect(await aside.getByRole('listitem').count()).toBe(unpinned.length)
    await expectAccessible(page)
    await page.close()
  })
  it('is narrowed by a stretch of time, and a mark opens its incidents with how exact their places are', async () => {
    const page = await browsed.open('map', 'ar')
    const marks = page.locator('.map-marker')
    await marks.first().waitFor()
    // The bars come with a request of their own.
    const bars = page.locator('figure button:not([tabindex="-1"])')
    await bars.first().waitFor()
    const all = await bars.all()
    const [first, last] = [await all[0]?.boundingBox(), await all.at(-2)?.boundingBox()]
    if (first === null || first === undefined || last === null || last === undefined) throw new Error('no bars')
    await page.mouse.move(first.x + first.width / 2, first.y + first.height / 2)
    await page.mouse.down()
    await page.mouse.move(last.x + last.width / 2, last.y + last.height / 2, { steps: 5 })
    await page.mouse.up()
    await page.waitForURL(/from=\d{4}-\d\d-\d\d&to=\d{4}/)
    const { searchParams } = new URL(page.url())
    const days = `from=${searchParams.get('from')}&to=${searchParams.get('to')}`
    const narrowed = await browsed.served.json<MapView>(`/map?zoom=3&${days}`)
    const whole = await browsed.served.json<MapView>('/map?zoom=3')
    const told = ({ clusters, unpinned }: MapView) =>
      [...clusters, ...unpinned].reduce((sum, one) => sum + one.count, 0)
    expect(told(narrowed)).toBeLessThan(told(whole))
    expect(await page.getByRole('complementary').getByRole('listitem').count()).toBe(narrowed.unpinned.length)
    await marks.first().click()
    await page
      .getByText(/موضع بعينه|بجوار البلدة/)
      .first()
      .waitFor()
    await expectAccessible(page)
    await page.close()
  })
  it('leaves the machine alone and breaks nothing', () => {
    expect(browsed.strayed).toEqual([])
    expect(browsed.broken).toEqual([])
  })
})
