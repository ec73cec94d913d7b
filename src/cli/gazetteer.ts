import { gazetteerLists, type Imported, importGazetteer, removeList } from '../app/gazetteer.ts'
import { encodingNamed } from '../ingest/encoding.ts'
import { type Context, exitCodes } from './context.ts'
import { number, plural } from './summary.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface ImportFlags {
  readonly home?: string
  readonly dryRun?: boolean
  readonly name?: string
  readonly column: readonly string[]
  readonly country?: string
  readonly encoding?: string
  readonly force?: boolean
  readonly json?: boolean
}

/** So many of a kind are shown to a person. */
const shown = 12

const problems: { readonly [problem in Imported['problems'][number]['problem']]: string } = {
  'no-name': 'it has no name',
  'not-arabic': 'its name is not in Arabic letters',
  'bad-position': 'it has no right position, and is kept without one',
  twice: 'its code stands for another place on an earlier line',
  repeated: 'it stands on an earlier line too, and counts once',
  short: 'it has not as many columns as the others',
  'unknown-type': 'nobody knows this type, and it is kept as a village',
  'unknown-parent': 'what it lies in is not in the list, and it is kept without that',
}

/** `marsad gazetteer import FILE`. */
export async function importList(path: string, flags: ImportFlags, { stdout, stderr }: Context): Promise<number> {
  const imported = await importGazetteer(path, {
    home: flags.home,
    name: flags.name ?? null,
    columns: flags.column,
    country: flags.country ?? null,
    encoding: flags.encoding === undefined ? null : encodingNamed(flags.encoding),
    force: flags.force === true,
    dryRun: flags.dryRun === true,
  })
  if (flags.json === true) stdout.write(`${JSON.stringify(imported, null, 2)}\n`)
  else stdout.write(previewOf(imported, styleFor(stdout)))
  const skipped = imported.problems.filter((problem) => problem.skipped).length
  if (skipped > 0) stderr.write(`${plural(skipped, 'line was', 'lines were')} left out.\n`)
  return skipped > 0 ? exitCodes.failed : exitCodes.done
}

function previewOf(imported: Imported, style: Style): string {
  const { places, ambiguous, columns, passed, kept, name } = imported
  const fresh = places.filter(({ same }) => same === null)
  const counts = new Map<string, number>()
  for (const { type } of fresh) counts.set(type, (counts.get(type) ?? 0) + 1)
  const types = [...counts].sort((a, b) => b[1] - a[1]).map(([type, count]) => `${number(count)} ${type}`)
  const verb = kept ? 'Imported' : 'Would import'
  return [
    columns.length === 0 ? '' : `Columns: ${columns.map(([field, head]) => `${field} = ${head}`).join(', ')}\n`,
    `${verb} ${style.bold(number(places.length))} places as ${style.arabic(name)}: ${number(fresh.length)} new`,
    types.length === 0 ? '' : ` (${types.join(', ')})`,
    `, ${number(places.length - fresh.length)} known before, which get names and codes.\n`,
    passed === 0 ? '' : `${number(passed)} lines are of no kind that reports tell of, or have no Arabic name.\n`,
    ambiguousLines(ambiguous, style),
    problemLines(imported, style),
  ].join('')
}

function ambiguousLines(ambiguous: Imported['ambiguous'], style: Style): string {
  if (ambiguous.length === 0) return ''
  const lines = ambiguous.slice(0, shown).map(({ name, places }) => {
    const kinds = places.map(({ id, type, known }) => `${type} ${id}${known ? ' (known)' : ''}`)
    return `  ${style.arabic(oneLine(name, 40))}: ${oneLine(kinds.join(', '), 100)}\n`
  })
  const rest = ambiguous.length > shown ? `  … and ${number(ambiguous.length - shown)} more; --json has all\n` : ''
  const head = `${number(ambiguous.length)} names are of several places; a report's other places decide between them:\n`
  return head + lines.join('') + rest
}

function problemLines({ problems: found }: Imported, style: Style): string {
  if (found.length === 0) return ''
  const lines = found
    .slice(0, shown)
    .map(
      ({ line, problem, value }) =>
        `  line ${line}: ${problems[problem]} ${style.dim(style.arabic(oneLine(value, 50)))}\n`,
    )
  const rest = found.length > shown ? `  … and ${number(found.length - shown)} more; --json has all\n` : ''
  return `${number(found.length)} lines are not quite right:\n${lines.join('')}${rest}`
}

/** `marsad gazetteer list`. */
export async function listLists(
  { home, json }: { readonly home?: string; readonly json?: boolean },
  { stdout }: Context,
): Promise<number> {
  const lists = await gazetteerLists(home)
  const style = styleFor(stdout)
  if (json === true) stdout.write(`${JSON.stringify({ rows: lists, next: null })}\n`)
  else if (lists.length === 0) stdout.write('No list of places was imported.\n')
  for (const { name, source, imported, places, known } of json === true ? [] : lists) {
    const size = `${number(places)} places, ${number(known)} of them known before`
    stdout.write(`${style.bold(style.arabic(name))}: ${size}; from ${style.arabic(source)}, ${imported.slice(0, 10)}\n`)
  }
  return exitCodes.done
}

/** `marsad gazetteer remove NAME`. */
export async function remove(name: string, { home }: { readonly home?: string }, { stdout }: Context): Promise<number> {
  await removeList(home, name)
  stdout.write(`${styleFor(stdout).arabic(name)} was taken out.\n`)
  return exitCodes.done
}
