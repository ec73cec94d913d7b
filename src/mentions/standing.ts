import type { Analysis } from '../annotation/token.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { isDefinite } from './nouns.ts'
import { isSpelledName, type PersonName, person, personName, SHORTEST } from './persons.ts'
import { PERSON, type Scene } from './scene.ts'
import { isHonorific } from './surnames.ts'
import { type Cut, isComma, isFamily, type Word } from './words.ts'

/** Names that stand by themselves: a given name that is nothing else, followed by more of a name. */
export function freePersons(scene: Scene, ends: ReadonlySet<number> = new Set()): readonly Candidate[] {
  const found: Candidate[] = []
  // Where the last person's name ended: «كيري ولافروف» goes on with another.
  let last = -1
  const { words } = scene
  for (let at = 0; at < words.length; at++) {
    const word = words[at] as Word
    if (ends.has(at)) last = at
    if (!word.begins && !inList(scene, at, last)) continue
    if (word.kind !== 'word') continue
    const sure = isSurelyGiven(scene, at) || word.kunya || isServant(scene, at, word.form)
    const cut = sure
      ? null
      : (word.clitic ??
        servantCut(scene, at) ??
        kunyaCut(scene, at) ??
        givenCut(scene, at) ??
        (inList(scene, at, last) ? joinedCut(scene, at) : null))
    if (cut === null && !sure) continue
    const name = personName(scene, at, cut)
    if (
      name === null ||
      (name.to - at < 2 && (!inList(scene, at, last) || cut === null || !closesList(words[name.to])))
    )
      continue
    last = name.to
    const whole = cut === null ? withFirst(scene, name, found) : name
    found.push(person(scene, whole, 'person/given-name', name.given > 1 ? 2 : 1))
    at = name.to - 1
  }
  return found
}

/** A given name that is nothing else, or one that is a word too before more of a name: خالد العبيدي, رفعت الأسد. */
function isSurelyGiven(scene: Scene, at: number): boolean {
  const { words, known, knownKind } = scene
  const word = words[at] as Word
  if (!word.given || word.best === null) return false
  if (words[at + 1] !== undefined && isExclaimed(scene, at)) return false
  const particle = scene.document.tokens[at]?.analyses.some(({ pos }) => pos === 'particle') === true
  if (particle && !isSpelledName(scene, at)) return false
  // صالح بن محمد, علي بن محمد
  if (isLineage(scene, at + 1)) return true
  // علي الأحمدي, not «علي أن أذهب».
  if (word.best.pos === 'particle') return isMoreOfName(words[at + 1])
  if (word.best.pos === 'name') return true
  const next = words[at + 1]
  if (next === undefined || next.best === null) return false
  // «جو ستورك»: of two letters only before a word that looks transliterated.
  if (word.form.length < SHORTEST && next.foreign <= 0) return false
  if ((known[at + 1] as number) > 0 && knownKind[at + 1] !== PERSON) return false
  if (knownKind[at + 1] === PERSON) return word.best.pos !== 'noun'
  if (isHonorific(scene, at + 1)) return true
  if ((next.given && next.best.pos === 'name') || (next.unknown && next.nameLike && !next.inflected)) return true
  if (isServant(scene, at + 1, next.form)) return true
  // «خالد محفوظ باحاح», «فضل حسن قائد العملية»: two that are words too, and a third that is none, or an office.
  const third = words[at + 2]
  const isBare = third?.title?.lexeme?.tags.has('title') === true && third.title.prefix === 0
  if (next.given && next.best.prefix === 0 && (isMoreOfName(third) || isBare)) return true
  if (!next.definite || (!next.unknown && next.best.pos !== 'name')) return false
  return words[at - 1]?.best?.article !== true || words[at - 1]?.title !== null
}

/** بن before more of a name. */
const isLineage = ({ words, grammar }: Scene, at: number): boolean => {
  const { form, kunya } = words[at] ?? { form: '', kunya: false }
  if (!grammar.spelled.has(form) || kunya || grammar.servant.has(form)) return false
  return isMoreOfName(words[at + 1]) || grammar.kunya.has(words[at + 1]?.form ?? '')
}

/** عبد السلام: the definite word makes a name of what else is a servant. */
const isServant = ({ words, grammar }: Scene, at: number, form: string): boolean =>
  words[at + 1]?.definite === true && grammar.servant.has(form)

/** وعبد السلام, لعبد الله. */
const servantCut = ({ words }: Scene, at: number): Analysis | null =>
  words[at + 1]?.definite === true ? ((words[at] as Word).servant ?? null) : null

/** وأبو محمد, بأبي مالك: before more of a name, for it is «and a father» too. */
function kunyaCut({ words, grammar }: Scene, at: number): Analysis | null {
  const next = words[at + 1]
  if (!isMoreOfName(next) && !(next?.given === true && next.best?.prefix === 0)) return null
  const cut = (words[at] as Word).cuts.find(
    ({ analysis, form }) => analysis.proclitics.length === 1 && grammar.kunya.has(form),
  )
  return cut?.analysis ?? null
}

/** ومعتز موسى, وخالد المحروقي: a given name that is a word too, joined, before what can only be more of a name. */
function givenCut(scene: Scene, at: number): Analysis | null {
  const { best, title } = scene.words[at] as Word
  if (best === null || title !== null || best.pos === 'verb' || best.pos === 'particle') return null
  const next = scene.words[at + 1]
  const plural = scene.grammar.relationEndings.some((ending) => ending.length > 1 && next?.form.endsWith(ending))
  const more = next?.best?.proclitics.length === 0 && !plural && next.title === null
  if (
    !more ||
    !(next.given ? next.best?.pos === 'name' : isFamily(next) || (next.definite && scene.knownKind[at + 1] === PERSON))
  )
    return null
  const isGiven = (one: Analysis): boolean =>
    isJoined(one, scene.grammar) && one.lexeme?.tags.has('given') === true && one.stem.length >= SHORTEST
  const masdar = best.lexeme?.tags.has('masdar') === true
  return masdar ? null : (scene.document.tokens[at]?.analyses.find(isGiven) ?? null)
}

const isJoined = ({ proclitics }: Analysis, { conjunction }: NameGrammar): boolean =>
  proclitics.length === 1 && proclitics[0] === conjunction

/** Straight after another person's name, or after a comma behind it. */
const inList = ({ words }: Scene, at: number, last: number): boolean =>
  at === last || (at === last + 1 && isComma(words[last]))

/** رحمه الله: a word with a pronoun, not a compound name. */
const isExclaimed = ({ document, words, grammar }: Scene, at: number): boolean =>
  grammar.bound.has(words[at + 1]?.form ?? '') &&
  document.tokens[at]?.analyses.some(({ pos, suffix }) => suffix > 0 && pos !== 'unknown') === true

/** ولافروف straight after a name: the conjunction and a name, or a word that nobody listed. */
function joinedCut(scene: Scene, at: number): Analysis | null {
  const { words, grammar } = scene
  const { cuts, best } = words[at] as Word
  if (best === null) return null
  // وسعيد الفرا: what is a word too needs more of a name behind it.
  const sure = best.pos === 'name' || best.pos === 'unknown'
  const given = scene.document.tokens[at]?.analyses.find(
    (analysis) =>
      isJoined(analysis, grammar) && analysis.stem.length >= SHORTEST && analysis.lexeme?.tags.has('given') === true,
  )
  const cut =
    given ??
    (sure ? cuts.find((one) => isJoined(one.analysis, grammar) && isUnlisted(one, grammar))?.analysis : undefined)
  const next = words[at + 1]
  const more =
    isMoreOfName(next) ||
    (next !== undefined && isServant(scene, at + 1, next.form)) ||
    (given !== undefined && isDefinite(next) && next?.given === true)
  return cut === undefined || (!sure && !more) ? null : cut
}

const isUnlisted = ({ analysis, form }: Cut, { article }: NameGrammar): boolean =>
  analysis.pos === 'unknown' && form.length > SHORTEST && !form.startsWith(article)

/** A given name, a word that nobody listed, or a surname with the article. */
const isMoreOfName = (word: Word | undefined): boolean =>
  word !== undefined &&
  word.best?.proclitics.length === 0 &&
  (word.nameLike || (word.definite && (word.unknown || word.best.pos === 'name')))

const closesList = (word: Word | undefined): boolean =>
  word === undefined || word.kind !== 'word' || word.best?.pos === 'particle' || word.best?.pos === 'verb'

/**
 * A definite word that nobody listed before a known surname is another of the family: السنوسي القذافي. Not where it can
 * be the adjective of the noun before it.
 */
export function kinsmen(scene: Scene, known: readonly Candidate[]): readonly Candidate[] {
  const { words } = scene
  const found: Candidate[] = []
  for (const { kind, weak, from, to } of known) {
    if (kind !== 'person' || weak || to - from > 1 || from === 0) continue
    const first = words[from - 1] as Word
    const earlier = words[from - 2]
    if (!isFamily(first) || first.nationality || (words[from] as Word).best?.prefix !== 0) continue
    if (isDefinite(earlier) || (earlier?.title ?? null) !== null || (scene.known[from - 1] as number) > 0) continue
    found.push(person(scene, { from: from - 1, to, analysis: null, given: 1, words: 2 }, 'person/family', 2))
  }
  return found
}

/** A name as the subject of a verb of saying: «قال كيري إن», «وأضافت بولدان». */
export function speakingPersons(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  const { words, grammar } = scene
  for (let at = 0; at + 1 < words.length; at++) {
    const verb = words[at] as Word
    if (!verb.saying || (verb.best?.features.person ?? 3) !== 3) continue
    const next = words[at + 1] as Word
    if (next.best === null || next.form.length < SHORTEST || grammar.plain.has(next.best.lemma)) continue
    if ((scene.known[at + 1] as number) > 0 && scene.knownKind[at + 1] !== PERSON) continue
    const definite = next.definite && next.unknown && !next.adjective
    const name = definite ? lone(at + 1) : personName(scene, at + 1)
    if (name === null) continue
    const after = words[name.to]
    const closed =
      after === undefined || after.kind === 'punctuation' || after.best?.pos === 'particle' || after.title !== null
    if (!closed && name.words < 2) continue
    if (name.words < 2 && name.given === 0 && !closesSpeech(after, grammar)) continue
    found.push(person(scene, name, 'person/speaking', 2))
  }
  return found
}

const lone = (at: number): PersonName => ({ from: at, to: at + 1, analysis: null, given: 0, words: 1 })

const closesSpeech = (word: Word | undefined, { complementizers }: NameGrammar): boolean =>
  word === undefined || word.kind === 'punctuation' || complementizers.has(word.form) || word.best?.pos === 'particle'

/** دانيار قدير علييف: a first name that nobody listed before one that somebody did. */
function withFirst({ words, known }: Scene, name: PersonName, found: readonly Candidate[]): PersonName {
  const at = name.from - 1
  const first = words[at]
  if (first?.kind !== 'word' || !first.unknown || !first.nameLike || first.form.length < SHORTEST) return name
  if ((known[at] as number) > 0 || (found.at(-1)?.to ?? 0) > at) return name
  return { ...name, from: at, words: name.words + 1 }
}
