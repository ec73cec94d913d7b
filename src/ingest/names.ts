import { basename, dirname, extname } from 'node:path'

/** «reports/الشرق/d01.txt» is called "d01". */
export const fileId = (path: string) => basename(path, extname(path))

/**
 * Tells reports of one id apart within a run: the second "d01" of the folder "north" becomes "north/d01", a third of
 * the same folder "north/d01#2". The first keeps its name.
 */
export function uniqueNames(): (id: string, path: string) => string {
  const taken = new Set<string>()
  return (id, path) => {
    let name = id
    if (taken.has(name)) name = `${basename(dirname(path)) || fileId(path)}/${id}`
    for (let count = 2; taken.has(name); count++) name = `${basename(dirname(path)) || fileId(path)}/${id}#${count}`
    taken.add(name)
    return name
  }
}

/** Separators, controls and what changes the direction of a line have no place in a name. */
const unfit = /[/\\:*?"<>|]|\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069]|^\.+/gu

/** A name as a file may have it: without separators, leading dots and what cannot be seen. */
export const plainName = (name: string): string => name.normalize('NFC').replace(unfit, '').trim()
