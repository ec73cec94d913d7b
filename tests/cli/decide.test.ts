import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { folder } from '../ingest/help.ts'
import { remove, type Server, startServer } from '../store/help.ts'
import { build, marsad } from './build.ts'

vi.setConfig({ testTimeout: 90_000, hookTimeout: 120_000 })

const text = 'قال سامي نادر إن 3 أشخاص قتلوا في انفجار بحلب. وأضاف أن الوفد غادر المدينة.'
const root = folder({ 'a.jsonl': JSON.stringify({ id: 'a', outlet: 'النهار', published: '2015-10-13', text }) })
/** On a server that stands, so that no command starts one of its own. */
const records = new Map<string, string>()
const on = (record: string, command: string, ...args: readonly string[]) => {
  process.env.DATABASE_URL = records.get(record) ?? ''
  return marsad(...command.split(' '), ...args)
}
const mine = (command: string, ...args: readonly string[]) => on('mine', command, ...args)
const signed = ['--by', 'نور', '--why', 'looked it up']

let server: Server
beforeAll(async () => {
  await build()
  server = await startServer()
  for (const record of ['mine', 'theirs']) records.set(record, await server.newDatabase())
  await mine('add', root)
}, 180_000)
afterAll(async () => {
  delete process.env.DATABASE_URL
  await server.stop()
  await remove(root)
})

describe('decisions on the command line', () => {
  it('are made, shown where they apply, listed and taken back', async () => {
    const { stdout, code } = await mine('decide correct', 'a:s1', 'speaker', '--words', 'سامي', ...signed)
    expect(code).toBe(0)
    expect(stdout).toMatch(/^correct statement «.*» in a: speaker سامي [0-9a-f]{16}$/m)
    expect((await mine('show', 'a')).stdout).toContain('[corrected (speaker) by نور]')
    const { rows } = JSON.parse((await mine('decisions', '--json')).stdout)
    expect(rows).toMatchObject([{ standing: 'attached', decision: { by: 'نور', field: 'speaker' } }])
    expect((await mine('decisions', '--csv')).stdout).toContain('decision,at,by,act,about,change,why,standing')
    await mine('undo', rows[0].decision.id, '--by', 'نور')
    expect((await mine('show', 'a')).stdout).not.toContain('corrected')
    expect((await mine('decisions', '--standing', 'undone')).stdout).toContain('correct statement')
  })

  it('say what is wrong with them', async () => {
    const cases = [
      [['decide correct', 'a:s1', 'act', '--value', 'shout', ...signed], 'FIELD_INVALID', 2],
      [['decide add', 'a', 'event', '--words', 'trigger=غادر', ...signed], 'FIELD_MISSING', 2],
      [['decide split', 'a:e1', 'b:e1', ...signed], 'INCIDENT_NOT_DIVIDED', 2],
    ] as const
    for (const [[command, ...args], error, expected] of cases) {
      const { code, stderr } = await mine(command, ...args)
      expect([stderr.includes(error), code], stderr).toEqual([true, expected])
    }
  })

  it('go to another record and back', async () => {
    const what = ['--words', 'trigger=غادر', '--set', 'type=meeting', '--words', 'agents=الوفد']
    expect((await mine('decide add', 'a', 'event', ...what, ...signed)).code).toBe(0)
    await mine('decide grade', 'outlet:النهار', 'b', ...signed)
    const file = join(root, 'mine.json')
    expect((await mine('decisions', '--json', '--out', file)).code).toBe(0)
    const { stderr } = await on('theirs', 'decide import', file)
    expect(stderr).toMatch(/[34] decisions taken, 0 were there already, 0 refused/)
    await on('theirs', 'add', root)
    expect((await on('theirs', 'show', 'a')).stdout).toMatch(/meeting غادر .*by الوفد.*\[added by نور\]/)
    writeFileSync(file, readFileSync(file, 'utf8').replace('looked it up', 'made it up'))
    const forged = await on('theirs', 'decide import', file)
    expect([forged.code, forged.stderr.includes('DECISION_INVALID')]).toEqual([1, true])
  })

  it('stay when everything is read again', async () => {
    const { stderr, code } = await on('theirs', 'reread', '--all')
    expect(code).toBe(0)
    expect(stderr).toContain('1 report read again; 0 read otherwise now.')
    expect((await on('theirs', 'show', 'a')).stdout).toContain('[added by نور]')
    expect((await on('theirs', 'reread')).stderr).toContain('0 reports read again')
  })
})
