import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { addReports } from '../../src/app/addReports.ts'
import { openWorkbench, type Workbench } from '../../src/app/workbench.ts'
import { type Started, startServer } from '../../src/http/start.ts'
import { defaultMaxSize } from '../../src/ingest/item.ts'

export interface Served {
  readonly workbench: Workbench
  readonly started: Started
  /** Asks for something below `/api/v1`. */
  get(path: string, headers?: Readonly<Record<string, string>>): Promise<Response>
  json<Answer>(path: string): Promise<Answer>
  /** Changes something below `/api/v1`, as our pages do. */
  send(method: string, path: string, body?: string | FormData): Promise<Response>
  stop(): Promise<void>
}

const examples = new URL('../../examples', import.meta.url).pathname

/** A real server on a real record of its own, with the examples in it. */
export async function serveExamples(): Promise<Served> {
  const home = await mkdtemp(join(tmpdir(), 'marsad-http-'))
  const workbench = await openWorkbench(home, 'write', { allowNetworks: ['127.0.0.1'], delay: 0, backOff: 0.01 })
  const options = {
    published: null,
    encoding: null,
    maxSize: defaultMaxSize,
    jobs: 1,
    stdin: (async function* () {})(),
  }
  for await (const outcome of addReports([examples], workbench.store, options)) {
    if (outcome.kind === 'failed') throw new Error(outcome.failure.message)
  }
  const started = await startServer(workbench, { port: 0 })
  const get = (path: string, headers: Readonly<Record<string, string>> = {}) =>
    fetch(`${started.address}api/v1${path}`, { headers })
  return {
    workbench,
    started,
    get,
    json: async <Answer>(path: string) => {
      const answer = await get(path)
      if (!answer.ok) throw new Error(`${path}: ${answer.status} ${await answer.text()}`)
      return (await answer.json()) as Answer
    },
    send: (method, path, body) =>
      fetch(`${started.address}api/v1${path}`, {
        method,
        headers: { 'x-marsad': '1', ...(typeof body === 'string' ? { 'content-type': 'application/json' } : {}) },
        ...(body === undefined ? {} : { body }),
      }),
    stop: async () => {
      await started.stop()
      await workbench.close()
      await rm(home, { recursive: true, force: true })
    },
  }
}
