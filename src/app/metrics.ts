import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Store } from '../store/store.ts'
import type { AddOutcome } from './addReports.ts'
import { feedState } from './watch/feedState.ts'

/** What a process that runs for long counts, and what it looks up in its record when it is asked. */
export interface Metrics {
  readonly contentType: string
  /** Everything, as Prometheus reads it. */
  text(): Promise<string>
  /** Reports that this process recorded, and reports that the record had. */
  recorded(added: number, known: number): void
  /** Something that could not be read or fetched, by the code of its error. */
  failed(code: string): void
  /** How long one report was read. */
  read(seconds: number): void
  /** How long a request took. @param route its pattern, which holds nothing of what was asked */
  answered(method: string, route: string, status: number, seconds: number): void
}

const readBuckets = [0.001, 0.002, 0.005, 0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1, 2, 5, 10]
const answerBuckets = [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5, 10, 30]

/** Counts from now on. Numbers of the record itself are looked up at each scrape, so that any process tells the same. */
export function newMetrics(store: Store): Metrics {
  const registers = [new Registry()]
  const [registry] = registers as [Registry]
  collectDefaultMetrics({ register: registry })
  recordGauges(store, registers)
  const recorded = new Counter({
    name: 'marsad_reports_recorded_total',
    help: 'Reports this process recorded, or found recorded',
    labelNames: ['kind'],
    registers,
  })
  const failures = new Counter({
    name: 'marsad_failures_total',
    help: 'Reports, pages and feeds this process could not read, by code',
    labelNames: ['code'],
    registers,
  })
  const reading = new Histogram({
    name: 'marsad_read_seconds',
    help: 'Time to read one report',
    buckets: readBuckets,
    registers,
  })
  const answers = new Histogram({
    name: 'marsad_http_request_seconds',
    help: 'Time to answer one request',
    labelNames: ['method', 'route', 'status'],
    buckets: answerBuckets,
    registers,
  })
  return {
    contentType: registry.contentType,
    text: () => registry.metrics(),
    recorded: (added, known) => {
      recorded.inc({ kind: 'added' }, added)
      recorded.inc({ kind: 'known' }, known)
    },
    failed: (code) => failures.inc({ code }),
    read: (seconds) => reading.observe(seconds),
    answered: (method, route, status, seconds) => answers.observe({ method, route, status: String(status) }, seconds),
  }
}

/** Counts what became of a report: recorded now, before, or not to be read. What waits for a worker is counted there. */
export function countOutcome(metrics: Metrics, outcome: AddOutcome): void {
  if (outcome.kind === 'failed') metrics.failed(outcome.failure.code)
  else if (outcome.kind === 'added') metrics.recorded(1, 0)
  else if (outcome.kind === 'known') metrics.recorded(0, 1)
}

/** What the record holds, how much waits, and how its feeds do. */
function recordGauges(store: Store, registers: Registry[]): void {
  const held = new Gauge({
    name: 'marsad_record_size',
    help: 'What the record holds',
    labelNames: ['of'],
    registers,
    collect: async () => {
      const { reports, statements, events, incidents } = await store.totals()
      for (const [of, count] of Object.entries({ reports, statements, events, incidents })) held.set({ of }, count)
    },
  })
  const waiting = new Gauge({
    name: 'marsad_queue_reports',
    help: 'Reports that wait for workers, to be recorded or read again, or were set aside',
    labelNames: ['state'],
    registers,
    collect: async () => {
      const { waiting: reports, again, aside, oldest } = await store.queue.counts()
      waiting.set({ state: 'waiting' }, reports)
      waiting.set({ state: 'again' }, again)
      waiting.set({ state: 'aside' }, aside)
      age.set(oldest === null ? 0 : Math.max(0, (Date.now() - Date.parse(oldest)) / 1000))
    },
  })
  const age = new Gauge({
    name: 'marsad_queue_oldest_seconds',
    help: 'How long the first report waits to be recorded',
    registers,
  })
  const feeds = new Gauge({
    name: 'marsad_feeds',
    help: 'Feeds that are watched, by how they do',
    labelNames: ['state'],
    registers,
    collect: async () => {
      const now = new Date()
      const states = (await store.watch.feeds()).map((feed) => feedState(feed, now))
      for (const state of ['new', 'well', 'late', 'failing'] as const) {
        feeds.set({ state }, states.filter((one) => one === state).length)
      }
    },
  })
}
