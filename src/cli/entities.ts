import { marsadError } from '../annotation/errors.ts'
import type { MentionKind } from '../annotation/reading.ts'
import { entityColumns } from '../app/columns.ts'
import { type EntityRow, type StoredEntity, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { plural } from './summary.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface EntityFlags extends RowFlags {
  readonly home?: string
  readonly kind?: MentionKind
  readonly name?: string
}

const view: View<EntityRow> = {
  columns: entityColumns,
  lines: ({ id, kind, name, aliases, seen }, style) => {
    const also = aliases.length === 0 ? '' : `  ${style.dim(style.arabic(oneLine(aliases.join('، '), 110)))}\n`
    const head = `${style.bold(style.arabic(oneLine(name, 60)))} (${kind}, named ${seen} times)`
    return `${head} ${style.dim(style.arabic(id))}\n${also}`
  },
  none: 'Nobody and nothing fits.',
}

/** `marsad entities`: whom and what the reports name. */
export const entities = (flags: EntityFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const filter = { kind: flags.kind, name: flags.name }
    await printRows((paging) => store.entities(filter, paging), view, flags, context)
    return exitCodes.done
  })

const days = (from: string | null, to: string | null): string =>
  from === null ? 'no date' : from === to ? from : `${from} to ${to}`

const section = (head: string, lines: readonly string[]): string =>
  lines.length === 0 ? '' : `${head}\n${lines.map((line) => `  ${line}\n`).join('')}`

function whole({ id, kind, name, names, merges, offices }: StoredEntity, style: Style): string {
  return (
    `${style.bold(style.arabic(name))} (${kind}) ${style.dim(style.arabic(id))}\n` +
    section(
      'Names:',
      names.map(
        (one) => `${style.arabic(one.name)}: ${plural(one.reports, 'report', 'reports')}, ${days(one.from, one.to)}`,
      ),
    ) +
    section(
      'Why they are of one:',
      merges.map(
        ({ a, b, rule, why }) => `${style.arabic(a)} = ${style.arabic(b)}: ${why.join('; ')} ${style.dim(`(${rule})`)}`,
      ),
    ) +
    section(
      'Offices that reports give:',
      offices.map(
        (one) => `${style.arabic(one.office)}: ${days(one.from, one.to)}, ${plural(one.reports, 'report', 'reports')}`,
      ),
    )
  )
}

/** `marsad entities ID`: one of them whole. */
export const entity = (id: string, flags: EntityFlags, { stdout }: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const found = await store.entity(id)
    if (found === null) throw marsadError('ENTITY_NOT_RECORDED', { entity: id })
    stdout.write(flags.json === true ? `${JSON.stringify(found, null, 2)}\n` : whole(found, styleFor(stdout)))
    return exitCodes.done
  })
