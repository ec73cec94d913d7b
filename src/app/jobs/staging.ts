import { createWriteStream } from 'node:fs'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { extname, join } from 'node:path'
import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { metaName } from '../../ingest/metaFile.ts'
import { plainName } from '../../ingest/names.ts'

/** Files that somebody sent, in a folder of their own until they are read. */
export interface Staging {
  readonly folder: string
  /** Paths of the reports among them. */
  readonly paths: readonly string[]
  /** Keeps a file under its own name, as far as that is one; gives its path. */
  take(name: string, content: Readable | string): Promise<string>
  /** A path as its sender knows it: `reports/a.txt: …` without our folder. */
  plain(text: string): string
  remove(): Promise<void>
}

const longest = 120
/** A name that can be a file's: `../../a.txt` is `a.txt`. */
export function fileName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const clean = plainName(last)
  const ending = extname(clean).slice(0, 10)
  const stem = [...clean.slice(0, clean.length - ending.length)].slice(0, longest).join('')
  return stem === '' ? `report${ending}` : stem + ending
}

export async function newStaging(): Promise<Staging> {
  const folder = await mkdtemp(join(tmpdir(), 'marsad-add-'))
  const taken = new Set<string>()
  const paths: string[] = []
  const free = (name: string): string => {
    const ending = extname(name)
    const stem = name.slice(0, name.length - ending.length)
    let found = name
    for (let count = 2; taken.has(found.toLowerCase()); count++) found = `${stem}-${count}${ending}`
    taken.add(found.toLowerCase())
    return found
  }
  return {
    folder,
    paths,
    take: async (name, content) => {
      const own = free(fileName(name))
      const path = join(folder, own)
      if (own !== metaName) paths.push(path)
      if (typeof content === 'string') await writeFile(path, content)
      else await pipeline(content, createWriteStream(path))
      return path
    },
    plain: (text) => text.replaceAll(`${folder}/`, '').replaceAll(folder, ''),
    remove: () => rm(folder, { recursive: true, force: true }),
  }
}
