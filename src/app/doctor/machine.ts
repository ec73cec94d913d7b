import { readdir, statfs } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { sizeName } from '../../ingest/item.ts'
import { isAlive, pidFile, runningOn } from '../../store/embedded/postmaster.ts'
import { usersOf } from '../../store/embedded/users.ts'
import { type Finding, failing, unless, warning, well } from './finding.ts'

const leastNode = [20, 19] as const

export function nodeVersion(version: string = process.versions.node): Finding {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const isOld = major < leastNode[0] || (major === leastNode[0] && minor < leastNode[1])
  const found = `Node ${version}`
  return isOld ? failing('node', found, `Install Node ${leastNode.join('.')} or later.`) : well('node', found)
}

const tight = 2 * 1024 ** 3
const full = 200 * 1024 ** 2

export async function diskSpace(folder: string): Promise<Finding> {
  const disk = await statfs(folder).catch(() => null)
  if (disk === null) return warning('disk', `${folder} cannot be looked at`, 'Check that it is there and may be read.')
  const free = disk.bavail * disk.bsize
  const found = `${sizeName(free)} free where ${folder} is`
  if (free < full) return failing('disk', found, 'Make room at once: without it nothing can be recorded.')
  return unless(free < tight, 'disk', found, 'Make room soon, or move the folder to a larger disk.')
}

/** What processes that were killed left in a folder; the next one to open it clears it away. */
export async function leftovers(home: string): Promise<Finding> {
  const folder = join(home, 'postgres')
  const names = (path: string): Promise<readonly string[]> => readdir(path).catch(() => [])
  const users = await names(usersOf(folder))
  const dead = users.filter((name) => !isAlive(Number.parseInt(name, 10)))
  const halfMade = (await names(folder)).filter((name) => name.startsWith('new-'))
  const data = join(folder, 'data')
  const server = await runningOn(data)
  const isStale = server === null && (await names(data)).includes(basename(pidFile(data)))
  const parts = [
    ...(dead.length > 0 ? [`${dead.length} files of processes that are gone`] : []),
    ...(halfMade.length > 0 ? [`${halfMade.length} half-made databases`] : []),
    ...(isStale ? ['the mark of a server that is gone'] : []),
    ...(server !== null && users.length > 0 && dead.length === users.length ? ['a server that nobody uses'] : []),
  ]
  if (parts.length > 0) return warning('leftovers', parts.join(', '), 'Nothing: the next command clears them away.')
  return well('leftovers', `none; ${users.length - dead.length} processes use the folder`)
}
