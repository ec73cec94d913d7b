import type { Definition } from '../../record/registers/definition.ts'
import type { Looking } from '../../record/registers/item.ts'
import { compileLists } from '../../record/registers/lists.ts'
import { arabicLexemesOf } from '../arabic.ts'

const known = new Map<string, readonly string[]>()

/** The lexemes of a folded word, which is looked up once. */
function lexemes(form: string): readonly string[] {
  const before = known.get(form)
  if (before !== undefined) return before
  const found = arabicLexemesOf(form)
  known.set(form, found)
  return found
}

/** A definition made ready to look at reports. */
export function lookingWith(definition: Definition): Looking {
  return { definition, lexemes, lists: compileLists(definition.lists, lexemes) }
}
