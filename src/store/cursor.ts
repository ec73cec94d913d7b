import { marsadError } from '../annotation/errors.ts'

/** Where a list goes on: behind this row. Opaque to whoever carries it. */
export type Position = readonly (string | number)[]

export const writeCursor = (position: Position): string => Buffer.from(JSON.stringify(position)).toString('base64url')

/** @throws MarsadError where it is no cursor of a list of this shape */
export function readCursor(cursor: string, shape: readonly ('string' | 'number')[]): Position {
  let value: unknown = null
  try {
    value = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
  } catch {
    // Said below.
  }
  const fits =
    Array.isArray(value) && value.length === shape.length && shape.every((type, at) => typeof value[at] === type)
  if (!fits) throw marsadError('CURSOR_INVALID', { cursor: cursor.slice(0, 80) })
  return value as Position
}
