import { readFile, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { marsadError } from '../../annotation/errors.ts'

export interface Owner {
  readonly uid: number
  readonly gid: number
}

/** Under whom the server's programs run: as oneself (null), or as an account without root's power. */
export interface Account {
  readonly owner: Owner | null
  /** The command line that runs a program under this account. */
  command(program: string, args: readonly string[]): readonly [program: string, args: readonly string[]]
}

const SETPRIV = ['/usr/bin/setpriv', '/bin/setpriv']
/** Accounts that may own a database, the likelier first; the second is on every system. */
const NAMES = ['postgres', 'nobody']

const asOneself: Account = { owner: null, command: (program, args) => [program, args] }

/**
 * PostgreSQL refuses to run as root. Root therefore runs it as the owner of the data, or as `postgres` or `nobody`. Where
 * that account could not even enter the folders on the way (/root is closed to all others), the programs keep the one
 * capability of root that opens folders.
 * @param data the data's folder, which may not be there yet
 * @param paths what the account has to reach
 */
export async function accountFor(data: string, paths: readonly string[]): Promise<Account> {
  if (process.getuid?.() !== 0) return asOneself
  const owner = (await ownerOf(data)) ?? (await listed())
  const { uid, gid } = owner
  const ids = ['--reuid', String(uid), '--regid', String(gid), '--clear-groups']
  const setpriv = await firstThere(SETPRIV)
  const closed = await firstClosed(paths)
  if (setpriv === null) {
    if (closed !== null) throw marsadError('STORE_FOLDER_CLOSED', { path: closed })
    return { owner, command: asOneself.command }
  }
  const powers =
    closed === null
      ? []
      : ['--securebits', '+no_setuid_fixup', '--inh-caps', '+dac_override', '--ambient-caps', '+dac_override']
  return { owner, command: (program, args) => [setpriv, [...ids, ...powers, '--', program, ...args]] }
}

async function ownerOf(path: string): Promise<Owner | null> {
  const about = await stat(path).catch(() => null)
  return about === null || about.uid === 0 ? null : { uid: about.uid, gid: about.gid }
}

async function listed(): Promise<Owner> {
  const accounts = (await readFile('/etc/passwd', 'utf8')).split('\n').map((line) => line.split(':'))
  for (const name of NAMES) {
    const found = accounts.find(([own]) => own === name)
    if (found !== undefined) return { uid: Number(found[2]), gid: Number(found[3]) }
  }
  throw marsadError('STORE_ACCOUNT_MISSING', {})
}

async function firstThere(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) if ((await stat(path).catch(() => null)) !== null) return path
  return null
}

/** The first folder on the way to any of the paths that others may not enter. */
async function firstClosed(paths: readonly string[]): Promise<string | null> {
  for (const path of paths) {
    for (let at = path; at !== dirname(at); at = dirname(at)) {
      const about = await stat(dirname(at))
      if ((about.mode & 0o001) === 0) return dirname(at)
    }
  }
  return null
}
