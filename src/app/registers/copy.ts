import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import { ownFolder, registerNamed } from './load.ts'

/**
 * Copies a register's file, to be changed. Without a path it goes where it takes the place of the one it was copied from.
 * @returns where it was written
 * @throws MarsadError where there is a file already
 */
export async function copyRegister(name: string, to: string | undefined, home: string | undefined): Promise<string> {
  const { path, definition } = await registerNamed(name, home)
  const target = to ?? join(await ownFolder(home), `${definition.name}.json`)
  try {
    if (to === undefined) await mkdir(dirname(target), { recursive: true })
    await writeFile(target, await readFile(path), { flag: 'wx' })
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') throw marsadError('OUTPUT_EXISTS', { path: target })
    throw marsadError('OUTPUT_UNWRITABLE', { path: target, reason: reasonOf(error) })
  }
  return target
}
