/** Whether a parsed JSON value is an object with named fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field that holds a string or nothing; undefined where it holds anything else. An empty string says nothing. */
export const stringOrNull = (value: unknown): string | null | undefined => {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') return undefined
  return value.trim() === '' ? null : value
}

/** A field by its name, or by those on the way to it: «article.body» is `body` in `article`. */
export function valueAt(record: Readonly<Record<string, unknown>>, name: string): unknown {
  if (Object.hasOwn(record, name)) return record[name]
  const at = name.indexOf('.')
  const inner = at > 0 && Object.hasOwn(record, name.slice(0, at)) ? record[name.slice(0, at)] : undefined
  return isRecord(inner) ? valueAt(inner, name.slice(at + 1)) : undefined
}
