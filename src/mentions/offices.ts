import { genderOfGiven } from './genders.ts'
import type { Candidate } from './grammar.ts'
import { type PersonName, person, personName } from './persons.ts'
import { PERSON, type Scene } from './scene.ts'
import { endsInPronoun } from './spans.ts'
import { isComma, type Word } from './words.ts'

/** An office with the tokens it covers and the name beside it, before or after. */
export interface Office {
  readonly from: number
  readonly to: number
  /** Folded lemma of its head. */
  readonly head: string
  readonly gender: 'm' | 'f' | null
  /** Token at which the name begins that it is given to; -1 where no name stands beside it. */
  readonly holder: number
  /** Definite, or in construct with what is: it can stand after the name it belongs to. */
  readonly settled: boolean
}

const LONGEST_OFFICE = 14

/**
 * Offices and the names they lead to: «وزير الخارجية الروسي سيرغي لافروف», «المتحدث باسم الكرملين ديمتري بيسكوف»; a stray
 * full stop or a quotation mark between the two does not part them.
 */
export function offices(scene: Scene): { readonly offices: readonly Office[]; readonly persons: readonly Candidate[] } {
  const found: Office[] = []
  const persons: Candidate[] = []
  const { words } = scene
  for (let at = 0; at < words.length; at++) {
    const { title } = words[at] as Word
    if (title === null) continue
    if (found.length > 0 && at < (found.at(-1) as Office).to) continue
    const { to, name, settled } = officeFrom(scene, at)
    if (name !== null) persons.push(person(scene, name, 'person/office', 3))
    found.push({
      from: at,
      to,
      head: title.lemma,
      // ابنه (his son) is written like ابنة: such a title tells no gender.
      gender: endsInPronoun(scene.document, at) ? null : (title.features.gender ?? null),
      holder: name === null || (isComma(words[name.from - 1]) && !isOwn(scene, at, name.from)) ? -1 : name.from,
      settled,
    })
  }
  return { offices: found, persons }
}

function officeFrom(
  scene: Scene,
  from: number,
): { readonly to: number; readonly name: PersonName | null; readonly settled: boolean } {
  const { words, known, knownKind, grammar } = scene
  const possessed = (words[from]?.title?.suffix ?? 0) > 0
  const definite = words[from]?.title?.article === true || possessed
  let settled = definite
  let linked = false
  // The office of whom this one speaks for: the president's in «متحدث باسم الرئيس فلان».
  let inner = -1
  let to = from + 1
  while (to < words.length && to - from < LONGEST_OFFICE) {
    const word = words[to] as Word
    if (word.kind === 'punctuation') {
      const strays =
        isComma(word) || word.form === '.' || word.form === '"' || word.form === '(' || word.form === '\u00ab'
      return { to, name: settled && strays ? strayName(scene, to + 1) : null, settled }
    }
    // «الأمين العام د. فلان»: one letter and its stop are a title.
    const styled = word.form.length === 1 && words[to + 1]?.form === '.' ? personName(scene, to + 2) : null
    if (styled !== null) return { to, name: isSure(scene, from, styled, linked) ? styled : null, settled }
    if (word.kind === 'number' || word.best === null) break
    if (word.title !== null && grammar.behalf.has(words[to - 1]?.best?.lemma ?? '')) {
      if (!definite) return { to, name: null, settled: true }
      inner = to
    }
    const knownEnd = known[to] as number
    if (knownEnd > 0 && knownKind[to] !== PERSON) {
      settled = true
      to = knownEnd
      continue
    }
    if (word.unknown && word.best.prefix === 0 && isNaming(words[to - 1])) {
      settled = true
      to++
      continue
    }
    const adjectival = word.definite || (word.nationality && !settled)
    const name = adjectival && knownKind[to] !== PERSON ? null : personName(scene, to)
    if (name !== null && (settled || name.given > 0 || knownKind[to] === PERSON)) {
      if (inner >= 0 && clashes(words[from] as Word, genderOfGiven(scene.document.tokens[name.from])))
        return { to: inner, name: null, settled }
      if (isSure(scene, from, name, linked)) return { to, name, settled }
      break
    }
    if (knownKind[to] === PERSON && knownEnd > 0) {
      return { to, name: { from: to, to: knownEnd, analysis: null, given: 1, words: knownEnd - to }, settled }
    }
    if (word.best.pos === 'verb' || isAudience(word)) break
    if (word.best.pos === 'particle') {
      if (possessed || !grammar.officeLinks.has(word.form)) break
      linked = true
      to++
      continue
    }
    if (word.definite || word.best.article) {
      settled = true
      // A definite word that nobody listed, straight after a bare title, is a surname: الرئيس الهراوي.
      const office = words[from]?.title?.lexeme?.tags.has('title') === true
      if (office && definite && to === from + 1 && word.unknown && !word.adjective && !word.best.proclitics.length) {
        return { to, name: { from: to, to: to + 1, analysis: null, given: 0, words: 1 }, settled }
      }
    }
    to++
  }
  return { to: Math.min(to, words.length), name: null, settled }
}

/**
 * «رئيس الوزراء، فلان، …»; but «والدة القتيل، فلان، …» and «المتحدثة باسم الرئيس، فلان، …» may name whom the office is
 * about.
 */
function isOwn({ words, grammar }: Scene, from: number, to: number): boolean {
  const tags = words[from]?.title?.lexeme?.tags
  if (!tags?.has('title')) return false
  for (let at = from + 1; at < to; at++)
    if (words[at]?.title && grammar.behalf.has(words[at - 1]?.best?.lemma ?? '')) return false
  return true
}

/** «المتحدثة باسم الرئيس كريم فلان»: a woman's office and a man's name. */
const clashes = ({ title }: Word, given: 'm' | 'f' | null): boolean => {
  const own = title?.features.gender
  return own !== undefined && given !== null && own !== given
}

/** «رئيس بلدية شلفاط سمير فلان»: a bare noun of a place or body is told by the word behind it; a centre may be called after somebody. */
const isNaming = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.title === null &&
  word.head?.opens.has('honoured') === false &&
  word.headAnalysis?.article === false

/** للصحافيين: whom somebody speaks to is no part of the office. */
const isAudience = ({ best, title }: Word): boolean =>
  best !== null && title !== null && best.proclitics.length > 0 && best.features.number !== 1

/** One word that nobody listed is a name only straight after an office, and not where it looks like an adjective. */
function isSure({ words, knownKind, grammar }: Scene, from: number, name: PersonName, linked: boolean): boolean {
  if (knownKind[name.from] === PERSON) return true
  const first = words[name.from] as Word
  if (name.given > 0 && (name.words > 1 || first.best?.pos === 'name')) return true
  // «رئيس الأركان طالب رئيس الوزراء»: a given name that is a word too, and goes on like that word.
  if (name.words === 1 && first.given && isNoun(first) && !isClosed(words[name.to])) return false
  if (grammar.relationEndings.some((ending) => ending.length > 1 && first.form.endsWith(ending)) && name.words < 2)
    return false
  if (linked) return name.words > 1
  // «السكرتير الخاص للرئيس هادي»: the title straight before it is the president's.
  const own = words[name.from - 1]?.title
  return name.words > 1 || [words[from]?.title, own].some((title) => title?.lexeme?.tags.has('title') === true)
}

const NOUNS = ['person', 'title', 'masdar', 'abstract']

/** A person or a matter, before it is a name: طالب, تيسير. */
const isNoun = ({ best }: Word): boolean =>
  best?.pos === 'noun' && NOUNS.some((tag) => best.lexeme?.tags.has(tag) === true)

/** Nothing that another word would take as its object or complement. */
const isClosed = (word: Word | undefined): boolean =>
  word?.best === undefined ||
  word.best === null ||
  word.best.pos === 'particle' ||
  word.best.pos === 'verb' ||
  word.definite

/** A name that a mark parts from its office, if it is a name beyond doubt; behind a comma another one must close it. */
function strayName(scene: Scene, at: number): PersonName | null {
  const name = personName(scene, at)
  if (name === null || name.words < 2 || (isComma(scene.words[at - 1]) && !isComma(scene.words[name.to]))) return null
  // «الوزير، فلانو جاويش أوغلو»: the known name in it vouches for the rest.
  const vouched = [at, at + 1].some((from) => scene.knownKind[from] === PERSON && from < name.to)
  return name.given > 0 || vouched ? name : null
}
