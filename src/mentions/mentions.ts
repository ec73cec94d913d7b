import type { Document } from '../annotation/document.ts'
import type { Names } from '../annotation/entity.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { firstIndex } from '../text/first-index.ts'
import { once } from '../text/once.ts'
import { withAcronyms } from './acronyms.ts'
import { changed } from './candidate.ts'
import { complementEnd } from './complement.ts'
import { entitiesOf } from './entities.ts'
import { fronts } from './fronts.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { joinedPlaces } from './joined.ts'
import { disowned } from './kin.ts'
import { canAct, kindOf } from './kinds.ts'
import { knownNames } from './known.ts'
import { adjectivesFrom } from './nouns.ts'
import { offices } from './offices.ts'
import { organisations } from './organisations.ts'
import { ownOutlet } from './outlet.ts'
import { places } from './places.ts'
import { promoted } from './promote.ts'
import { recalled } from './recall.ts'
import { type Scene, sceneOf } from './scene.ts'
import { chosen, withMore } from './select.ts'
import { endOf } from './spans.ts'
import { freePersons, kinsmen, speakingPersons } from './standing.ts'
import { transliterated } from './transliterated.ts'
import { whose } from './whose.ts'
import { type Word, wordReader } from './words.ts'

export type { NameGrammar } from './grammar.ts'

/** One reader a grammar and gazetteer, because what it finds out of a form stays with the form. */
const readerOf = once((gazetteer: Gazetteer) => once((grammar: NameGrammar) => wordReader(grammar, gazetteer)))

/** Every mention by name in text order, and the entities they name. Linear in the text. */
export function names(document: Document, grammar: NameGrammar, gazetteer: Gazetteer): Names {
  const words = readerOf(gazetteer)(grammar)(document)
  const known = knownNames(document, words, gazetteer, grammar)
  const scene = sceneOf(document, words, grammar, known)
  const held = offices(scene)
  const headed = [...places(scene), ...fronts(scene)]
  const strong = [
    ...known.filter(({ weak }) => !weak).map((candidate) => withState(scene, candidate)),
    ...organisations(scene),
    ...headed,
    ...joinedPlaces(scene, [...known, ...headed]),
    ...held.persons,
    ...speakingPersons(scene),
    ...freePersons(scene, personEnds(known, held.persons)),
    ...kinsmen(scene, known),
    ...transliterated(scene),
    ...ownOutlet(document, words),
  ]
  // Longest first settles what overlaps; only then can a name's neighbours tell what an ambiguous word is.
  const first = chosen(strong, words.length)
  const second = withMore(first, promoted(scene, known, first), words.length).map((c) =>
    entered(c, known, words, grammar),
  )
  const third = withMore(second, recalled(document, words, grammar, second), words.length)
  const bodies = whose(document, words, withAcronyms(document, words, third, grammar))
  const told = disowned(settled(document, bodies, words, grammar), words, gazetteer)
  return entitiesOf(document, words, told, held.offices, grammar)
}

const personEnds = (...lists: readonly (readonly Candidate[])[]): ReadonlySet<number> =>
  new Set(lists.flatMap((list) => list.filter(({ kind, weak }) => kind === 'person' && !weak).map(({ to }) => to)))

/** حزب الله اللبناني: the adjective of a state belongs to a known organisation's name. */
function withState(scene: Scene, candidate: Candidate): Candidate {
  const { words, grammar, document } = scene
  if (candidate.kind !== 'organisation') return candidate
  // Names in another language take none: «حركة حماس» الفلسطينية, «هيومن رايتس ووتش» للشرق الأوسط.
  const closing = words[candidate.to - 1]
  const foreign = closing?.definite !== true || closing.best?.pos === 'name' || closing.best?.pos === 'unknown'
  const trade = grammar.trade.has(words[candidate.to]?.best?.lemma ?? '')
  if (foreign && !trade && !grammar.bound.has(closing?.form ?? '')) return candidate
  const { to, state, count } = adjectivesFrom(words, candidate.to, grammar)
  const stated = state && count > 0 && words[candidate.to - 1]?.nationality !== true
  const opening = words[candidate.from]
  // «القيادة المركزية للجيش», not «قيادة المنطقة للقاعدة».
  const bare = opening?.headAnalysis?.article !== true && opening?.head?.opens.has('state') === true
  const head = bare ? null : (opening?.head ?? null)
  const next = stated ? to : candidate.to
  // Only a definite complement: «… للأنباء», not «حزب الله لتعديل موازين».
  const definite = words[next]?.best?.article === true
  const end = head === null || !definite ? candidate.to : complementEnd(scene, next, head)
  const last = Math.max(end, stated ? to : candidate.to)
  return last === candidate.to ? candidate : changed(candidate, { to: last, end: endOf(document, last) })
}

/** A name made by construction takes over the entry of the known name that it is, or that stands in it last. */
function entered(
  candidate: Candidate,
  known: readonly Candidate[],
  words: readonly Word[],
  { heads }: NameGrammar,
): Candidate {
  if (candidate.entry !== null) return candidate
  if (candidate.kind === 'place' && candidate.head !== null && heads.get(candidate.head)?.opens.has('same') !== true) {
    return candidate
  }
  const low = firstIndex(known, ({ from }) => from >= candidate.from)
  let inside: Candidate | null = null
  for (let at = low; at < known.length && (known[at] as Candidate).from < candidate.to; at++) {
    const other = known[at] as Candidate
    // A surname is not enough: رفعت الأسد is not the one that الأسد alone stands for.
    const calls = candidate.kind !== 'person' && !isPart(candidate, heads)
    // «تنظيم "داعش"» is داعش; «حزب الوفاق الحوثي» is a party of theirs.
    const reach = !calls ? 0 : words[candidate.from + 1]?.kind === 'word' ? 1 : 2
    if (other.kind === candidate.kind && other.to === candidate.to && other.from <= candidate.from + reach)
      inside = other
  }
  return inside === null ? candidate : changed(candidate, { entry: inside.entry, type: inside.type })
}

/** A mission of an organisation, its army or its council is not the organisation; تنظيم, حركة and صحيفة only call it. */
const isPart = ({ kind, head }: Candidate, heads: NameGrammar['heads']): boolean =>
  kind === 'organisation' && head !== null && heads.get(head)?.opens.has('name') === false

/** States and seats of government take the kind that their surroundings give them. */
function settled(
  document: Document,
  candidates: readonly Candidate[],
  words: readonly Word[],
  grammar: NameGrammar,
): readonly Candidate[] {
  const done: Candidate[] = []
  for (const [at, candidate] of candidates.entries()) {
    if (!canAct(candidate)) {
      done.push(candidate)
      continue
    }
    const { kind, rule } = kindOf(candidate, document, words, grammar, done.at(-1) ?? null, candidates[at + 1] ?? null)
    done.push(changed(candidate, { kind, rule: `${candidate.rule}+${rule}` }))
  }
  return done
}
