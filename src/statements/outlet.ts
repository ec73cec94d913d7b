import { foldWord } from '../text/fold.ts'
import type { Nominal } from './nominal.ts'
import { isQuoteMark, ownClitic, type Scene } from './scene.ts'

/** The outlet that prints the report is no relay of it: «الوطن» in «الوطن (السعودية)». */
export function isOutlet(scene: Scene, name: string): boolean {
  const { outlet } = scene.document.report
  if (outlet === null) return false
  const own = asWords(outlet.replace(/\(.*$/u, '').trim())
  const other = asWords(name)
  return own === other || own.startsWith(`${other} `) || (own.length > 3 && other.endsWith(` ${own}`))
}

/**
 * «قال لـ«الساحل»»: where nobody says who prints the report, a paper told to by its name alone in marks or brackets, and that is no
 * agency, is who prints it.
 */
export function isPrinter(scene: Scene, { from }: Nominal, name: string): boolean {
  const { report } = scene.document
  const { addressing, agencies } = scene.grammar
  const folded = foldWord(name)
  if (report.outlet !== null || scene.words[from]?.head === 'relay' || agencies.has(folded)) return false
  if (!isQuoteMark(scene, from - 1) && scene.words[from - 1]?.sign !== 'bracket') return false
  return addressing.has(scene.tokens[from - 2]?.form ?? '') || addressing.has(ownClitic(scene, from - 1) ?? '')
}

/** Folded, an address on the web as its words: الساحل.نت. */
const asWords = (name: string): string => foldWord(name).replaceAll('.', ' ')
