import type { Offsets } from '../annotation/reading.ts'
import { coordinated } from './coordination.ts'
import type { Draft } from './draft.ts'
import type { Filler } from './fill.ts'
import { spelled } from './names.ts'
import { phraseAt } from './phrase.ts'
import { leads } from './places.ts'
import { best, type Scene } from './scene.ts'

/**
 * Puts what is told to have happened at a border there, where no town or area is told of. Last of all that looks for
 * places: a border is too long to say where anything else was.
 */
export function atBorders(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    for (let at = draft.trigger.at + 1; at < draft.reach; at++) {
      const border = borderAt(scene, at, scene.clauseTo[at] ?? at + 1)
      if (border === null) continue
      const [from, to] = border.span
      const part = ({ name, span }: Filler): boolean => (span[0] >= from && span[1] <= to) || border.name.includes(name)
      if (draft.places.every(part)) draft.places = [border]
      break
    }
  }
}

/** «على الحدود التركية», «قرب الحدود مع العراق», «عند الحدود بين البلدين»: a border and whose it is. */
function borderAt(scene: Scene, at: number, end: number): Filler | null {
  const { borders, pairing, beside } = scene.grammar
  const word = best(scene, at)
  if (word === null || !borders.has(word.lemma) || word.features.number !== 3 || !leads(scene, at)) return null
  const phrase = phraseAt(scene, at, end)
  if (phrase === null) return null
  const link = best(scene, phrase.to)
  const pair = link !== null && pairing.has(link.lemma)
  const others = link?.suffix === 0 && (pair || link.lemma === beside) ? coordinated(scene, phrase.to + 1, end) : []
  const last = pair ? others[1] : others[0]
  if (last === undefined && phrase.to === at + 1) return null
  const span: Offsets = [phrase.span[0], last?.span[1] ?? phrase.span[1]]
  const name = last === undefined ? phrase.name : spelled(scene.document.text.slice(...span))
  return { name, span, token: at }
}
