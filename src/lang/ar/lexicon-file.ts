import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Lexicon, Paradigm } from '../../morphology/lexicon.ts'
import { bytesOf, lexiconOf } from '../../morphology/lexicon-bytes.ts'
import { packLexicon } from '../../morphology/pack-lexicon.ts'
import { openLexicon } from '../../morphology/packed-lexicon.ts'
import { skeletonKey } from './skeleton.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const file = join(root, 'dist/lexicon.bin')
/** What a packed lexicon is made from: word lists, and the code that inflects, folds and packs them. */
const origins = [
  ['src/lang/ar', '.tsv'],
  ['dist/lang/ar', '.js'],
  ['dist/morphology', '.js'],
  ['dist/text', '.js'],
] as const
/** Sources may differ from what was built, so they do not use it. */
const isBuilt = import.meta.url.endsWith('.js')

/**
 * The lexicon as it was packed with the last build, if lists, code and known names are still those that it was made
 * from; else null, and it must be made anew from the lists.
 */
export function packedLexicon(names: readonly string[]): Lexicon | null {
  if (!isBuilt || !existsSync(file)) return null
  const packed = lexiconOf(readFileSync(file), originOf(names))
  return packed === null ? null : openLexicon(packed)
}

/** Packs a lexicon into the file that `packedLexicon` reads; who reads it meanwhile sees the old one or the new. */
export function writePackedLexicon(paradigms: Iterable<Paradigm>, names: readonly string[]): void {
  const unfinished = `${file}.${process.pid}`
  writeFileSync(unfinished, bytesOf(packLexicon(paradigms, skeletonKey), originOf(names)))
  renameSync(unfinished, file)
}

function originOf(names: readonly string[]): string {
  const hash = createHash('sha1')
  for (const [folder, ending] of origins) {
    const files = readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    for (const path of files.filter((name) => name.endsWith(ending)).sort()) {
      hash.update(path).update(readFileSync(join(root, folder, path)))
    }
  }
  return hash.update(names.join('\n')).digest('hex')
}
