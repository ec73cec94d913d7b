/** The fields of a record's head as they are written, by their names in small letters. */
export type Fields = ReadonlyMap<string, string>

/** The fields of a head; of a name that stands twice the first counts. */
export function fieldsOf(head: Buffer): Fields {
  const fields = new Map<string, string>()
  for (const line of head.toString('utf8').split(/[\r\n]+/)) {
    const colon = line.indexOf(':')
    const name = line.slice(0, Math.max(0, colon)).trimEnd().toLowerCase()
    if (name !== '' && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim())
  }
  return fields
}
