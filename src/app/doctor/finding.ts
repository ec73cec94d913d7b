/** What one look came to: well, to be looked after soon, or in the way of work. */
export interface Finding {
  readonly check: string
  readonly state: 'ok' | 'warn' | 'fail'
  readonly found: string
  /** What to do; empty where nothing is to be done. */
  readonly todo: string
}

export const well = (check: string, found: string): Finding => ({ check, state: 'ok', found, todo: '' })
export const warning = (check: string, found: string, todo: string): Finding => ({ check, state: 'warn', found, todo })
export const failing = (check: string, found: string, todo: string): Finding => ({ check, state: 'fail', found, todo })

/** Where there is nothing amiss, what is well; else what to look after. */
export const unless = (amiss: boolean, check: string, found: string, todo: string): Finding =>
  amiss ? warning(check, found, todo) : well(check, found)
