import { marsadError } from '../../annotation/errors.ts'

/** The name as it is compared: `Leila` and `leila` are one account. */
export const foldedName = (name: string): string => name.normalize('NFKC').toLowerCase().replace(/\s+/gu, ' ').trim()

const longest = 80
const unseen = /[\p{C}\u115f\u1160\u3164\uffa0]/u

/**
 * A name that an account can have, as it is shown.
 * @throws MarsadError where it is empty, too long, or holds signs that cannot be seen, by which two names look like one
 */
export function accountName(name: string): string {
  const shown = name.normalize('NFC').replace(/\s+/gu, ' ').trim()
  const length = [...shown].length
  if (length === 0 || length > longest || unseen.test(shown)) {
    throw marsadError('ACCOUNT_NAME_INVALID', { name: [...shown].slice(0, longest).join('') })
  }
  return shown
}
