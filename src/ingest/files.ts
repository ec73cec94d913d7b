import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { type ErrorCode, type ErrorValues, marsadError, reasonOf } from '../annotation/errors.ts'
import { type Failure, type Format, failureOf, type InputNotice } from './item.ts'
import { metaName } from './metaFile.ts'

/**
 * A file found, not yet opened. `lines` is a file of one JSON record a line, `table` one of a row each, `warc` a web
 * archive, `zip` an archive of files, `wacz` one of web archives, `stdin` is standard input.
 */
export interface FoundFile {
  readonly path: string
  readonly format: Format | 'lines' | 'table' | 'warc' | 'zip' | 'wacz' | 'stdin'
  readonly size: number
}

export interface Found {
  readonly files: readonly FoundFile[]
  readonly failures: readonly Failure[]
  readonly notices: readonly InputNotice[]
}

const formats = new Map<string, FoundFile['format']>([
  ['.txt', 'text'],
  ['.html', 'html'],
  ['.htm', 'html'],
  ['.jsonl', 'lines'],
  ['.ndjson', 'lines'],
  ['.csv', 'table'],
  ['.tsv', 'table'],
  ['.eml', 'mail'],
  ['.mht', 'mhtml'],
  ['.mhtml', 'mhtml'],
  ['.docx', 'docx'],
  ['.pdf', 'pdf'],
  ['.zip', 'zip'],
  ['.wacz', 'wacz'],
])

export const formatOf = (path: string): FoundFile['format'] | undefined =>
  /\.warc(?:\.gz)?$/i.test(path) ? 'warc' : formats.get(extname(path).toLowerCase())

/** Hidden files, the folder's own data, and what people put beside their reports to explain them. */
export const isPassedOver = (name: string) =>
  name.startsWith('.') || name === metaName || /^(?:readme|licen[cs]e|notice)\b/i.test(name)
const byName = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0)

/**
 * Finds the reports behind paths: a file is itself, a folder is everything readable in it and below it, in the order of
 * names. Hidden files, `meta.json` and READMEs are passed over; what no ending tells is counted and said. A file that
 * is reached twice is read once. "-" is standard input.
 */
export async function findFiles(paths: readonly string[]): Promise<Found> {
  const files: FoundFile[] = []
  const failures: Failure[] = []
  const notices: InputNotice[] = []
  const seen = new Set<string>()
  const fail = <Code extends ErrorCode>(path: string, code: Code, values: ErrorValues<Code>) =>
    failures.push(failureOf(path, marsadError(code, values)))

  const addFile = async (path: string, size: number, format: FoundFile['format']) => {
    const real = await realpath(path)
    if (seen.has(real)) notices.push({ code: 'FILE_REPEATED', path, message: 'it was named twice and is read once' })
    else files.push({ path, format, size })
    seen.add(real)
  }

  const walk = async (folder: string, skipped: string[]): Promise<void> => {
    const real = await realpath(folder)
    if (seen.has(real)) return
    seen.add(real)
    for (const name of (await readdir(folder)).sort(byName)) {
      if (isPassedOver(name)) continue
      const path = join(folder, name)
      try {
        const about = await stat(path)
        const format = formatOf(path)
        if (about.isDirectory()) await walk(path, skipped)
        else if (about.isFile() && format !== undefined) await addFile(path, about.size, format)
        else skipped.push(path)
      } catch (error) {
        fail(path, 'PATH_UNREADABLE', { path, reason: reasonOf(error) })
      }
    }
  }

  for (const path of paths) {
    if (path === '-') {
      if (!seen.has('-')) files.push({ path: 'stdin', format: 'stdin', size: 0 })
      seen.add('-')
      continue
    }
    const about = await stat(path).catch(() => null)
    if (about === null) {
      fail(path, 'PATH_MISSING', { path })
    } else if (about.isDirectory()) {
      const before = files.length
      const skipped: string[] = []
      const failed = failures.length
      await walk(path, skipped).catch((error) => fail(path, 'PATH_UNREADABLE', { path, reason: reasonOf(error) }))
      if (files.length === before && failures.length === failed) fail(path, 'FOLDER_WITHOUT_REPORTS', { path })
      if (skipped.length > 0) {
        const some = skipped.slice(0, 3).join(', ') + (skipped.length > 3 ? ' …' : '')
        notices.push({
          code: 'FILES_SKIPPED',
          path,
          message: `${skipped.length === 1 ? '1 other file' : `${skipped.length} other files`} passed over: ${some}`,
        })
      }
    } else {
      const format = formatOf(path)
      if (format === undefined) fail(path, 'FORMAT_UNKNOWN', { path })
      else await addFile(path, about.size, format)
    }
  }
  return { files, failures, notices }
}
