import type { Document } from '../annotation/document.ts'
import type { Analysis } from '../annotation/token.ts'
import { changed } from './candidate.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { isConstruct } from './nouns.ts'
import { isAllegiance } from './promote.ts'
import { endOf, startOf } from './spans.ts'
import type { Cut, Word } from './words.ts'

const FIRST_NAME = 'recall/first-name'

/** What a short form in this report stands for: the mention that introduced it. */
interface Introduced {
  readonly by: Candidate
  readonly rule: string
}

/**
 * Names that the report gives in full once and short elsewhere: a surname, a village without its head noun, a paper
 * without «صحيفة», «المرصد» for the observatory. Only words that no mention covers are looked at.
 */
export function recalled(
  document: Document,
  words: readonly Word[],
  grammar: NameGrammar,
  chosen: readonly Candidate[],
): readonly Candidate[] {
  const short = new Map<string, Introduced>()
  for (const candidate of chosen) introduce(candidate, words, grammar, short)
  for (const [form, by] of givenNames(chosen, words)) if (!short.has(form)) short.set(form, { by, rule: FIRST_NAME })
  if (short.size === 0) return []
  const covered = new Uint8Array(words.length)
  for (const { from, to } of chosen) covered.fill(1, from, to)
  const found: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    if (covered[at] === 1) continue
    const word = words[at] as Word
    const before = covered[at - 1] === 0 ? words[at - 1] : undefined
    if (before !== undefined && before.family !== null) {
      const meant = short.get(`${before.family.form} ${word.form}`)
      if (meant !== undefined) found.push(again(document, meant, at - 1, at + 1, before.family.analysis))
      continue
    }
    const bearer = before?.given || before?.nameLike ? short.get(word.form) : undefined
    if (bearer?.rule === 'recall/surname' && isFirstOf(words, at - 1, bearer.by)) {
      found.push(again(document, bearer, at - 1, at + 1, null))
      continue
    }
    if (!word.recalls && !isIntroduced(words[at - 1]) && !isActing(words, at) && !isAllegiance(words[at - 1])) {
      if (!isPlaced(words, at, grammar) || short.get(word.form)?.rule !== 'recall/surname') continue
    }
    for (const cut of word.cuts) {
      const meant = short.get(cut.form)
      if (meant === undefined || !isRecall(words, at, word, cut, meant, grammar)) continue
      // «سيمينيو بيكيلي» again in full, though nobody listed either word.
      const whole = meant.rule === 'recall/surname' && before?.form === words[meant.by.to - 2]?.form
      const first = whole && meant.by.to - meant.by.from > 1 ? firstOf(words, at, meant.by) : at
      found.push(again(document, meant, first, at + 1, first < at ? null : cut.analysis))
      break
    }
  }
  return found
}

/** The given names that only one person of the report has, with the first mention of all of his name. */
function givenNames(chosen: readonly Candidate[], words: readonly Word[]): ReadonlyMap<string, Candidate> {
  const bearers = new Map<string, Candidate>()
  const shared = new Set<string>()
  for (const candidate of chosen) {
    const { from, to, kind } = candidate
    const { form, given } = words[from] as Word
    if (kind !== 'person' || to - from < 2 || !given || form.length <= 3) continue
    const known = bearers.get(form)
    if (known === undefined) bearers.set(form, candidate)
    else if (words[known.to - 1]?.form !== words[to - 1]?.form) shared.add(form)
  }
  for (const form of shared) bearers.delete(form)
  return bearers
}

/** The mention of what was introduced that covers these words, the first of them read so. */
const again = (
  document: Document,
  { by, rule }: Introduced,
  from: number,
  to: number,
  analysis: Analysis | null,
): Candidate =>
  changed(by, {
    from,
    to,
    start: startOf(document, from, analysis),
    end: endOf(document, to),
    weight: 1,
    rule,
    proclitics: analysis?.proclitics ?? [],
    weak: false,
  })

/** «فادي البطش» again of «فادي محمد البطش», though the surname is a word too. */
const isFirstOf = (words: readonly Word[], at: number, { from, to }: Candidate): boolean =>
  to - from > 1 && words[at]?.form === words[from]?.form && words[at]?.best?.pos !== 'particle'

/** «جونغ-أون» again with its hyphen and what stands before it. */
function firstOf(words: readonly Word[], at: number, { from, to }: Candidate): number {
  if (words[at - 1]?.kind === 'word') return at - 1
  return to - from > 2 && words[to - 3]?.form === words[at - 2]?.form ? at - 2 : at
}

function introduce(
  candidate: Candidate,
  words: readonly Word[],
  { anaphora, article, binding, bound }: NameGrammar,
  short: Map<string, Introduced>,
): void {
  const { from, to, kind, head } = candidate
  const last = words[to - 1] as Word
  const add = (form: string, rule: string): void => {
    if (!short.has(form)) short.set(form, { by: candidate, rule })
  }
  if (kind === 'person') {
    const before = words[to - 2]?.form ?? ''
    if (to - from > 2 && binding.has(before)) add(`${before} ${last.form}`, 'recall/family')
    else if (to - from > 1 && !bound.has(last.form)) add(last.form, 'recall/surname')
    const first = words[from] as Word
    if (to - from === 1 && first.foreign > 0 && first.form.length > 3) add(first.form, 'recall/alone')
    const listed = first.definite && first.best?.pos === 'name' && !first.given
    if (to - from > 1 && (listed || (first.unknown && (first.nameLike || first.definite))) && first.form.length > 3)
      add(first.form, FIRST_NAME)
    return
  }
  if (head !== null && kind === 'organisation') {
    if (anaphora.has(head)) add(article + head, 'recall/head')
    const name = words[from + 1]
    if (to - from === 2 && name !== undefined && name.unknown && name.nameLike) add(name.form, 'recall/name')
    return
  }
  const name = words[to - 1] as Word
  if (kind === 'place' && to - from <= 2 && name.unknown && candidate.entry === null) add(name.form, 'recall/place')
}

/** What stands before it says that a name follows: a verb of saying, a title. */
const isIntroduced = (previous: Word | undefined): boolean =>
  previous !== undefined && (previous.saying || previous.title !== null)

/** «وكان هادي وصل», «وبحث هادي»: behind a verb stands no indefinite adjective but one in the accusative. */
function isActing(words: readonly Word[], at: number): boolean {
  const best = words[at]?.best
  if (best?.pos !== 'adjective' || best.prefix > 0 || best.suffix > 0 || best.features.accusative === true) return false
  return words[at - 1]?.best?.pos === 'verb'
}

/** «أن الراعي وصل», «تطوع الراعي», «مقتل الراعي»: a definite singular that stands for who was named before. */
function isPlaced(words: readonly Word[], at: number, { complementizers, ordinals }: NameGrammar): boolean {
  const { best, form } = words[at] as Word
  const before = words[at - 1]
  const next = words[at + 1]
  if (best === null || !best.article || best.proclitics.length > 0 || best.suffix > 0) return false
  if ((best.features.number ?? 1) !== 1 || ordinals.has(form) || (next?.definite === true && next.adjective))
    return false
  if (before?.best?.pos === 'verb' || complementizers.has(before?.form ?? '')) return true
  return isConstruct(before) && !['masdar', 'abstract'].some((tag) => best.lexeme?.tags.has(tag))
}

/** A word that is ordinary too is taken for the name only where it cannot well be the other. */
function isRecall(
  words: readonly Word[],
  at: number,
  word: Word,
  cut: Cut,
  meant: Introduced,
  grammar: NameGrammar,
): boolean {
  const { best } = word
  if (best === null) return false
  if (meant.rule === 'recall/head') {
    // «المرصد» alone, not the head of a name or description of its own.
    const next = words[at + 1]
    return !(next?.definite === true && next.adjective && !grammar.plain.has(next.best?.lemma ?? ''))
  }
  // «جمال» again, but not the head of another's name: «جمال بن سعد».
  const next = words[at + 1]
  const goesOn = next !== undefined && (next.nameLike || next.given || grammar.binding.has(next.form))
  if (meant.rule === FIRST_NAME && (goesOn || at < meant.by.from)) return false
  if (best.pos === 'unknown' || (best.pos === 'name' && cut.likely)) return true
  if (meant.by.kind !== 'person') return false
  if (best.pos === 'particle' || best.pos === 'verb') return false
  if (isAllegiance(words[at - 1])) return cut.analysis.proclitics[0] === grammar.possession
  return cut.likely && (isIntroduced(words[at - 1]) || isActing(words, at) || isPlaced(words, at, grammar))
}
