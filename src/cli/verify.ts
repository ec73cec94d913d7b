import { withRecord } from '../app/record.ts'
import { type Mismatch, verify } from '../app/verify.ts'
import { sizeName } from '../ingest/item.ts'
import { type Context, exitCodes } from './context.ts'
import { noProgress, progressOn } from './progress.ts'
import { number, plural } from './summary.ts'
import { newTally } from './tally.ts'
import { oneLine, styleFor } from './terminal.ts'

export interface VerifyFlags {
  readonly home?: string
  readonly json?: boolean
  readonly quiet?: boolean
}

const mostShown = 50

/** `marsad verify`: proves that the record is as it was recorded. */
export const verifyRecord = (flags: VerifyFlags, { stdout, stderr, signal }: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const progress = flags.quiet === true ? noProgress : progressOn(stderr)
    const tally = newTally()
    const mismatches: Mismatch[] = []
    let evidence = 0
    let bytes = 0
    const { reports } = await store.totals()
    progress.start({ paths: [], bytes: null, reports, jobs: 1, notices: [] })
    try {
      for await (const part of verify(store, signal)) {
        tally.read += part.reports
        evidence += part.evidence
        bytes += part.bytes
        mismatches.push(...part.mismatches)
        tally.failed = mismatches.length
        progress.update(tally)
      }
    } finally {
      progress.stop()
    }
    if (flags.json === true) {
      stdout.write(`${JSON.stringify({ reports: tally.read, evidence, bytes, mismatches }, null, 2)}\n`)
    } else {
      const style = styleFor(stdout)
      for (const { report, what, said } of mismatches.slice(0, mostShown)) {
        stdout.write(`${style.red('✗')} ${style.arabic(oneLine(report, 80))} (${what}): ${oneLine(said, 300)}\n`)
      }
      if (mismatches.length > mostShown)
        stdout.write(`… and ${number(mismatches.length - mostShown)} more; --json has all\n`)
      const kept = `${plural(evidence, 'piece of evidence', 'pieces of evidence')} (${sizeName(bytes)})`
      const verdict =
        mismatches.length === 0
          ? style.green('all as recorded')
          : style.red(`${number(mismatches.length)} not as recorded`)
      stdout.write(`${plural(tally.read, 'report', 'reports')} and ${kept}: ${verdict}.\n`)
    }
    if (signal.aborted) return exitCodes.interrupted
    return mismatches.length === 0 ? exitCodes.done : exitCodes.failed
  })
