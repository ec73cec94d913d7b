import { readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'

/** What a running server says of itself in its `postmaster.pid`. */
export interface Postmaster {
  readonly pid: number
  /** Folder of its socket, or the host it listens on. */
  readonly host: string
  readonly port: number
  readonly ready: boolean
}

export const pidFile = (data: string): string => join(data, 'postmaster.pid')

/** True where a process of this number runs. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** The server that runs on this data, if one does. Of a dead one nothing is left. */
export async function runningOn(data: string): Promise<Postmaster | null> {
  const lines = await readFile(pidFile(data), 'utf8').then(
    (text) => text.split('\n'),
    () => null,
  )
  if (lines === null) return null
  const [pid = Number.NaN, , , port = 0] = lines.map(Number)
  if (!Number.isInteger(pid)) return null
  if (!isAlive(pid)) return null
  if (!(await isServer(pid))) {
    // After a restart of the machine the number may belong to somebody else, and the server would not start.
    await rm(pidFile(data), { force: true })
    return null
  }
  return { pid, host: lines[4] || lines[5] || '127.0.0.1', port, ready: (lines[7] ?? '').trim() === 'ready' }
}

/** Where the system does not tell, a live process counts as the server. */
const isServer = (pid: number): Promise<boolean> =>
  readFile(`/proc/${pid}/cmdline`, 'utf8').then(
    (command) => command.includes('postgres'),
    () => true,
  )
