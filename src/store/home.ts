import { stat } from 'node:fs/promises'
import { dirname, join, resolve } from 'node:path'

const name = '.marsad'

/** Where the record is, as the user said it. */
export interface Where {
  /** `--home`. */
  readonly home?: string | undefined
  readonly environment: { readonly DATABASE_URL?: string | undefined; readonly MARSAD_HOME?: string | undefined }
  readonly folder: string
}

/** A folder with a server of its own, or the address of a server. */
export type Place =
  | { readonly kind: 'folder'; readonly home: string }
  | { readonly kind: 'server'; readonly url: string }

/**
 * Where the record is kept: `--home`, else `DATABASE_URL`, else `MARSAD_HOME`, else the nearest `.marsad` in this folder
 * or above it, else `.marsad` here.
 */
export async function placeOf(where: Where): Promise<Place> {
  const url = where.environment.DATABASE_URL
  if (where.home === undefined && url !== undefined && url !== '') return { kind: 'server', url }
  return { kind: 'folder', home: await homeOf(where) }
}

/** The folder of a record, in which its lists of places are, even where a server keeps the reports. */
export async function homeOf({ home, environment, folder }: Where): Promise<string> {
  if (home !== undefined) return resolve(folder, home)
  const named = environment.MARSAD_HOME
  if (named !== undefined && named !== '') return resolve(folder, named)
  for (let at = resolve(folder); ; at = dirname(at)) {
    const about = await stat(join(at, name)).catch(() => null)
    if (about?.isDirectory()) return join(at, name)
    if (at === dirname(at)) return join(resolve(folder), name)
  }
}

/** True where a record was begun in the folder. */
export const isBegun = (home: string): Promise<boolean> =>
  stat(join(home, 'postgres', 'data')).then(
    () => true,
    () => false,
  )
