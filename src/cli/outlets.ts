import { importOutlets, type OutletRow, outletRows } from '../app/outlets.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { plural } from './summary.ts'
import { oneLine, styleFor } from './terminal.ts'

export interface OutletFlags extends RowFlags {
  readonly home?: string
  readonly by?: string
}

const view: View<OutletRow> = {
  columns: [
    ['name', ({ name }) => name],
    ['hosts', ({ hosts }) => hosts.join(' ')],
    ['country', ({ country }) => country ?? null],
    ['owner', ({ owner }) => owner ?? null],
    ['language', ({ language }) => language ?? null],
    ['affiliation', ({ affiliation }) => affiliation ?? null],
    ['reliability', ({ reliability }) => reliability ?? null],
    ['graded by', ({ by }) => by],
    ['note', ({ note }) => note ?? null],
  ],
  lines: ({ name, hosts, country, owner, language, affiliation, reliability, by, article }, style) => {
    const about = [
      ...(country === undefined ? [] : [country]),
      ...(language === undefined ? [] : [language]),
      ...(owner === undefined ? [] : [`owned by ${style.arabic(oneLine(owner, 80))}`]),
      ...(affiliation === undefined ? [] : [`affiliation, as stated: ${style.arabic(oneLine(affiliation, 120))}`]),
      ...(article === undefined ? [] : ['with selectors of its own']),
    ]
    const grade =
      reliability === undefined ? '' : ` reliability ${reliability}${by === null ? '' : ` (${oneLine(by, 40)})`}`
    return `${style.bold(style.arabic(oneLine(name, 80)))} ${hosts.join(' ')}${grade}\n${about.length === 0 ? '' : `  ${about.join('; ')}\n`}`
  },
  none: 'No outlet was imported.',
}

/** `marsad outlets import FILES`. */
export const importFiles = (paths: readonly string[], flags: OutletFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'write', async (store) => {
    const { outlets, graded } = await importOutlets(paths, store, flags.by ?? process.env.MARSAD_USER ?? null)
    const decided = graded === 0 ? '' : `; ${plural(graded, 'reliability was', 'reliabilities were')} decided`
    stdout.write(`${styleFor(stdout).bold(plural(outlets, 'outlet', 'outlets'))} imported${decided}.\n`)
    return exitCodes.done
  })

/** `marsad outlets list`. */
export const listOutlets = (flags: OutletFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const rows = await outletRows(store)
    await printRows(async () => ({ rows, next: null }), view, flags, context)
    return exitCodes.done
  })
