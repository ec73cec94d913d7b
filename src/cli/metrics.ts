import { InvalidArgumentError, Option } from 'commander'
import { type Metrics, newMetrics } from '../app/metrics.ts'
import type { Store } from '../app/record.ts'
import { type Listen, serveMetrics } from '../http/metricsServer.ts'

export interface MetricsFlags {
  readonly metrics?: Listen
}

const parseListen = (value: string): Listen => {
  const [, host = '127.0.0.1', digits] = /^(?:(.+):)?(\d{1,5})$/.exec(value) ?? []
  const port = Number(digits)
  if (digits === undefined || port > 65_535) throw new InvalidArgumentError('It takes a port, or address:port.')
  return { host, port }
}

export const metricsOption = (): Option =>
  new Option(
    '--metrics <[address:]port>',
    'answer /metrics, /healthz and /readyz here (without an address: to this machine only)',
  ).argParser(parseListen)

/** Works with counters, which are served where somebody wants them, until the work is done. */
export async function withMetrics<Answer>(
  store: Store,
  { metrics: listen }: MetricsFlags,
  work: (metrics: Metrics) => Promise<Answer>,
): Promise<Answer> {
  const metrics = newMetrics(store)
  const server = listen === undefined ? null : await serveMetrics(store, metrics, listen)
  try {
    return await work(metrics)
  } finally {
    await server?.stop()
  }
}
