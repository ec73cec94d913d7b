import type { Head } from './grammar.ts'
import { adjectivesFrom, isDefinite, joinedEnd, phraseFrom } from './nouns.ts'
import { ORGANISATION, PERSON, PLACE, type Scene } from './scene.ts'

/** End after a complement with the preposition of possession: المرصد السوري لحقوق الإنسان. */
export function complementEnd(scene: Scene, at: number, head: Head): number {
  if (!head.opens.has('for')) return at
  const { words, grammar, known, knownKind, quoted } = scene
  const best = words[at]?.best
  if (best === undefined || best === null || best.pos === 'verb' || best.pos === 'particle') return at
  if (best.proclitics.length !== 1 || best.proclitics[0] !== grammar.possession || best.suffix > 0) return at
  if (best.lexeme?.tags.has('person') === true && !best.article) return at
  if (best.article) {
    const end = regardingEnd(scene, joinedEnd(words, adjectivesFrom(words, at + 1, grammar).to, grammar), at)
    return knownKind[at] === ORGANISATION ? Math.max(end, known[at] as number) : end
  }
  // «المكتب السياسي لحركة حماس»
  if (knownKind[at] === ORGANISATION) return known[at] as number
  const quote = quoted[at + 1] as number
  // «المكتب السياسي لحركة "حماس"»
  if (quote > 0 && words[at]?.head?.opens.has('name') === true && knownKind[at + 2] === ORGANISATION) {
    return (known[at + 2] as number) === quote - 1 ? quote : at
  }
  const end = phraseFrom(words, at + 1, grammar, (index) => (knownKind[index] === PERSON ? -1 : (known[index] ?? -1)))
  return end < 0 ? at : regardingEnd(scene, end, at)
}

/** للرقابة على الأسلحة الكيميائية, لدعم الشرعية في اليمن: end of the matter of an act, `to` where none follows. */
function regardingEnd(scene: Scene, to: number, act: number): number {
  const { words, grammar } = scene
  const tags = words[act]?.best?.lexeme?.tags
  if (tags?.has('masdar') !== true && tags?.has('abstract') !== true) return to
  if (!grammar.regarding.has(words[to]?.form ?? '')) return inEnd(scene, to)
  if (!isDefinite(words[to + 1]) || words[to + 1]?.title !== null) return to
  return adjectivesFrom(words, to + 2, grammar).to
}

/** وزارة الصحة في غزة: a ministry is told from its namesakes by where it is. */
export function inEnd({ words, grammar, known, knownKind }: Scene, at: number): number {
  const word = words[at]
  if (word?.best?.pos !== 'particle' || !grammar.locative.has(word.form)) return at
  return knownKind[at + 1] === PLACE && words[at + 1]?.best?.prefix === 0 ? (known[at + 1] as number) : at
}
