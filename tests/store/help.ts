import { spawn } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { expect } from 'vitest'
import type { Report } from '../../src/annotation/report.ts'
import { loadReader, type Reader } from '../../src/app/reader.ts'
import { type Cluster, clusterIn, user } from '../../src/store/embedded/cluster.ts'
import { serve, stop } from '../../src/store/embedded/server.ts'
import { openStore } from '../../src/store/open.ts'
import { type Prepared, storable } from '../../src/store/prepared.ts'
import type { Page, Paging, Store } from '../../src/store/store.ts'
import { main } from '../cli/build.ts'

let reader: Reader | null = null

/** A report read by the real reader, ready to be recorded. */
export function prepared(report: Partial<Report> & Pick<Report, 'id' | 'text'>): Prepared {
  reader ??= loadReader()
  const whole = { published: null, outlet: null, title: null, url: null, ...report }
  return reader.prepare(storable(whole)).prepared
}

export const newFolder = (): string => mkdtempSync(join(tmpdir(), 'marsad-store-'))
export const remove = (folder: string) => rm(folder, { recursive: true, force: true })

export const openFolder = (home: string, access: 'read' | 'write' = 'write'): Promise<Store> =>
  openStore({ kind: 'folder', home }, access)

/** The store in a database of a server, to be read and written. */
export const openServer = (url: string): Promise<Store> => openStore({ kind: 'server', url }, 'write')

/** All rows of a list, asked for in parts of so many; no part may have more. */
export async function rowsInParts<Row>(
  ask: (paging: Paging) => Promise<Page<Row>>,
  limit: number,
): Promise<readonly Row[]> {
  const rows: Row[] = []
  let after: string | undefined
  for (;;) {
    const page = await ask({ limit, after })
    expect(page.rows.length).toBeLessThanOrEqual(limit)
    rows.push(...page.rows)
    if (page.next === null) return rows
    after = page.next
  }
}

/** A server as any other, reached by its address, with empty databases on demand. */
export interface Server {
  newDatabase(): Promise<string>
  query(url: string, text: string, values?: readonly unknown[]): Promise<pg.QueryResult>
  stop(): Promise<void>
}

export async function startServer(): Promise<Server> {
  const folder = newFolder()
  const cluster: Cluster = await clusterIn(join(folder, 'postgres'))
  const running = await serve(cluster)
  const urlOf = (database: string) =>
    `postgresql://${user}:${cluster.password}@localhost:${running.port}/${database}?host=${encodeURIComponent(running.host)}`
  const query: Server['query'] = async (url, text, values = []) => {
    const client = new pg.Client({ connectionString: url })
    client.on('error', () => {})
    await client.connect()
    try {
      return await client.query(text, [...values])
    } finally {
      await client.end()
    }
  }
  let count = 0
  return {
    newDatabase: async () => {
      const name = `test${++count}`
      await query(urlOf('postgres'), `create database ${name}`)
      return urlOf(name)
    },
    query,
    stop: async () => {
      await stop(cluster, running)
      await remove(folder)
    },
  }
}

/** Starts `marsad ARGS…` that a test may kill; gives its process and what it said. */
export function child(args: readonly string[], options: { readonly uid?: number; readonly gid?: number } = {}) {
  const started = spawn(process.execPath, [main, ...args], {
    stdio: 'pipe',
    env: { ...process.env, DATABASE_URL: '', MARSAD_HOME: '' },
    ...options,
  })
  let said = ''
  for (const stream of [started.stdout, started.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
  }
  started.stdin.on('error', () => {})
  return {
    process: started,
    said: () => said,
    ended: new Promise<number | null>((done) => started.on('close', (code) => done(code))),
  }
}

const towns = ['حلب', 'حمص', 'إدلب', 'درعا', 'الرقة', 'اللاذقية', 'حماة', 'دمشق', 'تدمر', 'الحسكة']
const things = ['الجسر', 'النفق', 'المعبر', 'الميناء', 'المطار', 'السوق', 'المشفى']

/** So many different reports, of as many days. */
export const lines = (count: number): string =>
  Array.from({ length: count }, (_, at) =>
    JSON.stringify({
      id: `r${at}`,
      outlet: `صحيفة ${towns[at % 7]}`,
      published: new Date(Date.UTC(2012, 0, 1 + at * 6)).toISOString().slice(0, 10),
      text: `أعلنت البلدية أن ${things[at % things.length]} رقم ${at + 1} في ${towns[at % towns.length]} أغلق، وقال سامي نادر إن ${at + 2} أشخاص أصيبوا.`,
    }),
  ).join('\n')
