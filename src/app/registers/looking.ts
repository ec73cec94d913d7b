import { loadArabic } from '../../lang/ar/index.ts'
import { lexemesOfForm } from '../../reading/queryWords.ts'
import type { Definition } from '../../record/registers/definition.ts'
import type { Looking } from '../../record/registers/item.ts'
import { compileLists, type Lexemes } from '../../record/registers/lists.ts'

let known: Lexemes | null = null

/** The lexemes of a folded word; the language is loaded for the first, and each word is looked up once. */
function arabic(): Lexemes {
  if (known !== null) return known
  const language = loadArabic()
  const found = new Map<string, readonly string[]>()
  known = (form) => {
    const before = found.get(form)
    if (before !== undefined) return before
    const lexemes = lexemesOfForm(form, language)
    found.set(form, lexemes)
    return lexemes
  }
  return known
}

/** A definition made ready to look at reports. */
export function lookingWith(definition: Definition): Looking {
  const lexemes = arabic()
  return { definition, lexemes, lists: compileLists(definition.lists, lexemes) }
}
