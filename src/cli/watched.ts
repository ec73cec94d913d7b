import { type FeedRow, withRecord } from '../app/record.ts'
import { feedName } from '../app/watch/watch.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { number } from './summary.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface WatchedFlags extends RowFlags {
  readonly home?: string
}

const trouble = ({ failure, failures, due }: FeedRow, style: Style): string =>
  failure === null
    ? ''
    : `  ${style.red('✗')} ${style.message(oneLine(failure.message, 200))} ${style.dim(`[${failure.code}]`)}\n    failed ${number(failures)} times, next try ${due}\n`

function pageTrouble({ failedPage }: FeedRow, style: Style): string {
  if (failedPage === null) return ''
  const { address, message, code } = failedPage
  const what = message.startsWith(address) ? message : `${address}: ${message}`
  return `  ${style.red('✗')} ${style.message(oneLine(what, 300))} ${style.dim(`[${code}]`)}\n`
}

const view: View<FeedRow> = {
  columns: [
    ['address', ({ address }) => address],
    ['named by', ({ parent }) => parent],
    ['kind', ({ kind }) => kind],
    ['title', ({ title }) => title],
    ['pages', ({ pages }) => pages],
    ['recorded', ({ recorded }) => recorded],
    ['waiting', ({ waiting }) => waiting],
    ['failed', ({ failed }) => failed],
    ['checked', ({ checked }) => checked],
    ['due', ({ due }) => due],
    ['failures', ({ failures }) => failures],
    ['failure', ({ failure }) => failure?.message ?? null],
    ['failed page', ({ failedPage }) => failedPage?.address ?? null],
    ['its failure', ({ failedPage }) => failedPage?.message ?? null],
  ],
  lines: (row, style) => {
    const { address, kind, title, pages, recorded, waiting, failed, checked } = row
    const name = title === null ? '' : ` ${style.arabic(oneLine(title, 80))}`
    const state = `${number(recorded)} of ${number(pages)} pages recorded, ${number(waiting)} waiting, ${number(failed)} failed`
    return `${style.bold(oneLine(address, 120))}${name}\n  ${style.dim(`${kind ?? 'not looked at yet'}; ${state}; checked ${checked ?? 'never'}`)}\n${trouble(row, style)}${pageTrouble(row, style)}`
  },
  none: 'Nothing is watched.',
}

/** `marsad watch --list`. */
export const watched = (flags: WatchedFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    await printRows((paging) => store.watch.list(paging), view, flags, context)
    return exitCodes.done
  })

/** `marsad watch --stop`: the feeds are not looked at any more; their reports stay. */
export const stopWatching = (
  feeds: readonly string[],
  home: string | undefined,
  { stdout }: Context,
): Promise<number> =>
  withRecord(home, 'write', async (store) => {
    let code: number = exitCodes.done
    for (const feed of feeds) {
      const gone = await store.watch.unfollow(feedName(feed))
      if (gone === 0) code = exitCodes.failed
      const what = gone === 0 ? 'was not watched' : 'is not watched any more; its reports stay'
      stdout.write(`${styleFor(stdout).arabic(oneLine(feed, 120))} ${what}.\n`)
    }
    return code
  })
