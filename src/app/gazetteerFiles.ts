import { readFileSync } from 'node:fs'
import { mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marsadError, reasonOf } from '../annotation/errors.ts'
import type { KeptPlace } from '../gazetteer/import/types.ts'
import { homeOf } from '../store/home.ts'

/** A list of places that was imported, as it is kept. */
export interface KeptList {
  readonly marsad: 'gazetteer'
  readonly name: string
  /** Name of the file that it was imported from. */
  readonly source: string
  readonly imported: string
  readonly places: readonly KeptPlace[]
}

const ending = '.json'

/** The folder of the lists of places that belong to a record. */
export const gazetteerFolder = async (home: string | undefined): Promise<string> =>
  join(await homeOf({ home, environment: process.env, folder: process.cwd() }), 'gazetteer')

/** The files of all lists, by name; none where nothing was imported. */
export async function gazetteerFiles(home: string | undefined): Promise<readonly string[]> {
  const folder = await gazetteerFolder(home)
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith(ending))
    .sort()
    .map((name) => join(folder, name))
}

/** @throws MarsadError where the file holds no list */
export function readList(path: string): KeptList {
  try {
    const list: KeptList = JSON.parse(readFileSync(path, 'utf8'))
    if (list?.marsad !== 'gazetteer' || !Array.isArray(list.places)) throw new Error('it is no list of places')
    return list
  } catch (error) {
    throw marsadError('GAZETTEER_BROKEN', { path, reason: reasonOf(error) })
  }
}

/** All places of the lists, in the order of the lists. */
export const ownPlaces = (paths: readonly string[]): readonly KeptPlace[] =>
  paths.flatMap((path) => readList(path).places)

const fileOf = async (home: string | undefined, name: string): Promise<string> =>
  join(await gazetteerFolder(home), `${name.replace(/[^\p{L}\p{N}._-]/gu, '_')}${ending}`)

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/** @throws MarsadError where a list of this name is there and `force` is not given, or the folder cannot be written */
export async function keepList(home: string | undefined, list: KeptList, force: boolean): Promise<void> {
  const path = await fileOf(home, list.name)
  if (!force && (await isThere(path))) throw marsadError('GAZETTEER_EXISTS', { name: list.name })
  try {
    await mkdir(await gazetteerFolder(home), { recursive: true })
    // Another process sees the whole list or none.
    await writeFile(`${path}.part`, JSON.stringify(list))
    await rename(`${path}.part`, path)
  } catch (error) {
    await rm(`${path}.part`, { force: true }).catch(() => {})
    throw marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
  }
}

/** True where a list of this name would be written over. */
export const isKept = async (home: string | undefined, name: string): Promise<boolean> =>
  isThere(await fileOf(home, name))

/** @throws MarsadError where there is none of this name */
export async function removeList(home: string | undefined, name: string): Promise<void> {
  const path = await fileOf(home, name)
  if (!(await isThere(path))) throw marsadError('GAZETTEER_MISSING', { name, where: await gazetteerFolder(home) })
  await rm(path)
}
