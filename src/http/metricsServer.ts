import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { marsadError } from '../annotation/errors.ts'
import type { Metrics } from '../app/metrics.ts'
import { isReady } from '../app/readiness.ts'
import type { Store } from '../app/record.ts'

/** A port of this machine, or an address with a port. */
export interface Listen {
  readonly host: string
  readonly port: number
}

export interface MetricsServer {
  readonly port: number
  stop(): Promise<void>
}

/**
 * Answers `/metrics`, `/healthz` and `/readyz` for a process that serves nothing else.
 * @throws MarsadError where the port is taken
 */
export async function serveMetrics(store: Store, metrics: Metrics, { host, port }: Listen): Promise<MetricsServer> {
  const answers: Readonly<Record<string, () => Promise<readonly [status: number, type: string, body: string]>>> = {
    '/healthz': async () => [200, 'application/json', '{"status":"alive"}'],
    '/readyz': async () =>
      (await isReady(store))
        ? [200, 'application/json', '{"status":"ready"}']
        : [503, 'application/json', '{"status":"not ready"}'],
    '/metrics': async () => [200, metrics.contentType, await metrics.text()],
  }
  const server = createServer((request, response) => {
    const answer = request.method === 'GET' ? answers[request.url ?? ''] : undefined
    const refuse = (status: number) => void response.writeHead(status).end()
    if (answer === undefined) return refuse(404)
    answer().then(
      ([status, type, body]) => void response.writeHead(status, { 'content-type': type }).end(body),
      () => refuse(503),
    )
  })
  await new Promise<void>((done, fail) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      fail(error.code === 'EADDRINUSE' ? marsadError('PORT_TAKEN', { port }) : error),
    )
    server.listen(port, host, done)
  })
  return {
    port: (server.address() as AddressInfo).port,
    stop: () =>
      new Promise((done) => {
        server.close(() => done())
        server.closeAllConnections()
      }),
  }
}
