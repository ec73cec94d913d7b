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

const changed = (before: string | null, after: string | null) => (before === after ? null : ([before, after] as const))

function entryOf(version: VersionText, before: VersionText | undefined): HistoryEntry {
  const { title, published, text, ...rest } = version
  if (before === undefined || before.page !== version.page) return { ...rest, changes: null }
  return {
    ...rest,
    changes: {
      ...differences(before.text, text),
      title: changed(before.title, title),
      published: changed(before.published, published),
    },
  }
}

/** The versions of the articles that a report is one of, the first first; none where it was not fetched. */
export async function historyOf(report: string, store: Store): Promise<readonly HistoryEntry[]> {
  const versions = await store.watch.versions(report)
  return versions.map((version, at) => entryOf(version, versions[at - 1]))
}
