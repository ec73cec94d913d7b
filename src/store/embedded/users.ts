import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'

/** The folder in which every store that uses a cluster's server leaves a file named after its process. */
export const usersOf = (folder: string): string => join(folder, 'users')

let opened = 0

/** One store's use of a server. */
export interface Use {
  /** Ends it. @returns true where nobody else uses the server: it is to be stopped at once then */
  end(): Promise<boolean>
}

/**
 * Says that this process uses the server of a cluster, before it looks whether one runs: whoever leaves after that
 * leaves the server running. Files of processes that are gone mean nothing and are cleared away.
 */
export async function use(folder: string): Promise<Use> {
  const place = usersOf(folder)
  await mkdir(place, { recursive: true })
  const mine = `${process.pid}.${++opened}`
  await writeFile(join(place, mine), '')
  return {
    end: async () => {
      await rm(join(place, mine), { force: true })
      const left = await Promise.all((await readdir(place)).map((name) => isInUse(place, name)))
      return !left.includes(true)
    },
  }
}

async function isInUse(place: string, name: string): Promise<boolean> {
  if (isAlive(Number.parseInt(name, 10))) return true
  await rm(join(place, name), { force: true })
  return false
}
