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
export async function placeOf({ home, environment, folder }: Where): Promise<Place> {
  if (home !== undefined) return { kind: 'folder', home: resolve(folder, home) }
  const url = environment.DATABASE_URL
  if (url !== undefined && url !== '') return { kind: 'server', url }
  const named = environment.MARSAD_HOME
  if (named !== undefined && named !== '') return { kind: 'folder', home: resolve(folder, named) }
  for (let at = resolve(folder); ; at = dirname(at)) {
    const about = await stat(join(at, name)).catch(() => null)
    if (about?.isDirectory()) return { kind: 'folder', home: join(at, name) }
    if (at === dirname(at)) return { kind: 'folder', home: join(resolve(folder), name) }
  }
}

/** True where a record was begun in the folder. */
export const isBegun = (home: string): Promise<boolean> =>
  stat(join(home, 'postgres', 'data')).then(
    () => true,
    () => false,
  )
