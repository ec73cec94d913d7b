import type { Analysis } from '../annotation/token.ts'
import type { Phrase } from './phrase.ts'
import { best, type Scene } from './scene.ts'

/** Nothing in number and gender speaks against a verb's having this subject. Event nouns agree with any. */
export function fits(scene: Scene, verb: Analysis | null, phrases: readonly Phrase[]): boolean {
  if (verb?.pos !== 'verb' || phrases.length > 1) return true
  const [phrase] = phrases
  const many = verb.features.number === 3
  if (phrase?.kind === 'person' || phrase?.kind === 'place') return !many
  const form = phrase === undefined ? undefined : formOf(scene, phrase)
  if (form === undefined || phrase === undefined) return true
  return many === (form === 'men') && (form === 'men' || !isOfAnother(scene, verb, phrase))
}

/** A verb has the form that a single subject before it asks for; false where either form is not known. */
export function agrees(scene: Scene, verb: Analysis | null, phrases: readonly Phrase[]): boolean {
  const [phrase] = phrases
  const form = phrase === undefined ? undefined : formOf(scene, phrase)
  if (verb === null || form === undefined || phrases.length > 1) return false
  const { number, gender } = verb.features
  return form === 'men' ? number === 3 : number !== 3 && gender === form
}

/** What a verb behind it looks like: masculine, feminine (as of plurals of things), or a plural of men. */
function formOf(scene: Scene, { from, head }: Phrase): 'm' | 'f' | 'men' | undefined {
  const word = head ?? best(scene, from)
  const { parts, members } = scene.grammar
  if (word === null || word.pos !== 'noun' || parts.has(word.lemma) || members.has(word.lemma)) return undefined
  const { number, gender } = word.features
  if (number === 3 && PEOPLE.some((tag) => word.lexeme?.tags.has(tag))) return gender === 'm' ? 'men' : undefined
  if (number === 3) return 'f'
  return number === 2 ? undefined : gender
}

const PEOPLE = ['person', 'relation', 'title', 'nationality']

/** «استهدفت مخزنا»: a verb of another gender than the noun behind it has that for its object. */
export function isOfAnother(scene: Scene, verb: Analysis, phrase: Phrase): boolean {
  const form = formOf(scene, phrase)
  const { gender } = verb.features
  return form !== undefined && gender !== undefined && (form === 'f') !== (gender === 'f')
}

export type Gender = Analysis['features']['gender']

/** The gender in which a noun for a thing is spoken of: plurals are feminine. */
export const genderAs = ({ features: { number, gender } }: Analysis): Gender => (number === 3 ? 'f' : (gender ?? 'm'))

/** A verb or pronoun of this gender can be said of a noun for a thing. */
export const goesBackTo = (noun: Analysis, gender: Gender): boolean => gender === genderAs(noun)

/** «التقدم العسكري», «هجوم إرهابي»: a word that is a noun as well describes the noun that it agrees with. */
export function isAttributeOf(scene: Scene, noun: number, at: number): boolean {
  const described = best(scene, noun)
  if (described === null || best(scene, at)?.pos !== 'noun' || scene.mention[at] !== -1) return false
  const attribute = scene.tokens[at]?.analyses.slice(0, 3).find(({ pos }) => pos === 'adjective')
  if (attribute === undefined || attribute.article !== described.article || attribute.suffix > 0) return false
  return (attribute.features.number ?? 1) === 1 && goesBackTo(described, attribute.features.gender)
}
