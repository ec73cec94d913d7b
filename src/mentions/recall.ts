import type { Document } from '../annotation/document.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { endOf, startOf } from './spans.ts'
import type { Word } from './words.ts'

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
  if (short.size === 0) return []
  const covered = new Uint8Array(words.length)
  for (const { from, to } of chosen) covered.fill(1, from, to)
  const found: Candidate[] = []
  for (let at = 0; at < words.length; at++) {
    if (covered[at] === 1) continue
    const word = words[at] as Word
    if (!word.recalls && !isIntroduced(words[at - 1])) continue
    for (const cut of word.cuts) {
      const meant = short.get(cut.form)
      if (meant === undefined || !isRecall(words, at, word, cut.likely, meant, grammar)) continue
      const { analysis } = cut
      // «سيمينيو بيكيلي» again in full, though nobody listed either word.
      const before = words[meant.by.to - 2]
      const whole =
        meant.rule === 'recall/surname' && at > 0 && covered[at - 1] === 0 && before?.form === words[at - 1]?.form
      const first = whole && meant.by.to - meant.by.from > 1 ? firstOf(words, at, meant.by) : at
      found.push({
        ...meant.by,
        from: first,
        to: at + 1,
        start: first < at ? startOf(document, first, null) : startOf(document, at, analysis),
        end: endOf(document, at + 1),
        weight: 1,
        rule: meant.rule,
        proclitics: first < at ? [] : analysis.proclitics,
        weak: false,
      })
      break
    }
  }
  return found
}

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
    if (to - from > 1 && !bound.has(last.form) && !binding.has((words[to - 2] as Word).form))
      add(last.form, 'recall/surname')
    const first = words[from] as Word
    if (to - from > 1 && first.unknown && (first.nameLike || first.definite) && first.form.length > 3)
      add(first.form, 'recall/first-name')
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

/** A word that is ordinary too is taken for the name only where it cannot well be the other. */
function isRecall(
  words: readonly Word[],
  at: number,
  word: Word,
  likely: boolean,
  meant: Introduced,
  { plain }: NameGrammar,
): boolean {
  const { best } = word
  if (best === null) return false
  if (meant.rule === 'recall/head') {
    // «المرصد» alone, not the head of a name or description of its own.
    const next = words[at + 1]
    return !(next?.definite === true && next.adjective && !plain.has(next.best?.lemma ?? ''))
  }
  if (best.pos === 'unknown' || (best.pos === 'name' && likely)) return true
  if (meant.by.kind !== 'person') return false
  if (best.pos === 'particle' || best.pos === 'verb') return false
  return likely && isIntroduced(words[at - 1])
}
