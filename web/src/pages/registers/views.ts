import { type RegisterSearch, registerSearch } from './search.ts'

/** A view that somebody gave a name. */
export interface SavedView {
  readonly name: string
  readonly search: RegisterSearch
}

const keyOf = (register: string): string => `marsad.views.${register}`

/** The saved views of a register; those that cannot be read are passed over. */
export function savedViews(register: string): readonly SavedView[] {
  try {
    const kept: unknown = JSON.parse(window.localStorage.getItem(keyOf(register)) ?? '[]')
    if (!Array.isArray(kept)) return []
    return kept.flatMap((view: unknown) => {
      if (typeof view !== 'object' || view === null || !('name' in view) || !('search' in view)) return []
      const { name, search } = view
      if (typeof name !== 'string' || typeof search !== 'object' || search === null) return []
      return [{ name, search: registerSearch({ ...search }) }]
    })
  } catch {
    return []
  }
}

export function keepViews(register: string, views: readonly SavedView[]): void {
  window.localStorage.setItem(keyOf(register), JSON.stringify(views))
}
