/** A place as a user's list gives it, before it is compared with what is known. */
export interface ListedPlace {
  readonly line: number
  readonly id: string
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string | null
  /** Ids of containing places, nearest first; those that nobody knows are passed over. */
  readonly parents: readonly string[]
  readonly pcode: string | null
  readonly lat: number | null
  readonly lon: number | null
}

/** What is wrong with a line, which is left out, or with a value of it, which is. */
export interface LineProblem {
  readonly line: number
  readonly problem:
    | 'no-name'
    | 'not-arabic'
    | 'bad-position'
    | 'twice'
    | 'repeated'
    | 'short'
    | 'unknown-type'
    | 'unknown-parent'
  readonly value: string
  /** True where the whole line is left out. */
  readonly skipped: boolean
}

/** What a table holds: places, and what could not be taken from it. */
export interface Listed {
  readonly form: 'table' | 'units' | 'geonames'
  /** Field and head of each column that is used. */
  readonly columns: readonly (readonly [field: string, head: string])[]
  readonly places: readonly ListedPlace[]
  readonly problems: readonly LineProblem[]
  /** Lines of GeoNames that are no places of interest here, such as hotels. */
  readonly passed: number
}

/** A place as it is kept: new, or more about one that is known. */
export interface KeptPlace {
  readonly id: string
  /** Id of the known place that it is; null for a new one. */
  readonly same: string | null
  readonly type: string
  readonly name: string
  readonly aliases: readonly string[]
  readonly country: string | null
  readonly parent: string | null
  readonly pcode: string | null
  readonly lat: number | null
  readonly lon: number | null
}
