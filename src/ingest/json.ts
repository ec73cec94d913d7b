/** Whether a parsed JSON value is an object with named fields. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** A field that holds a string or nothing; undefined where it holds anything else. An empty string says nothing. */
export const stringOrNull = (value: unknown): string | null | undefined => {
  if (value === null || value === undefined) return null
  if (typeof value !== 'string') return undefined
  return value.trim() === '' ? null : value
}
