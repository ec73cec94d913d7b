import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import { loadRegisters, ownFolder, type Register, registerFrom, registerNamed } from './load.ts'

const pathOf = async (home: string | undefined, name: string): Promise<string> =>
  join(await ownFolder(home), `${name}.json`)

/** A register of the user's own, and which one it takes the place of. */
export interface OwnRegister {
  readonly register: Register
  readonly replaces: 'own' | 'shipped' | null
}

/**
 * Looks at what may become a register of the user's own, and keeps nothing.
 * @throws MarsadError REGISTER_INVALID, with all that is wrong with it
 */
export async function checkOwn(home: string | undefined, value: unknown): Promise<OwnRegister> {
  const register = registerFrom(value, 'definition', true)
  const { registers } = await loadRegisters(home)
  const before = registers.find(({ definition }) => definition.name === register.definition.name)
  const replaces = before === undefined ? null : before.own ? 'own' : 'shipped'
  return { register: { ...register, path: await pathOf(home, register.definition.name) }, replaces }
}

/**
 * Keeps a register of the user's own, in the place of one of its name.
 * @throws MarsadError REGISTER_INVALID; OUTPUT_UNWRITABLE
 */
export async function keepOwn(home: string | undefined, value: unknown): Promise<OwnRegister> {
  const kept = await checkOwn(home, value)
  const { path } = kept.register
  try {
    await mkdir(await ownFolder(home), { recursive: true })
    // Who reads the folder meanwhile sees the whole file or none.
    await writeFile(`${path}.part`, `${JSON.stringify(value, null, 2)}\n`)
    await rename(`${path}.part`, path)
  } catch (error) {
    await rm(`${path}.part`, { force: true }).catch(() => {})
    throw marsadError('OUTPUT_UNWRITABLE', { path, reason: reasonOf(error) })
  }
  return kept
}

/**
 * Takes a register of the user's own away; one that comes along and that it hid is there again.
 * @throws MarsadError REGISTER_UNKNOWN where the user has none of this name
 */
export async function removeOwn(home: string | undefined, name: string): Promise<void> {
  const { own, path } = await registerNamed(name, home)
  if (!own) throw marsadError('REGISTER_SHIPPED', { register: name })
  await rm(path)
}
