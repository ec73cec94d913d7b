import { basename } from 'node:path'

/** «crawls/CC-NEWS-20151013.warc.gz» is called "CC-NEWS-20151013". */
export const archiveName = (path: string): string =>
  basename(path)
    .replace(/\.gz$/i, '')
    .replace(/\.(?:warc|wacz|zip)$/i, '')

/**
 * Names of what an archive holds: its own name and the member's name or the record's address, which are the same
 * whenever it is read. A second one of that name gets "#2".
 */
export function memberNames(archive: string): (member: string) => string {
  const seen = new Map<string, number>()
  return (member) => {
    const count = (seen.get(member) ?? 0) + 1
    seen.set(member, count)
    return `${archive}:${member}${count === 1 ? '' : `#${count}`}`
  }
}
