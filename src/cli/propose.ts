import { preparingAgain } from '../app/decide.ts'
import { gazetteerFiles, ownPlaces } from '../app/gazetteerFiles.ts'
import { proposalColumns } from '../app/propose/columns.ts'
import { proposeAll } from '../app/propose/propose.ts'
import { acceptProposal, type Proposal, type ProposalState, rejectProposal } from '../app/propose/review.ts'
import { loadReader } from '../app/reader.ts'
import { withRecord } from '../app/record.ts'
import { type Context, complain, exitCodes } from './context.ts'
import { type DecideFlags, nameOf } from './decide.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { number } from './summary.ts'
import { oneLine, styleFor } from './terminal.ts'

export interface ProposeFlags {
  readonly home?: string
  readonly endpoint: string
  readonly model: string
  readonly limit: number
  readonly timeout: number
}

/** `marsad propose`. */
export async function propose(names: readonly string[], flags: ProposeFlags, context: Context): Promise<number> {
  const { stdout, stderr, signal } = context
  const style = styleFor(stdout)
  const key = process.env.MARSAD_READER_KEY ?? ''
  const endpoint = {
    ...{ address: flags.endpoint, model: flags.model, patience: flags.timeout },
    key: key === '' ? null : key,
  }
  const counts = { reports: 0, proposed: 0, refused: 0, failed: 0 }
  await withRecord(flags.home, 'write', async (store) => {
    const reader = loadReader(ownPlaces(await gazetteerFiles(flags.home)))
    const only = names.length === 0 ? null : names
    for await (const outcome of proposeAll(store, { endpoint, names: only, limit: flags.limit, signal, reader })) {
      const { report, proposed, refused, failed } = outcome
      counts.reports++
      counts.proposed += proposed
      counts.refused += refused.length
      if (failed !== null) {
        counts.failed++
        stderr.write(`${oneLine(report, 200)}:\n`)
        complain({ stderr }, failed)
        continue
      }
      stdout.write(`${style.arabic(report)}: ${number(proposed)} proposed, ${number(refused.length)} refused\n`)
      for (const why of refused) stdout.write(style.dim(`  ${oneLine(why, 160)}\n`))
    }
  })
  const without = counts.failed === 0 ? '' : `, ${number(counts.failed)} of them without an answer that could be used`
  stdout.write(
    `${number(counts.reports)} reports${without}: ${number(counts.proposed)} values proposed, ${number(counts.refused)} refused. ` +
      'None of them counts before somebody accepts it: marsad proposals\n',
  )
  if (signal.aborted) return exitCodes.interrupted
  return counts.failed > 0 ? exitCodes.failed : exitCodes.done
}

const view: View<Proposal> = {
  columns: proposalColumns,
  lines: ({ id, report, kind, fields, words, model, at, state }, { bold, dim, arabic, yellow }) =>
    `${bold(id)} ${yellow(`${state} proposal`)} ${kind} ${fields.type?.value ?? fields.act?.value ?? ''}: ` +
    `${arabic(oneLine(words, 200))}\n  ${arabic(report)} ${dim(`proposed by ${model}, ${at.slice(0, 10)}`)}\n`,
  none: 'Nothing is proposed.',
}

/** `marsad proposals`. */
export const proposals = (
  flags: RowFlags & { readonly home?: string; readonly state: ProposalState },
  context: Context,
): Promise<number> =>
  withRecord(flags.home, 'read', async ({ proposed }) => {
    await printRows((paging) => proposed.proposals({ state: flags.state }, paging), view, flags, context)
    return exitCodes.done
  })

/** `marsad proposals accept ID…`. */
export const accept = (ids: readonly string[], flags: DecideFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const again = preparingAgain(await gazetteerFiles(flags.home))
    for (const id of ids) {
      const decision = await acceptProposal(store, id, { by: nameOf(flags), why: flags.why ?? '' }, again)
      stdout.write(`${id} counts from now on, by the decision ${decision}; marsad undo takes it back.\n`)
    }
    return exitCodes.done
  })

/** `marsad proposals reject ID…`. */
export const reject = (ids: readonly string[], flags: DecideFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    for (const id of ids) {
      await rejectProposal(store, id, { by: nameOf(flags), why: flags.why ?? '' })
      stdout.write(`${id} is not proposed any more.\n`)
    }
    return exitCodes.done
  })
