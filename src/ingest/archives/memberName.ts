import { plainName } from '../names.ts'
import { inArabicCodePage } from './codePages.ts'

const longest = 300

/** Names are UTF-8, whatever the archive says of them, or what Arabic Windows wrote. */
function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return inArabicCodePage(bytes)
  }
}

/**
 * The name of what an archive holds, as it can be shown: no way out of the archive (`../`, `C:\`), no controls and
 * nothing that turns a line round. Never used as a path on the disk.
 */
export function memberName(bytes: Uint8Array): string {
  const parts = decoded(bytes)
    .split(/[/\\]/)
    .map(plainName)
    .filter((part) => part !== '')
  return parts.join('/').slice(-longest) || '-'
}
