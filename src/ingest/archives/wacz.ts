import { createHash } from 'node:crypto'
import { marsadError } from '../../annotation/errors.ts'
import type { Intake } from '../intake.ts'
import { failureOf, type Item } from '../item.ts'
import { isRecord } from '../json.ts'
import { tooLarge } from '../load.ts'
import { streamItems } from '../streams.ts'
import { mostAbout, mostNested } from './limits.ts'
import { archiveName } from './names.ts'
import { type Member, type Members, openMembers, wholeMember } from './zipEntries.ts'

const listName = 'datapackage.json'
const digestName = 'datapackage-digest.json'

/** A part of a WACZ that is not what its list says it was. */
const altered = (where: string): Item => ({
  kind: 'broken',
  size: 0,
  failure: failureOf(where, marsadError('MEMBER_ALTERED', { path: where, algorithm: 'SHA-256' })),
})

const digestIn = (value: unknown): string | undefined => {
  const found = typeof value === 'string' ? /^sha256:([0-9a-f]{64})$/i.exec(value) : null
  return found?.[1]?.toLowerCase()
}

const parsed = (bytes: Uint8Array): unknown => {
  try {
    return JSON.parse(new TextDecoder().decode(bytes))
  } catch {
    return null
  }
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

/** The digests that the archive's own list gives, by the path of the part. */
function digestsOf(list: unknown): ReadonlyMap<string, string> {
  const digests = new Map<string, string>()
  const resources = isRecord(list) && Array.isArray(list.resources) ? list.resources : []
  for (const resource of resources) {
    if (!isRecord(resource) || typeof resource.path !== 'string') continue
    const digest = digestIn(resource.hash)
    if (digest !== undefined) digests.set(resource.path, digest)
  }
  return digests
}

/** Whether bytes are not those of which the list gives the digest. */
const isAltered = (bytes: Uint8Array, digest: string | undefined): boolean =>
  digest !== undefined && sha256(bytes) !== digest

/** The titles that its lists of pages give, by address. */
function titlesIn(bytes: Uint8Array, titles: Map<string, string>): void {
  for (const line of new TextDecoder().decode(bytes).split('\n')) {
    const page = parsed(Buffer.from(line))
    if (!isRecord(page) || typeof page.url !== 'string' || typeof page.title !== 'string') continue
    const title = page.title.replace(/\s+/g, ' ').trim()
    if (title !== '' && title !== page.url) titles.set(page.url, title)
  }
}

/** The pages of one WARC in it, and whether its bytes are those that the list says. */
async function* warcOf(member: Member, where: string, archive: string, digest: string | undefined, intake: Intake) {
  const hash = createHash('sha256')
  let ended = false
  async function* hashed() {
    for await (const chunk of member.stream()) {
      hash.update(chunk)
      yield chunk
    }
    ended = true
  }
  yield* streamItems('warc', hashed(), where, intake, archive)
  if (ended && digest !== undefined && hash.digest('hex') !== digest) yield altered(where)
}

/** The WACZs in one that holds a crawl in several of them, each as an archive of its own. */
async function* innerItems(inner: readonly Member[], path: string, intake: Intake): AsyncGenerator<Item> {
  for (const member of inner) {
    const where = `${path}/${member.name}`
    try {
      const bytes = await wholeMember(member, mostNested, () => tooLarge(where, member.size, mostNested))
      yield* waczItems(bytes, where, intake, true)
    } catch (error) {
      yield { kind: 'broken', size: member.packed, failure: failureOf(where, error) }
    }
  }
}

/**
 * The pages of a WACZ: of the WARCs in it, with the titles that its lists of pages give to those without one. The
 * digests in its list are held against its bytes, and what does not match is a failure.
 * @param source its path, or its bytes where it was in an archive itself
 * @param isInner whether it stands in another WACZ; what it holds of them itself is not read
 */
export async function* waczItems(
  source: string | Uint8Array,
  path: string,
  intake: Intake,
  isInner = false,
): AsyncGenerator<Item> {
  const opened: Members = await openMembers(source, path)
  const { members, broken } = opened
  try {
    const bytesOf = (member: Member) =>
      wholeMember(member, mostAbout, () => tooLarge(`${path}/${member.name}`, member.size, mostAbout))
    const named = async (name: string) => {
      const member = members.find((one) => one.name === name)
      return member && bytesOf(member)
    }
    const list = await named(listName)
    const digest = await named(digestName)
    const told = digest === undefined ? null : parsed(digest)
    if (list !== undefined && isAltered(list, isRecord(told) ? digestIn(told.hash) : undefined))
      yield altered(`${path}/${listName}`)
    const digests = digestsOf(list === undefined ? null : parsed(list))
    const titles = new Map<string, string>()
    for (const member of members.filter(({ name }) => /^pages\/[^/]+\.jsonl$/.test(name))) {
      const bytes = await bytesOf(member)
      if (isAltered(bytes, digests.get(member.name))) yield altered(`${path}/${member.name}`)
      else titlesIn(bytes, titles)
    }
    const warcs = members.filter(({ name }) => /^archive\/.+\.warc(?:\.gz)?$/i.test(name))
    const inner = isInner ? [] : members.filter(({ name }) => /\.wacz$/i.test(name))
    yield* innerItems(inner, path, intake)
    if (warcs.length === 0 && inner.length === 0 && broken === null) {
      throw marsadError('DOCUMENT_INVALID', { path, kind: 'WACZ', reason: 'it holds no archive/*.warc' })
    }
    for (const warc of warcs) {
      const where = `${path}/${warc.name}`
      try {
        for await (const item of warcOf(warc, where, archiveName(path), digests.get(warc.name), intake)) {
          yield titled(item, titles)
        }
      } catch (error) {
        yield { kind: 'broken', size: 0, failure: failureOf(where, error) }
      }
    }
    if (broken !== null) yield { kind: 'broken', size: 0, failure: failureOf(path, broken) }
  } finally {
    opened.close()
  }
}

function titled(item: Item, titles: ReadonlyMap<string, string>): Item {
  if (item.kind !== 'file' || item.web === undefined) return item
  const title = titles.get(item.web.address) ?? null
  return title === null ? item : { ...item, web: { ...item.web, entry: { ...item.web.entry, title } } }
}
