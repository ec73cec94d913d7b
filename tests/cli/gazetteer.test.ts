import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { remove } from '../store/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 60_000, hookTimeout: 120_000 })

const root = folder({
  'places.csv':
    'pcode,name_ar,kind,adm1_pcode,lat,lon\nSY02,حلب,governorate,,,\nSY0299,كفر زنبق,locality,SY02,36.1,37.1\nSY0298,,locality,SY02,,\n',
  'nameless.csv': 'a,b\n1,2\n',
  'villages.csv': 'Village,Code\nبيت الزنبق,7\n',
  'report.txt': 'وقع انفجار في كفر زنبق فقتل 3 أشخاص.',
})
const home = join(root, 'record')
const gazetteer = (...args: readonly string[]) => marsad('gazetteer', ...args, '--home', home)
const shared = join(import.meta.dirname, '../../../shared/gazetteer/syria.tsv')

beforeAll(build, 120_000)
afterAll(() => remove(root))

describe('lists of places', () => {
  it('are shown before they are imported', async () => {
    const { code, stdout, stderr } = await gazetteer('import', join(root, 'places.csv'), '--dry-run')
    expect(stdout).toMatch(/Would import .*2.* places/)
    expect(stdout).toContain('line 4: it has no name')
    expect(stderr).toContain('1 line was left out')
    expect(code).toBe(1)
    expect(existsSync(home)).toBe(false)
  })
  it('are imported once, and again only by force', async () => {
    expect((await gazetteer('import', join(root, 'places.csv'))).stdout).toMatch(/Imported .*1 new .*1 known before/)
    const again = await gazetteer('import', join(root, 'places.csv'))
    expect(again.code).toBe(1)
    expect(again.stderr).toContain('GAZETTEER_EXISTS')
    expect((await gazetteer('import', join(root, 'places.csv'), '--force')).stdout).toMatch(/Imported/)
    expect(JSON.parse((await gazetteer('list', '--json')).stdout).rows).toMatchObject([
      { name: 'places', places: 2, known: 1 },
    ])
  })
  it('are read with, in this thread and in others', async () => {
    for (const jobs of ['1', '2']) {
      const { stdout } = await marsad('read', join(root, 'report.txt'), '--home', home, '--out', '-', '--jobs', jobs)
      const place = JSON.parse(stdout).mentions.find(({ name }: { name: string }) => name === 'كفر زنبق')
      expect(place).toMatchObject({ kind: 'place', rule: 'gazetteer/place' })
    }
  })
  it('give their codes to exports', async () => {
    await marsad('add', join(root, 'report.txt'), '--published', '2021-05-03', '--home', home)
    const { stdout } = await marsad('export', '--format', 'geojson', '--home', home)
    expect(JSON.parse(stdout).features[0]).toMatchObject({
      geometry: { coordinates: [37.1, 36.1] },
      properties: { place: 'كفر زنبق', pcode: 'SY0299', precision: 'spot', country: 'SY' },
    })
    const hxl = (await marsad('export', '--format', 'hxl', '--home', home)).stdout
    expect(hxl).toContain('محافظة حلب,SY02')
  })
  it('without known columns need them named', async () => {
    expect((await gazetteer('import', join(root, 'nameless.csv'))).stderr).toContain('GAZETTEER_WITHOUT_NAMES')
    const named = await gazetteer('import', join(root, 'villages.csv'), '--column', 'name=Village', '--country', 'YE')
    expect(named.stdout).toMatch(/Imported .*1/)
    const wrong = await gazetteer('import', join(root, 'villages.csv'), '--column', 'name=Nom', '--force')
    expect(wrong.stderr).toContain('GAZETTEER_COLUMN')
  })
  it('are taken out', async () => {
    expect((await gazetteer('remove', 'villages')).code).toBe(0)
    expect((await gazetteer('remove', 'villages')).stderr).toContain('GAZETTEER_MISSING')
  })
  it.skipIf(!existsSync(shared))('of a whole country are taken as they come', async () => {
    const { stdout } = await gazetteer('import', shared, '--dry-run', '--json')
    const { places, problems } = JSON.parse(stdout)
    expect(places.length).toBeGreaterThan(6700)
    expect(problems.filter(({ skipped }: { skipped: boolean }) => skipped).length).toBeLessThan(5)
  })
})
