import { readFile } from 'node:fs/promises'
import { basename, extname } from 'node:path'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { type Field, fields, foldHead } from '../gazetteer/import/columns.ts'
import { type ListOptions, listedPlaces } from '../gazetteer/import/listed.ts'
import { type ImportPlan, planImport } from '../gazetteer/import/plan.ts'
import { parseTable } from '../gazetteer/import/table.ts'
import type { Listed } from '../gazetteer/import/types.ts'
import { decode } from '../ingest/encoding.ts'
import { columnMark, isArabicName, loadGazetteer, unitNouns } from '../lang/ar/gazetteer.ts'
import { gazetteerFiles, isKept, keepList, ownPlaces, readList } from './gazetteerFiles.ts'

export { removeList } from './gazetteerFiles.ts'

export interface ImportOptions {
  readonly home: string | undefined
  /** What the list will be called; null takes the file's name without its ending. */
  readonly name: string | null
  /** Heads of columns that the user names, each as FIELD=HEAD. */
  readonly columns: readonly string[]
  readonly country: string | null
  readonly encoding: string | null
  /** Put it in the place of a list of this name. */
  readonly force: boolean
  /** Change nothing. */
  readonly dryRun: boolean
}

/** What an import does, or did. */
export interface Imported extends ImportPlan, Pick<Listed, 'form' | 'columns' | 'passed'> {
  readonly name: string
  readonly kept: boolean
}

/**
 * Imports a list of places for the record of a folder: a table (TSV or CSV), a table of administrative units (OCHA COD)
 * or a dump of GeoNames. Lines that are wrong are left out and listed.
 * @throws MarsadError where the file cannot be read or holds no places, or a list of its name is there
 */
export async function importGazetteer(path: string, options: ImportOptions): Promise<Imported> {
  const { home, force, dryRun } = options
  const name = options.name ?? basename(path, extname(path))
  if (!dryRun && !force && (await isKept(home, name))) throw marsadError('GAZETTEER_EXISTS', { name })
  const table = parseTable(await textOf(path, options.encoding))
  const head = table.lines[0]?.cells ?? []
  const listed = listedPlaces(table, {
    said: saidColumns(options.columns, head),
    country: options.country,
    script: columnMark,
    isWritten: isArabicName,
  } satisfies ListOptions)
  if (listed === null) throw marsadError('GAZETTEER_WITHOUT_NAMES', { path, columns: head.join(', ') })
  if (listed.places.length === 0) throw marsadError('GAZETTEER_EMPTY', { path })
  const others = (await gazetteerFiles(home)).filter((file) => basename(file, '.json') !== name)
  const plan = planImport(listed.places, loadGazetteer(ownPlaces(others)), unitNouns)
  const { places } = plan
  const source = basename(path)
  if (!dryRun) {
    await keepList(home, { marsad: 'gazetteer', name, source, imported: new Date().toISOString(), places }, force)
  }
  const problems = [...listed.problems, ...plan.problems].sort((a, b) => a.line - b.line)
  return { ...plan, problems, form: listed.form, columns: listed.columns, passed: listed.passed, name, kept: !dryRun }
}

async function textOf(path: string, encoding: string | null): Promise<string> {
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw missing
      ? marsadError('PATH_MISSING', { path })
      : marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  }
  return decode(bytes, path, encoding).text
}

function saidColumns(columns: readonly string[], head: readonly string[]): ReadonlyMap<Field, string> {
  const said = new Map<Field, string>()
  for (const column of columns) {
    const [written = '', ...rest] = column.split('=')
    const field = fields.find((one) => one === written)
    const name = rest.join('=')
    if (field === undefined) throw marsadError('GAZETTEER_COLUMN', { column, problem: 'it names no field' })
    if (!head.some((one) => foldHead(one) === foldHead(name))) {
      throw marsadError('GAZETTEER_COLUMN', { column, problem: `the file has no such column, but ${head.join(', ')}` })
    }
    said.set(field, name)
  }
  return said
}

export interface ListRow {
  readonly name: string
  readonly source: string
  readonly imported: string
  readonly places: number
  readonly known: number
}

/** The lists of places that were imported for a record. */
export async function gazetteerLists(home: string | undefined): Promise<readonly ListRow[]> {
  const lists = (await gazetteerFiles(home)).map(readList)
  return lists.map(({ name, source, imported, places }) => {
    const known = places.filter(({ same }) => same !== null).length
    return { name, source, imported, places: places.length, known }
  })
}
