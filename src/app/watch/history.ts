import { changesOf, type Passage } from '../../record/versions/changes.ts'
import { type Differences, differences } from '../../record/versions/differences.ts'
import type { Store } from '../../store/store.ts'
import type { Version, VersionText } from '../../store/watch/watch.ts'

/** A version of an article, with what changed since the one before; null for the first. */
export interface HistoryEntry extends Version {
  readonly changes: VersionChanges | null
}

export interface VersionChanges extends Differences {
  readonly title: readonly [before: string | null, after: string | null] | null
  readonly published: readonly [before: string | null, after: string | null] | null
}

/** A version as a page draws it: its text beside that of the one before. */
export interface DrawnVersion extends Version {
  readonly changes: (Pick<VersionChanges, 'title' | 'published'> & { readonly text: readonly Passage[] }) | null
}

const changed = (before: string | null, after: string | null) => (before === after ? null : ([before, after] as const))

/** The version that one follows, where there is one. */
const before = (versions: readonly VersionText[], at: number): VersionText | null => {
  const [one, last] = [versions[at], versions[at - 1]]
  return last !== undefined && last.page === one?.page ? last : null
}

const headChanges = (last: VersionText, version: VersionText) => ({
  title: changed(last.title, version.title),
  published: changed(last.published, version.published),
})

/** The versions of the articles that a report is one of, the first first; none where it was not fetched. */
export async function historyOf(report: string, store: Store): Promise<readonly HistoryEntry[]> {
  const versions = await store.watch.versions(report)
  return versions.map((version, at) => {
    const { title: _, published: __, text, ...rest } = version
    const last = before(versions, at)
    const changes = last === null ? null : { ...differences(last.text, text), ...headChanges(last, version) }
    return { ...rest, changes }
  })
}

/** The same with the whole text of each, what changed drawn word by word. */
export async function drawnVersions(report: string, store: Store): Promise<readonly DrawnVersion[]> {
  const versions = await store.watch.versions(report)
  return versions.map((version, at) => {
    const { title: _, published: __, text, ...rest } = version
    const last = before(versions, at)
    const changes = last === null ? null : { ...headChanges(last, version), text: changesOf(last.text, text) }
    return { ...rest, changes }
  })
}
