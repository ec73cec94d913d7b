import { readdir, readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import { type Definition, parseDefinition } from '../../record/registers/definition.ts'
import { placeOf } from '../../store/home.ts'

/** A register with the file that declares it. */
export interface Register {
  readonly definition: Definition
  readonly path: string
  /** True for one of the user's own, false for one that comes along. */
  readonly own: boolean
}

export interface Registers {
  /** By name, in the order of the names; an own one hides the shipped one of its name. */
  readonly registers: readonly Register[]
  /** What is wrong with files of the user's own; the others are there all the same. */
  readonly broken: readonly MarsadError[]
}

const ENDING = '.json'
const shipped = fileURLToPath(new URL('../../../registers', import.meta.url))

/** Folder of the user's own registers: `registers` in the record's folder. With a server, in the folder beside it. */
export async function ownFolder(home: string | undefined): Promise<string> {
  const { MARSAD_HOME } = process.env
  const place = await placeOf({ home, environment: { MARSAD_HOME }, folder: process.cwd() })
  return place.kind === 'folder' ? join(place.home, 'registers') : join(process.cwd(), 'registers')
}

/** The line of the character that JSON.parse stumbled over; the last one where it names none. */
function lineOf(text: string, reason: string): number {
  const at = /position (\d+)/.exec(reason)?.[1]
  return text.slice(0, at === undefined ? text.length : Number(at)).split('\n').length
}

/**
 * Reads one register.
 * @throws MarsadError naming the file and the place in it
 */
async function readRegister(path: string, own: boolean): Promise<Register> {
  let text: string
  try {
    text = await readFile(path, 'utf8')
  } catch (error) {
    const missing = (error as NodeJS.ErrnoException).code === 'ENOENT'
    throw missing
      ? marsadError('PATH_MISSING', { path })
      : marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
  }
  let value: unknown
  try {
    value = JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    const reason = reasonOf(error)
    throw marsadError('REGISTER_NOT_JSON', { path, line: lineOf(text, reason), reason: reason.split('\n')[0] ?? '' })
  }
  return registerFrom(value, path, own)
}

/**
 * A register of what a file holds.
 * @throws MarsadError REGISTER_INVALID, naming the place in it
 */
export function registerFrom(value: unknown, path: string, own: boolean): Register {
  const parsed = parseDefinition(value)
  if ('definition' in parsed) return { definition: parsed.definition, path, own }
  const [first, ...rest] = parsed.problems
  const more = rest.map(({ where, what }) => `; at ${where}: ${what}`).join('')
  throw marsadError('REGISTER_INVALID', {
    path,
    where: first?.where === undefined || first.where === '' ? 'the top' : first.where,
    problem: `${first?.what ?? ''}${more}`,
  })
}

async function filesIn(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder).catch(() => [])
  return names
    .filter((name) => name.endsWith(ENDING))
    .sort()
    .map((name) => join(folder, name))
}

/** All registers: those that come along, and the user's own. A broken file is told of and hides nothing. */
export async function loadRegisters(home: string | undefined): Promise<Registers> {
  const found = new Map<string, Register>()
  for (const path of await filesIn(shipped)) {
    const register = await readRegister(path, false)
    found.set(register.definition.name, register)
  }
  const broken: MarsadError[] = []
  for (const path of await filesIn(await ownFolder(home))) {
    try {
      const register = await readRegister(path, true)
      found.set(register.definition.name, register)
    } catch (error) {
      if (!(error instanceof MarsadError)) throw error
      broken.push(error)
    }
  }
  const registers = [...found.values()].sort((a, b) => (a.definition.name < b.definition.name ? -1 : 1))
  return { registers, broken }
}

/**
 * The register of this name, or of this file.
 * @throws MarsadError where there is none, or its own file is broken
 */
export async function registerNamed(name: string, home: string | undefined): Promise<Register> {
  if (name.endsWith(ENDING)) return readRegister(name, true)
  const { registers, broken } = await loadRegisters(home)
  const spoilt = broken.find(({ message }) => basename(message.split(ENDING)[0] ?? '') === name)
  if (spoilt !== undefined) throw spoilt
  const found = registers.find(({ definition }) => definition.name === name)
  if (found !== undefined) return found
  const known = registers.map(({ definition }) => definition.name).join(', ')
  throw marsadError('REGISTER_UNKNOWN', { register: name, known })
}
