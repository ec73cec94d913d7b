import type { Nominal } from './nominal.ts'
import type { Attributed } from './resolve.ts'
import { best, isColon, isComma, isQuoteMark, ownClitic, type Scene } from './scene.ts'
import { type Speaker, spokenBy } from './speaker.ts'

/** How many sentences behind the office its holder may be named. */
const WITHIN = 2

/**
 * «قال متحدث باسم الوزارة …، وأضاف المتحدث فلان …», «حذر المفوض السامي من …. وقال فلان إن»: the unnamed one is whom a later
 * statement names, under the same common noun or as who speaks next by a name alone, told of nowhere before.
 */
export function laterNamed(scene: Scene, found: readonly Attributed[]): readonly Attributed[] {
  const holders = holdersOf(scene, found)
  const names = new Map<string, Speaker>()
  const named: Attributed[] = []
  for (const item of found.toReversed()) {
    const { speaker, draft } = item
    const title = draft.subject?.title ?? null
    if (speaker.kind === 'person' && title !== null) names.set(title, speaker)
    const titled = speaker.kind === 'anonymous' && speaker.head !== null ? names.get(speaker.head) : undefined
    const later = titled ?? holders.get(speaker.name)
    const role = later?.role ?? speaker.name
    named.push(later === undefined ? item : { ...item, speaker: spokenBy(speaker, later.name, 'person', { role }) })
  }
  return named.reverse()
}

/** Who is named next behind each office that nobody holds. */
function holdersOf(scene: Scene, found: readonly Attributed[]): ReadonlyMap<string, Speaker> {
  const holders = new Map<string, Speaker>()
  for (const [index, office] of found.entries()) {
    if (holders.has(office.speaker.name) || !isVacant(scene, office)) continue
    const next = nextSpeaker(found, index)
    if (next !== null && isHolder(scene, next, office)) holders.set(office.speaker.name, next.speaker)
  }
  return holders
}

/** The first statement of somebody else behind one, as far as a holder may be named. */
function nextSpeaker(found: readonly Attributed[], index: number): Attributed | null {
  const { speaker, draft } = found[index] as Attributed
  for (let at = index + 1; at < found.length; at++) {
    const next = found[at] as Attributed
    if (next.draft.sentence - draft.sentence > WITHIN) return null
    if (next.speaker.name !== speaker.name) return next
  }
  return null
}

/** One man or woman by an office alone: «المفوض السامي», «متحدث باسم الوزارة»; nobody of whom there are many. */
function isVacant(scene: Scene, { speaker, draft: { subject } }: Attributed): boolean {
  if (subject === null || subject.mention >= 0 || subject.run !== null || subject.also !== null) return false
  if (speaker.kind === 'organisation' || speaker.entity !== null || speaker.number !== 1) return false
  const { things, behalf, generic } = scene.grammar
  if (subject.kind !== 'person' || things.has(speaker.head ?? '')) return false
  // «مسؤول في الوزارة»: of these there are many, of those who speak for it one.
  if (speaker.kind === 'person' || best(scene, subject.from)?.article === true) return true
  for (let at = subject.from; at < subject.to; at++) if (behalf.has(best(scene, at)?.lemma ?? '')) return true
  return !generic.has(speaker.head ?? '')
}

/** «وقال فلان إن»: a name alone behind its verb, the first time that the report has it, and nothing more of him. */
function isHolder(scene: Scene, { speaker, draft }: Attributed, office: Attributed): boolean {
  const { subject, verb, sentence } = draft
  if (subject === null || speaker.kind === 'organisation' || speaker.joint || speaker.many) return false
  if (!draft.main || verb?.pos !== 'verb' || sentence - office.draft.sentence > WITHIN) return false
  if (subject.from !== draft.at + 1 || !isBareName(scene, subject)) return false
  const gender = office.draft.verb?.features.gender ?? office.speaker.gender
  if (gender !== null && gender !== undefined && gender !== verb.features.gender) return false
  return isNew(scene, speaker, subject) && !isDescribed(scene, subject.to)
}

/** A name, or ranks and a name. */
function isBareName(scene: Scene, { from, to, mention, run, kind }: Nominal): boolean {
  if (kind === 'name') return scene.names.mentions[mention]?.kind === 'person'
  const start = run?.start ?? scene.names.mentions[mention]?.span[0]
  if (start === undefined) return false
  for (let at = from; at < to && (scene.tokens[at]?.start ?? 0) < start; at++)
    if (scene.words[at]?.honorific !== true && best(scene, at)?.lexeme?.tags.has('order') !== true) return false
  return true
}

/** The report has the name here first, and calls its bearer nothing elsewhere. */
function isNew(scene: Scene, { name, entity }: Speaker, { span }: Nominal): boolean {
  if (entity === null) return scene.document.text.indexOf(name) >= span.start
  const first = scene.names.mentions[entity.mentions[0] ?? -1]
  const here = first !== undefined && first.span[0] >= span.start && first.span[0] < span.end
  return here && entity.roles.every(({ start, end }) => start >= span.start && end <= span.end)
}

/** «فلان، وهو قائد», «فلان مدير المكتب», «فلان من حركة كذا», «فلان الذي»: what follows the name says who he is. */
function isDescribed(scene: Scene, to: number): boolean {
  const at = isComma(scene, to) ? to + 1 : to
  const word = scene.words[at]
  if (word?.that || isColon(scene, at) || isQuoteMark(scene, at)) return false
  if (word?.preposition)
    return !scene.grammar.within.has(word.preposition) || scene.grammar.reaching.has(word.preposition)
  return ownClitic(scene, at) === null && word?.time !== true
}
