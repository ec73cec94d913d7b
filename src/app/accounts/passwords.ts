import { hash, parseOptions, verify } from '@node-rs/argon2'
import { marsadError } from '../../annotation/errors.ts'
import { foldedName } from './names.ts'

/**
 * Argon2id, the library's own default, with 19 MiB and two passes: the least that OWASP's Password Storage Cheat Sheet
 * asks for. Each hash holds its salt and these parameters, so that they can be raised later.
 */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const

const shortestPassword = 12
const longest = 500
const fewest = 5

/** As it is typed on different keyboards (NIST SP 800-63B, 3.1.1.2: normalised before it is hashed). */
const normal = (password: string): string => password.normalize('NFKC')

/**
 * Checks a password that is to be set: long, not the name, not one sign again and again. No rule of letters and digits.
 * @throws MarsadError
 */
export function checkPassword(password: string, name: string): void {
  const letters = [...normal(password)]
  if (letters.length < shortestPassword) throw marsadError('PASSWORD_SHORT', { least: shortestPassword })
  if (letters.length > longest) throw marsadError('PASSWORD_LONG', { most: longest })
  const folded = foldedName(password)
  const without = folded.replaceAll(foldedName(name), '')
  const isName = without !== folded && [...without].length < 6
  if (isName || new Set(letters).size < fewest) throw marsadError('PASSWORD_WEAK', {})
}

/** What is kept of a password. */
export const hashPassword = (password: string): Promise<string> => hash(normal(password), cost)

/** True where the password is the one that was hashed. Longer ones than can be set are none, and are not hashed. */
export const isPassword = async (hashed: string, password: string): Promise<boolean> =>
  password.length <= 4 * longest && (await verify(hashed, normal(password)))

/** True where a hash was made with other parameters than those of today. */
export function isOutdated(hashed: string): boolean {
  const { memoryCost, timeCost, parallelism } = parseOptions(hashed)
  return memoryCost !== cost.memoryCost || timeCost !== cost.timeCost || parallelism !== cost.parallelism
}
