import { readFileSync } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { createServer } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { errors } from '../../src/annotation/errors.ts'
import { arabicErrors } from '../../src/http/messages/errors.ts'
import { build, marsad, start, until } from '../cli/build.ts'

let home = ''
beforeAll(async () => {
  await build()
  home = await mkdtemp(join(tmpdir(), 'marsad-serve-'))
}, 240_000)
afterAll(() => rm(home, { recursive: true, force: true }))

const addressIn = (said: string): string => /http:\/\/127\.0\.0\.1:\d+\//.exec(said)?.[0] ?? ''

const isRunning = (pid: number): boolean => {
  try {
    process.kill(pid, 0)
    return true
  } catch {
    return false
  }
}

describe('marsad serve', () => {
  it('begins a record, serves it, and ends with its database when it is told to', async () => {
    const running = start(['serve', '--home', home, '--port', '0'])
    await until(() => running.stdout().includes('http://'))
    const address = addressIn(running.stdout())
    const totals = await (await fetch(`${address}api/v1/totals`)).json()
    expect(totals).toMatchObject({ reports: 0, incidents: 0, first: null })
    const page = await (await fetch(`${address}reports?outlet=x`)).text()
    expect(page).toMatch(/<html lang="ar" dir="rtl">/)
    expect(page).toContain('type="application/atom+xml"')
    const script = /src="(\/assets\/[^"]+\.js)"/.exec(page)?.[1] ?? ''
    const asset = await fetch(new URL(script, address))
    expect(asset.headers.get('cache-control')).toContain('immutable')
    const [pid = '0'] = readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')
    expect(isRunning(Number(pid))).toBe(true)
    running.interrupt()
    expect(await running.ended).toMatchObject({ code: 0, stderr: '' })
    expect(isRunning(Number(pid))).toBe(false)
  }, 60_000)
  it('takes no port but the one that was named', async () => {
    const other = createServer()
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done))
    const address = other.address()
    const port = typeof address === 'object' ? address?.port : 0
    const { code, stderr } = await marsad('serve', '--home', home, '--port', String(port))
    other.close()
    expect(code).toBe(1)
    expect(stderr).toContain('PORT_TAKEN')
  }, 60_000)
})

describe('the errors in Arabic', () => {
  it('are said for every code, with the same values', () => {
    const valuesOf = (text: string) => [...text.matchAll(/\{([a-z]+)\}/g)].map(([, name]) => name).sort()
    const unlike = Object.entries(errors).filter(([code, { message, fix }]) => {
      const said = arabicErrors[code as keyof typeof errors]
      return said === undefined || valuesOf(message + fix).join() !== valuesOf(said.message + said.fix).join()
    })
    expect(unlike.map(([code]) => code)).toEqual([])
  })
})
