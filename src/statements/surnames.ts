import type { Entity, Names } from '../annotation/entity.ts'
import { foldWord } from '../text/fold.ts'
import { once } from '../text/once.ts'
import type { Speaker } from './speaker.ts'

/** The person whom a report calls by a folded surname and more, the first of several; null where there is none. */
export const bearerOf = (names: Names, surname: string): Entity | null => bearers(names).get(surname) ?? null

/** By every ending of the folded name that stands behind a blank: «سالم» and «بن سالم» of «علي بن سالم». */
const bearers = once(({ entities }: Names): ReadonlyMap<string, Entity> => {
  const found = new Map<string, Entity>()
  for (const entity of entities) {
    if (entity.kind !== 'person') continue
    const name = foldWord(entity.name)
    for (let blank = name.indexOf(' '); blank >= 0; blank = name.indexOf(' ', blank + 1)) {
      const surname = name.slice(blank + 1)
      if (!found.has(surname)) found.set(surname, entity)
    }
  }
  return found
})

/** True of a person who has spoken and whose name ends on the folded surname, behind a blank. */
export const isBearer = (speaker: Speaker, surname: string): boolean =>
  speaker.kind === 'person' && foldedName(speaker).endsWith(` ${surname}`)

/** A speaker's name, folded once. */
export const foldedName = once(({ name }: Speaker): string => foldWord(name))
