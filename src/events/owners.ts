import type { Analysis } from '../annotation/token.ts'
import { type Gender, genderAs } from './agreement.ts'
import { lastSubject } from './antecedent.ts'
import { isOfClass } from './classes.ts'
import type { Draft } from './draft.ts'
import type { Filler } from './fill.ts'
import { isForce } from './noun.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { isOfGender } from './pronouns.ts'
import { best, firstFrom, mentionFrom, type Scene } from './scene.ts'
import { isWitness } from './witness.ts'

/** «قالت تركيا إن قواتها قصفت», «أعلن الجيش مقتل 12 من جنوده»: forces with a pronoun are the body that they belong to. */
export function nameOwners(scene: Scene, drafts: readonly Draft[]): void {
  for (const draft of drafts) {
    draft.agents = owned(scene, draft.agents, draft.targets)
    draft.targets = owned(scene, draft.targets, draft.agents)
    if (draft.type === 'air_incident') draft.targets = draft.targets.map((one) => flagOf(scene, one))
  }
}

/** «إسقاط طائرة تركية»: of what flies the state is hit whose it is. */
function flagOf(scene: Scene, filler: Filler): Filler {
  const phrase = phraseAt(scene, filler.token, filler.token + FLOWN)
  const [nation] = phrase?.nations ?? []
  return nation === undefined || phrase?.name !== filler.name ? filler : { ...filler, name: nation }
}

/** Words of an aircraft and whose it is. */
const FLOWN = 6

function owned(scene: Scene, fillers: readonly Filler[], others: readonly Filler[]): readonly Filler[] {
  if (!fillers.some((filler) => belonging(scene, filler) !== null)) return fillers
  const found: Filler[] = []
  for (const filler of fillers) {
    const owner = ownerOf(scene, filler)
    // «قال الجيش إن مسلحين قتلوا اثنين من جنوده»: not theirs who did it.
    const one = owner === null || others.some(({ name }) => name === owner.name) ? filler : owner
    if (found.every(({ name }) => name !== one.name)) found.push(one)
  }
  return found
}

/** The noun for forces, men or aircraft that a pronoun says to be somebody's; null for any other party. */
function belonging(scene: Scene, { span }: Filler): Analysis | null {
  const at = firstFrom(scene.tokens, span[0])
  const word = best(scene, at)
  if (word === null || word.pos !== 'noun' || word.suffix === 0 || scene.mention[at] !== -1) return null
  const { grammar } = scene
  // «معارضيه»: those who are against him.
  if (grammar.adversaries.has(word.lemma)) return null
  return isForce(scene, word) || grammar.members.has(word.lemma) || isOfClass(grammar, word, 'air') ? word : null
}

function ownerOf(scene: Scene, filler: Filler): Filler | null {
  const word = belonging(scene, filler)
  if (word === null) return null
  const at = firstFrom(scene.tokens, filler.span[0])
  const spoken = scene.grammar.ours.has(word.enclitic)
  const gender = pronounGender(scene, word)
  const [owner] = spoken ? [] : lastSubject(scene, at, (own) => own.length === 1 && suits(scene, own[0], gender))
  if (owner !== undefined)
    return isBody(scene, owner) ? { name: owner.name, span: owner.span, token: owner.from } : null
  const statement = scene.context.statements[scene.statement[at] ?? -1]
  const span = statement?.speakerSpan ?? null
  if (statement?.speakerKind !== 'organisation' || span === null || isWitness(scene, statement.speaker)) return null
  if (!spoken && !isOfGender(scene, statement, gender)) return null
  return { name: statement.speaker, span, token: firstFrom(scene.tokens, span[0]) }
}

const pronounGender = ({ grammar }: Scene, { enclitic }: Analysis): Gender =>
  grammar.hers.has(enclitic) ? 'f' : grammar.his.has(enclitic) ? 'm' : undefined

const suits = (scene: Scene, phrase: Phrase | undefined, gender: Gender): boolean =>
  phrase !== undefined && genderFits(phrase.head ?? best(scene, phrase.from), gender)

/** No plural of men is meant by a singular pronoun. */
function genderFits(word: Analysis | null, gender: Gender): boolean {
  if (word === null || gender === undefined) return true
  const { features, pos } = word
  if (features.number === 3 && features.gender === 'm' && word.lexeme?.tags.has('group') !== true) return false
  return pos !== 'noun' || genderAs(word) === gender
}

/** A body by its name, or an armed one by its noun. */
const isBody = (scene: Scene, { kind, head, from }: Phrase): boolean =>
  (kind === 'organisation' && mentionFrom(scene, from) !== null) || (head !== null && isForce(scene, head))
