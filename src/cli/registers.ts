import { copyRegister } from '../app/registers/copy.ts'
import { loadRegisters, type Register } from '../app/registers/load.ts'
import type { Tongue } from '../app/registers/say.ts'
import { type Context, complain, exitCodes } from './context.ts'
import { printRows, type RowFlags, type View } from './rows.ts'
import { styleFor } from './terminal.ts'

export interface RegistersFlags extends RowFlags {
  readonly home?: string
  readonly lang?: Tongue
}

const viewIn = (language: Tongue): View<Register> => ({
  columns: [
    ['register', ({ definition }) => definition.name],
    ['title', ({ definition }) => definition.title[language]],
    ['about', ({ definition }) => definition.about?.[language] ?? null],
    ['file', ({ path }) => path],
    ['own', ({ own }) => (own ? 'yes' : 'no')],
  ],
  lines: ({ definition, path, own }, style) =>
    `${style.bold(definition.name)}  ${style.arabic(definition.title[language])}${own ? `  ${style.dim(path)}` : ''}\n` +
    (definition.about === undefined ? '' : `  ${style.dim(style.arabic(definition.about[language]))}\n`),
  none: 'There is no register.',
})

/** `marsad registers`: which registers there are. A broken file of the user's own is told of; the rest is listed. */
export async function registers(flags: RegistersFlags, context: Context): Promise<number> {
  const { registers: rows, broken } = await loadRegisters(flags.home)
  await printRows(async () => ({ rows, next: null }), viewIn(flags.lang ?? 'ar'), flags, context)
  for (const error of broken) complain(context, error)
  return broken.length === 0 ? exitCodes.done : exitCodes.failed
}

/** `marsad registers copy`: a register's file, to be changed. */
export async function copy(
  name: string,
  file: string | undefined,
  { home }: Pick<RegistersFlags, 'home'>,
  context: Context,
): Promise<number> {
  const path = await copyRegister(name, file, home)
  const style = styleFor(context.stderr)
  context.stderr.write(`copied to ${style.bold(style.arabic(path))}\n`)
  return exitCodes.done
}
