import type { Mention } from '../annotation/reading.ts'
import { firstIndex } from '../text/first-index.ts'
import { foldWord } from '../text/fold.ts'
import { spelling } from '../text/spelling.ts'
import type { Filler } from './fill.ts'
import { best, firstFrom, type Scene } from './scene.ts'

/** How many names back a bare noun looks for the one it shortens. */
const BACK = 40

/** Words as a name is written; brackets stay. */
export const spelled = spelling('"«»“”„#', '_')

/**
 * The fullest name that the report gives, or the words that stand here where they are another name («مرفأ عدن» for
 * «ميناء عدن», «داعش» for «تنظيم الدولة»): whoever goes by two names is called as he is called here.
 */
export function nameHere(scene: Scene, { name, kind, span: [start, end] }: Mention): string {
  const full = spelled(name)
  if (kind === 'person') return full
  const head = best(scene, firstFrom(scene.tokens, start))
  const merged = head?.article === true && head.proclitics.at(-1) === scene.grammar.purpose
  const words = spelled(scene.document.text.slice(start, end))
  const here = merged && !words.startsWith(scene.grammar.article) ? scene.grammar.article + words.slice(1) : words
  if (here === full) return full
  const known = new Set(wordsOf(scene, full))
  return wordsOf(scene, here).every((word) => known.has(word)) ? full : here
}

/** The words of a name, folded and without their article. */
export const wordsOf = ({ grammar: { article } }: Scene, name: string): readonly string[] =>
  name
    .split(' ')
    .map(foldWord)
    .map((word) => (word.startsWith(article) ? word.slice(article.length) : word))

/** «التنظيم», «الحركة»: a definite noun alone stands for the organisation named last that is called one. */
export function named(scene: Scene, filler: Filler): Filler {
  const word = best(scene, filler.token)
  if (word === null || !word.article || scene.mention[filler.token] !== -1) return filler
  const next = best(scene, filler.token + 1)?.lemma ?? ''
  const bare = !/\s/.test(filler.name) || scene.grammar.rebels.has(next)
  if (bare && scene.grammar.rebels.has(word.lemma)) return rebelsOf(scene, filler)
  if (/\s/.test(filler.name)) return filler
  const { mentions } = scene.context.names
  const start = scene.tokens[filler.token]?.start ?? 0
  const low = firstIndex(mentions, ({ span }) => span[0] >= start)
  for (let at = low - 1; at >= Math.max(0, low - BACK); at--) {
    const one = mentions[at]
    if (one?.kind !== 'organisation') continue
    const first = foldWord(one.name.split(' ')[0] ?? '')
    if (one.name.includes(' ') && first === word.lemma) return { ...filler, name: one.name }
  }
  return filler
}

/** «المتمردون», «الميليشيات»: the only armed body of the report that is called so. */
function rebelsOf(scene: Scene, filler: Filler): Filler {
  const { article, rebels } = scene.grammar
  const bodies = scene.context.names.entities.filter(({ kind, name }) => {
    if (kind !== 'organisation') return false
    const first = foldWord(name.split(' ')[0] ?? '').replace(article, '')
    return [...rebels].some((rebel) => first.startsWith(rebel))
  })
  const one = bodies.length === 1 ? bodies[0] : undefined
  return one === undefined ? filler : { ...filler, name: one.name }
}
