import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { copyRegister } from '../../src/app/registers/copy.ts'
import { loadRegisters, registerNamed } from '../../src/app/registers/load.ts'
import { bySeries, type RegisterFilter, registerReader } from '../../src/app/registers/registers.ts'
import type { Paging, Store } from '../../src/store/store.ts'
import { rowsOf, shipped, told } from '../record/registers/help.ts'
import { lines, newFolder, openFolder, prepared, remove, rowsInParts } from '../store/help.ts'

const texts: readonly (readonly [day: string | null, text: string])[] = [
  ['2021-05-04', 'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 38 طلعة جوية أمس وأصاب 52 هدفا في محافظة حلب.'],
  ['2021-05-05', 'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 38 طلعة جوية وأصاب 52 هدفا في محافظة حلب.'],
  [
    '2021-05-06',
    'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 41 طلعة جوية في محافظة إدلب. ودعا سامي نادر إلى وقف إطلاق النار.',
  ],
  ['2021-05-09', 'توصلت الحكومة السورية وحركة أحرار الشام إلى هدنة في الزبداني. ورحب سامي نادر بالهدنة.'],
  ['2021-05-20', 'خرق الجيش السوري الهدنة في الزبداني أمس. ورفض جون كيري رفع العقوبات.'],
  ['2021-05-20', 'رفضت اليونان السماح للطائرات الروسية بعبور مجالها الجوي. ونفذ الطيران الروسي 12 طلعة في حمص.'],
  [null, 'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 70 طلعة جوية في محافظة حمص. ودعا سامي نادر إلى هدنة.'],
]

const reports = texts.map(([published, text], at) => told(`r${at}`, text, published))

const home = newFolder()
let store: Store

beforeAll(async () => {
  store = await openFolder(home)
  await store.add(reports.map(({ report }) => prepared(report)))
}, 120_000)
afterAll(async () => {
  await store?.close()
  await remove(home)
})

const register = (name: string) => ({ definition: shipped(name) })

describe('a register over the record', () => {
  it.each(['strikes', 'truces', 'airspace', 'positions', 'designations', 'casualties'])(
    '%s is what it is over the readings, in parts of any size',
    async (name) => {
      const expected = rowsOf(shipped(name), reports)
      expect(await rowsInParts(registerReader(store, register(name), {}), 100)).toEqual(expected)
      expect(await rowsInParts(registerReader(store, register(name), {}), 1)).toEqual(expected)
      // Each part asked for by itself, as over HTTP.
      expect(await rowsInParts((paging) => registerReader(store, register(name), {})(paging), 2)).toEqual(expected)
    },
  )

  const found = async (name: string, filter: RegisterFilter) =>
    (await rowsInParts(registerReader(store, register(name), filter), 50)).map(({ reports: [first] }) => first)

  it('is narrowed by days, places, actors and what its columns show', async () => {
    expect(await found('strikes', { from: '2021-05-06', to: '2021-05-06' })).toEqual(['r2'])
    expect(await found('strikes', { place: 'إدلب' })).toEqual(['r2'])
    expect(await found('positions', { actor: 'كيري' })).toEqual(['r4'])
    expect(await found('positions', { actor: 'سامي نادر', where: ['act=praise'] })).toEqual(['r3'])
    expect(await found('positions', { where: ['topic=العقوبات'] })).toEqual(['r4'])
    expect(await found('truces', { actor: 'أحرار الشام' })).toEqual(['r3'])
    expect(await found('strikes', { outlet: 'صحيفة المرفأ' })).toEqual([])
    await expect(found('strikes', { where: ['colour=red'] })).rejects.toMatchObject({ code: 'REGISTER_FILTER_INVALID' })
  })

  it('puts the rows of a series together, each from its beginning', async () => {
    const rows = await rowsInParts(bySeries(registerReader(store, register('positions'), {})), 2)
    expect(rows.map(({ series, day }) => [series, day])).toEqual([
      ['جون كيري · sanctions', '2021-05-20'],
      ['سامي نادر · truce', null],
      ['سامي نادر · truce', '2021-05-06'],
      ['سامي نادر · truce', '2021-05-09'],
    ])
  })

  it('refuses a mark of another list', async () => {
    await expect(registerReader(store, register('truces'), {})({ limit: 5, after: 'x' })).rejects.toMatchObject({
      code: 'CURSOR_INVALID',
    })
  })
})

describe('a register over more than is looked at at once', () => {
  const earlier: RegisterFilter = { to: '2019-12-31' }
  beforeAll(() =>
    store.add(
      lines(130)
        .split('\n')
        .map((line) => prepared(JSON.parse(line))),
    ),
  )
  const said = { definition: { ...shipped('positions'), from: { statements: {} } } }
  it.each([
    ['of incidents', register('casualties')],
    ['of what is said', said],
  ])('%s gives what it has found when patience ends, says how far it came, and goes on', async (_, one) => {
    const expected = await rowsInParts(registerReader(store, one, earlier), 500)
    expect(expected.length).toBeGreaterThan(100)
    const impatient = registerReader(store, one, earlier, { patience: -1 })
    const reached: (string | null)[] = []
    const asking = async (paging: Paging) => {
      const page = await impatient(paging)
      reached.push(page.until)
      return page
    }
    expect(await rowsInParts(asking, 500)).toEqual(expected)
    expect(reached.length).toBeGreaterThan(1)
    expect(reached.pop()).toBeNull()
    expect(reached).toEqual(reached.toSorted().reverse())
    // Each part by another reader, as where the server was started again between them.
    const anew = (paging: Paging) => registerReader(store, one, earlier, { patience: -1 })(paging)
    expect(await rowsInParts(anew, 500)).toEqual(expected)
  })
})

describe('registers of your own', () => {
  const own = newFolder()
  const file = (name: string, content: string): string => {
    mkdirSync(join(own, 'registers'), { recursive: true })
    const path = join(own, 'registers', name)
    writeFileSync(path, content)
    return path
  }
  afterAll(() => remove(own))

  it('are those that come along until there is one', async () => {
    const { registers, broken } = await loadRegisters(own)
    expect(registers.length).toBe(12)
    expect(registers.every((one) => !one.own)).toBe(true)
    expect(broken).toEqual([])
  })

  it('take the place of the one they were copied from', async () => {
    const path = await copyRegister('truces', undefined, own)
    expect(path).toBe(join(own, 'registers', 'truces.json'))
    expect(await registerNamed('truces', own)).toMatchObject({ path, own: true })
    await expect(copyRegister('truces', undefined, own)).rejects.toMatchObject({ code: 'OUTPUT_EXISTS' })
  })

  it('that are broken are named with the place, and hide nothing else', async () => {
    const syntax = file('a.json', '{\n  "name": "a",\n  "title": }')
    const shape = file('b.json', JSON.stringify({ ...shipped('truces'), row: 'day', columns: [] }))
    const { registers, broken } = await loadRegisters(own)
    expect(registers.length).toBe(12)
    expect(broken.map(({ code }) => code)).toEqual(['REGISTER_NOT_JSON', 'REGISTER_INVALID'])
    expect(broken[0]?.message).toContain(`${syntax}, line 3`)
    expect(broken[1]?.message).toContain(`${shape}, at row`)
    await expect(registerNamed('b', own)).rejects.toMatchObject({ code: 'REGISTER_INVALID' })
    await expect(registerNamed(syntax, own)).rejects.toMatchObject({ code: 'REGISTER_NOT_JSON' })
  })

  it('that are not there are told of with those that are', async () => {
    await expect(registerNamed('wars', own)).rejects.toThrow(/wars/)
    await expect(registerNamed('wars', own)).rejects.toMatchObject({ fix: expect.stringContaining('truces') })
    await expect(registerNamed(join(own, 'none.json'), own)).rejects.toMatchObject({ code: 'PATH_MISSING' })
  })
})
