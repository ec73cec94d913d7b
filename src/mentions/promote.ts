import { firstIndex } from '../text/first-index.ts'
import { changed } from './candidate.ts'
import type { Candidate } from './grammar.ts'
import type { Scene } from './scene.ts'
import { isComma, type Word } from './words.ts'

const GOVERNMENT = 'government'
const FORCES = 'regime_forces'
const ARMED_GROUP = 'armed_group'
const STATE = 'state'

/**
 * Known names that are ordinary words too, where their surroundings say that they are names: «في الباب ومنبج» beside
 * another place, «القاعدة» where the report has «تنظيم القاعدة», «قال المعلم إن» after a verb of saying.
 */
export function promoted(scene: Scene, known: readonly Candidate[], sure: readonly Candidate[]): readonly Candidate[] {
  const { words, grammar } = scene
  const named = new Set<string>()
  const countries = new Set<string>()
  const surnames = new Set<string>()
  let governed = false
  const kindAt = new Map<number, Candidate>()
  const endsAt = new Map<number, Candidate>()
  for (const candidate of sure) {
    kindAt.set(candidate.from, candidate)
    endsAt.set(candidate.to, candidate)
    if (candidate.type === GOVERNMENT) governed = true
    if (candidate.kind === 'person') surnames.add((words[candidate.to - 1] as Word).form)
    if (candidate.kind === 'place' && candidate.country !== null) countries.add(candidate.country)
    for (const { entry } of inside(known, candidate)) if (entry !== null) named.add(entry)
  }
  const found: Candidate[] = []
  for (const candidate of known) {
    if (!candidate.weak) continue
    const pos = words[candidate.from]?.best?.pos
    const isOtherWord = candidate.to === candidate.from + 1 && (pos === 'particle' || pos === 'verb')
    const rule = besideParty(candidate) ?? (isOtherWord ? null : reason(candidate))
    if (rule === null) continue
    // «المملكة» in a report that names no kingdom may be any of them.
    const entry = rule === STATE && !named.has(candidate.entry ?? '') ? null : candidate.entry
    const strong = changed(candidate, { weak: false, rule: `${candidate.rule}/${rule}`, entry })
    found.push(strong)
    endsAt.set(strong.to, strong)
  }
  return found

  /** «المخلوع صالح», «قوات الحوثي وصالح»: whoever stands so is a person, though the word be a verb too. */
  function besideParty({ from, to, kind, entry, proclitics }: Candidate): string | null {
    if (kind !== 'person' || to - from > 1) return null
    const before = words[from - 1]?.best
    const isCalled = proclitics.length === 0 && before?.article === true && grammar.epithets.has(before.lemma)
    const isAlly =
      proclitics.length === 1 && proclitics[0] === grammar.conjunction && endsAt.get(from)?.kind === 'organisation'
    if (!isCalled && !isAlly) return null
    if (entry !== null) named.add(entry)
    return isCalled ? 'epithet' : 'ally'
  }

  function reason(candidate: Candidate): string | null {
    const { from, to, kind, entry, proclitics } = candidate
    const before = words[from - 1]
    const after = words[to]
    if (isState(candidate)) return STATE
    if (entry !== null && named.has(entry)) {
      if (kind !== 'place') {
        // Where the report names a person so («عبد الملك الحوثي»), only «مسلحي الحوثي» is the group.
        const own = to === from + 1 && surnames.has((words[from] as Word).form) && !isOfMany(before)
        return own || isAdjective(before, words[from]) ? null : 'named-before'
      }
      if (proclitics.length > 0 || (before !== undefined && grammar.locative.has(before.form))) return 'named-before'
    }
    if (kind === 'place') {
      // Of towns that nobody vetted a definite noun is too likely itself: «في سوريا والدور الذي».
      if (!candidate.vetted && words[from]?.best?.article === true) return null
      // «في الجوف» in a report that is about Yemen anyway.
      const near = candidate.vetted && candidate.country !== null && countries.has(candidate.country)
      if (near && proclitics.length === 0 && before !== undefined && isSurelyIn(before)) return 'country'
      const joined = proclitics.length === 1 && proclitics[0] === grammar.conjunction
      const left = isComma(before) ? endsAt.get(from - 1) : endsAt.get(from)
      if (left?.kind === 'place' && (joined || isComma(before))) return 'list'
      const right = isComma(after) ? kindAt.get(to + 1) : kindAt.get(to)
      const opened = before !== undefined && (grammar.locative.has(before.form) || before.head?.kind === 'place')
      if (right?.kind === 'place' && opened && (isComma(after) || right.proclitics[0] === grammar.conjunction))
        return 'list'
      return null
    }
    // Where no government is named «قوات النظام» is all the name that its forces have.
    if (candidate.type === FORCES) return governed ? null : 'sole'
    if (kind === 'person' && to - from === 1 && isOfMany(before) && before?.title === null && proclitics.length === 0) {
      // «قوات صالح»: whose they are; later he is known.
      if (entry !== null) named.add(entry)
      return 'followers'
    }
    const quoted = isQuote(before) && isQuote(after)
    if (kind === 'organisation') {
      if (quoted && to - from === 1) return 'quoted'
      if (to - from === 1 && isJoinedParty(candidate)) return 'joined'
      if (proclitics.length === 1 && isAllegiance(before)) return 'allegiance'
      return before?.saying === true && proclitics.length === 0 && opensSpeech(after) ? 'speaking' : null
    }
    if (before?.saying === true && proclitics.length === 0 && opensSpeech(after)) return 'speaking'
    return null
  }

  /** «المملكة»: what kind of state it is, with the article and no adjective that makes another of it. */
  function isState({ from, to, type }: Candidate): boolean {
    const after = words[to]
    return type === 'country' && words[from]?.best?.article === true && !(after?.definite === true && after.adjective)
  }

  /** «حماس والجهاد», «جبهة النصرة والقاعدة»: straight behind another group. */
  function isJoinedParty({ from, proclitics, type }: Candidate): boolean {
    const joined = proclitics.length === 1 && proclitics[0] === grammar.conjunction
    const left = endsAt.get(from)
    return joined && type === ARMED_GROUP && left?.kind === 'organisation' && left.type === ARMED_GROUP
  }

  /** «الانقلاب الحوثي»: after a definite noun it is an adjective; after a verb («سيطر الحوثي») it is none. */
  function isAdjective(before: Word | undefined, word: Word | undefined): boolean {
    const best = before?.best
    if (word?.adjective !== true || best === null || best === undefined || best.pos === 'verb') return false
    return best.article || before?.definite === true || (best.pos === 'noun' && best.suffix > 0)
  }

  /** مسلحي, ميليشيات: several people, or a body of them. */
  function isOfMany(before: Word | undefined): boolean {
    const best = before?.best
    if (best?.pos !== 'noun' || best.article || best.suffix > 0) return false
    return best.features.number === 3 || best.lexeme?.tags.has('group') === true
  }

  function isSurelyIn(word: Word): boolean {
    return grammar.locative.has(word.form) && word.best?.pos === 'particle'
  }

  function opensSpeech(word: Word | undefined): boolean {
    return word !== undefined && (grammar.complementizers.has(word.form) || word.kind === 'punctuation')
  }
}

/** «الموالون للقاعدة», «القوات الموالية لصالح»: what is on the side of somebody. */
export const isAllegiance = (word: Word | undefined): boolean => word?.allegiance === true

const QUOTES = new Set(['"', '\u00ab', '\u00bb', '\u201c', '\u201d'])
const isQuote = (word: Word | undefined): boolean => word !== undefined && QUOTES.has(word.form)

function inside(known: readonly Candidate[], { from, to, kind }: Candidate): readonly Candidate[] {
  const found: Candidate[] = []
  for (
    let at = firstIndex(known, (candidate) => candidate.from >= from);
    at < known.length && (known[at] as Candidate).from < to;
    at++
  ) {
    const other = known[at] as Candidate
    if (other.kind === kind && other.to <= to) found.push(other)
  }
  return found
}
