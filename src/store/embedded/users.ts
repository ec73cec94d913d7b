import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { isAlive } from './postmaster.ts'
import { startOf } from './started.ts'

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
 * leaves the server running. Files of processes that are gone mean nothing and are cleared away; that the number belongs to
 * another process now is told by when it began, which stands in the file.
 */
export async function use(folder: string): Promise<Use> {
  const place = usersOf(folder)
  await mkdir(place, { recursive: true })
  const mine = `${process.pid}.${++opened}`
  await writeFile(join(place, mine), startOf('self') ?? '')
  return {
    end: async () => {
      await rm(join(place, mine), { force: true })
      const left = await Promise.all((await readdir(place)).map((name) => isInUse(place, name)))
      return !left.includes(true)
    },
  }
}

async function isInUse(place: string, name: string): Promise<boolean> {
  const file = join(place, name)
  const pid = Number.parseInt(name, 10)
  const begun = await readFile(file, 'utf8').catch(() => '')
  const isSame = begun === '' || (startOf(pid) ?? begun) === begun
  if (isAlive(pid) && isSame) return true
  await rm(file, { force: true })
  return false
}
