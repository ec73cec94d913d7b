import { MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import { failureOf, type InputNotice, type InputOptions, type Item } from './item.ts'
import { uniqueNames } from './names.ts'

/** Gives a report its id within the run, and says where it is not the one that it brought. */
export type Rename = (id: string, path: string) => { readonly id: string; readonly notices: readonly InputNotice[] }

/** What every kind of file is taken in with. */
export interface Intake {
  readonly options: InputOptions
  readonly rename: Rename
  /** What concerns a file of many reports and none of them in particular. */
  readonly note: (notice: InputNotice) => void
}

export const renamer = (): Rename => {
  const unique = uniqueNames()
  return (id, path) => {
    const name = unique(id, path)
    if (name === id) return { id, notices: [] }
    return {
      id: name,
      notices: [{ code: 'ID_REPEATED', path, message: `"${id}" was there before; this is "${name}"` }],
    }
  }
}

/** Anything that breaks off a whole file is one failure, and the next file is read. */
export async function* guarded(path: string, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    const coded =
      error instanceof MarsadError ? error : marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
    yield { kind: 'broken', size: 0, failure: failureOf(path, coded) }
  }
}
