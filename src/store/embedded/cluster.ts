import { spawn } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { chmod, chown, link, mkdir, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import { type Account, accountFor } from './account.ts'
import { type Binaries, binaries } from './binaries.ts'
import { isAlive } from './postmaster.ts'

export const user = 'marsad'

/** A database's files, ready to be served. */
export interface Cluster {
  readonly folder: string
  readonly data: string
  readonly password: string
  readonly programs: Binaries
  readonly account: Account
}

const isThere = (path: string): Promise<boolean> =>
  stat(path).then(
    () => true,
    () => false,
  )

/**
 * The cluster in a folder; made where there is none. It is made under another name and takes its own when it is whole,
 * so that a half-made one is never served.
 */
export async function clusterIn(folder: string): Promise<Cluster> {
  const programs = await binaries()
  const data = join(folder, 'data')
  try {
    await mkdir(folder, { recursive: true })
    const account = await accountFor(data, [folder, programs.postgres])
    if (account.owner !== null) await chown(folder, account.owner.uid, account.owner.gid)
    await chmod(folder, 0o700)
    if (!(await isThere(join(data, 'PG_VERSION')))) await make(folder, data, programs, account)
    const password = (await readFile(join(folder, 'password'), 'utf8')).trim()
    return { folder, data, password, programs, account }
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') {
      throw marsadError('STORE_FOLDER_FOREIGN', { path: folder })
    }
    if (code === 'ENOSPC') throw marsadError('STORE_DISK_FULL', { where: folder })
    throw error
  }
}

/**
 * Several may make it at once; the first that is ready has its files taken, with the password that all of them share.
 */
async function make(folder: string, data: string, { initdb }: Binaries, account: Account): Promise<void> {
  await removeAbandoned(folder)
  const fresh = join(folder, `new-${process.pid}-${randomBytes(4).toString('hex')}`)
  await mkdir(fresh)
  if (account.owner !== null) await chown(fresh, account.owner.uid, account.owner.gid)
  const passwordFile = await choosePassword(folder, fresh, account)
  const made = join(fresh, 'data')
  await run(folder, account, initdb, [
    `--pgdata=${made}`,
    `--username=${user}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    // Independent of the machine's locales, so that indices stay right when the folder moves.
    '--locale-provider=builtin',
    '--builtin-locale=C.UTF-8',
    '--locale=C',
    '--no-instructions',
  ])
  try {
    await rename(made, data)
  } catch (error) {
    if (!(await isThere(join(data, 'PG_VERSION')))) throw error
  }
  await rm(fresh, { recursive: true, force: true })
}

/** What processes that were killed had begun to make. */
async function removeAbandoned(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const [begun, pid] = name.split('-')
    if (begun !== 'new' || isAlive(Number(pid))) continue
    await rm(join(folder, name), { recursive: true, force: true })
  }
}

/** The file with the password of the folder's cluster: this process's, unless another chose first. */
async function choosePassword(folder: string, fresh: string, { owner }: Account): Promise<string> {
  const own = join(fresh, 'password')
  const chosen = join(folder, 'password')
  await writeFile(own, randomBytes(24).toString('base64url'), { mode: 0o600 })
  if (owner !== null) await chown(own, owner.uid, owner.gid)
  await link(own, chosen).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
  return chosen
}

function run(folder: string, account: Account, program: string, args: readonly string[]): Promise<void> {
  const [command, rest] = account.command(program, args)
  return new Promise((done, fail) => {
    const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'], detached: true })
    let said = ''
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text
    })
    child.on('error', (error) => fail(marsadError('STORE_NOT_MADE', { where: folder, reason: reasonOf(error) })))
    child.on('close', (code) => {
      if (code === 0) done()
      else if (/no space left/i.test(said)) fail(marsadError('STORE_DISK_FULL', { where: folder }))
      else fail(marsadError('STORE_NOT_MADE', { where: folder, reason: lastLine(said) || `exit code ${code}` }))
    })
  })
}

export const lastLine = (text: string): string => text.trim().split('\n').at(-1)?.trim() ?? ''
