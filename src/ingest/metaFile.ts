import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import { decode } from './encoding.ts'
import type { Details } from './item.ts'
import { isRecord, stringOrNull } from './json.ts'

/** Name of the file in which a folder says when and by whom its reports were printed. */
export const metaName = 'meta.json'

/** Details by file name without its ending. */
export type FolderDetails = ReadonlyMap<string, Details>

/** @throws MarsadError META_INVALID */
export function parseMeta(bytes: Uint8Array, path: string): FolderDetails {
  const { text } = decode(bytes, path, null)
  let entries: unknown
  try {
    entries = JSON.parse(text)
  } catch (error) {
    throw marsadError('META_INVALID', { path, problem: `it is not JSON (${reasonOf(error)})` })
  }
  if (!Array.isArray(entries)) throw marsadError('META_INVALID', { path, problem: 'it is not a list' })
  const found = new Map<string, Details>()
  entries.forEach((entry: unknown, index) => {
    const refuse = (problem: string) => marsadError('META_INVALID', { path, problem: `entry ${index + 1}: ${problem}` })
    if (!isRecord(entry)) throw refuse('it is not an object')
    const field = (key: string) => {
      const value = stringOrNull(entry[key])
      if (value === undefined) throw refuse(`"${key}" is neither a string nor null`)
      return value
    }
    const report = field('report')
    if (report === null || report === '') throw refuse('"report" is missing')
    if (found.has(report)) throw refuse(`"${report}" is there twice`)
    const details = { published: field('published'), outlet: field('outlet'), title: field('title'), url: field('url') }
    found.set(report, details)
  })
  return found
}

/** What the folder's `meta.json` says; nothing where there is none. */
export async function readMeta(folder: string): Promise<FolderDetails> {
  const path = join(folder, metaName)
  let bytes: Uint8Array
  try {
    bytes = await readFile(path)
  } catch {
    return new Map()
  }
  return parseMeta(bytes, path)
}
