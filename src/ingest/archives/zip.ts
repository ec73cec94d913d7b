import { basename, dirname } from 'node:path/posix'
import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import { formatOf, isPassedOver } from '../files.ts'
import type { Intake } from '../intake.ts'
import { failureOf, type Item, noDetails } from '../item.ts'
import { tooLarge } from '../load.ts'
import { type FolderDetails, metaName, parseMeta } from '../metaFile.ts'
import { fileId } from '../names.ts'
import { isStream, streamItems } from '../streams.ts'
import { beyond, deepestNesting, mostAbout, mostNested } from './limits.ts'
import { archiveName, memberNames } from './names.ts'
import { newPassed } from './passed.ts'
import { waczItems } from './wacz.ts'
import { type Member, openMembers, wholeMember } from './zipEntries.ts'

/** Hidden files, what explains the others, and what Macs put beside each file. */
const isAside = ({ name }: Member): boolean => name.split('/').some((part) => isPassedOver(part) || part === '__MACOSX')

const coded = (where: string, error: unknown): MarsadError =>
  error instanceof MarsadError ? error : marsadError('MEMBER_INVALID', { path: where, reason: reasonOf(error) })

/** What the `meta.json` of each folder says; a broken one is told as a failure. */
async function metasOf(members: readonly Member[], path: string, fail: (where: string, error: unknown) => void) {
  const folders = new Map<string, FolderDetails>()
  for (const member of members) {
    if (member.name.split('/').at(-1) !== metaName) continue
    const where = `${path}/${member.name}`
    try {
      const bytes = await wholeMember(member, mostAbout, () => tooLarge(where, member.size, mostAbout))
      folders.set(dirname(member.name), parseMeta(bytes, where))
    } catch (error) {
      fail(where, error)
    }
  }
  return folders
}

/**
 * The reports of a ZIP, file by file and never more than one in memory: whatever is read by its ending outside is read
 * inside, archives within archives too. What is wrong with one file is its failure alone.
 * @param source its path, or its bytes where it was in an archive itself
 * @param depth how many archives it stands in, with itself
 * @param shown its name without folders of this machine
 */
export async function* zipItems(
  source: string | Uint8Array,
  path: string,
  intake: Intake,
  depth = 1,
  shown = basename(path),
): AsyncGenerator<Item> {
  const { options, rename, note } = intake
  const archive = archiveName(path)
  const nameOf = memberNames(archive)
  const passed = newPassed()
  const { members, broken, close } = await openMembers(source, path)

  async function* itemsOf(member: Member, where: string, metas: ReadonlyMap<string, FolderDetails>) {
    const format = formatOf(member.name)
    const whole = (most: number) => wholeMember(member, most, () => tooLarge(where, member.size, most))
    if (format === undefined || format === 'stdin') passed.count('of a kind that is not read')
    else if (isStream(format)) yield* streamItems(format, member.stream(), where, intake)
    else if (format === 'zip' || format === 'wacz') {
      if (depth >= deepestNesting) throw beyond(path, member.name, `${deepestNesting} archives within each other`)
      const bytes = await whole(mostNested)
      if (format === 'wacz') yield* waczItems(bytes, where, intake)
      else yield* zipItems(bytes, where, intake, depth + 1, `${shown}/${member.name}`)
    } else {
      const bytes = await whole(options.maxSize)
      const name = `${shown}/${member.name}`
      const { id, notices } = rename(nameOf(member.name), path)
      const details = metas.get(dirname(member.name))?.get(fileId(member.name)) ?? noDetails
      yield { kind: 'file', id, path: where, format, details, bytes, name, size: member.packed, notices } as const
    }
  }

  try {
    const failures: Item[] = []
    const fail = (where: string, error: unknown) =>
      failures.push({ kind: 'broken', size: 0, failure: failureOf(where, coded(where, error)) })
    const metas = await metasOf(members, path, fail)
    yield* failures
    for (const member of members) {
      if (isAside(member)) continue
      const where = `${path}/${member.name}`
      try {
        yield* itemsOf(member, where, metas)
      } catch (error) {
        yield { kind: 'broken', size: member.packed, failure: failureOf(where, coded(where, error)) }
      }
    }
    if (broken !== null) yield { kind: 'broken', size: 0, failure: failureOf(path, broken) }
  } finally {
    close()
    for (const notice of passed.notices(path)) note(notice)
  }
}
