import { foldWord } from '../text/fold.ts'
import { IS } from './facts.ts'
import { type Phrase, phraseAt, phraseWith } from './phrase.ts'
import { best, isOne, type Scene } from './scene.ts'

const MOST = 5

/** A phrase and those joined to it by the conjunction: «الجيش والشرطة», «مواقع التنظيم والقوات المتحالفة معه». */
export function coordinated(scene: Scene, at: number, end: number): readonly Phrase[] {
  const found: Phrase[] = []
  let next = at
  while (found.length < MOST) {
    const phrase = phraseAt(scene, next, end)
    if (phrase === null) break
    const first = found[0]
    const holders =
      phrase.actor &&
      first !== undefined &&
      !first.actor &&
      (first.kind === 'organisation' || isHeld(scene, found, phrase))
    const unlike = first !== undefined && (first.kind === 'place') !== (phrase.kind === 'place')
    if (unlike || (first !== undefined && first.actor !== phrase.actor && !holders)) break
    found.push(holders ? phraseWith(phrase, { actor: false }) : phrase)
    next = phrase.kind === 'person' ? pastAge(scene, phrase.to, end) : phrase.to
    // «قسد» و«الأسايش»
    if (isOne(scene, next, IS.quote) && isOne(scene, phrase.from - 1, IS.quote)) next++
    if (isOne(scene, next, IS.comma) && best(scene, next + 1)?.proclitics[0] === scene.grammar.and) next++
    if (best(scene, next)?.lemma === scene.grammar.or && best(scene, next)?.pos === 'particle') {
      next++
      continue
    }
    const word = best(scene, next)
    if (next >= end || word === null || word.proclitics[0] !== scene.grammar.and || word.proclitics.length > 1) break
    const named = scene.mention[next] !== -1
    if (!named && (word.pos === 'verb' || word.pos === 'particle')) break
  }
  if (found[0]?.actor && found.length < MOST) return [...found, ...backers(scene, next, end)]
  const last = found.at(-1)
  return last !== undefined && isTheirs(scene, last) ? found.filter((one) => !isBareSite(scene, one)) : found
}

/** Number, noun and the bracket that closes. */
const AGE = 3

/** «سامي نادر (21 عاما) وكريم صالح», «سامي نادر، 21 عاما، وكريم صالح»: past how old somebody is. */
function pastAge({ tokens, grammar }: Scene, at: number, end: number): number {
  const set = OPENING.has(tokens[at]?.form ?? '')
  const from = set ? at + 1 : at
  const counted = tokens[from]?.kind === 'number' && grammar.spans.has(tokens[from + 1]?.analyses[0]?.lemma ?? '')
  if (!counted || from + AGE > end) return at
  return set && from === at + 1 && tokens[at]?.form === '(' ? from + AGE : from + AGE - 1
}

const OPENING: ReadonlySet<string> = new Set(['(', '،', ','])

/** «مواقع الفصائل», «مواقع للحركة»: a site and its holder. */
const isTheirs = (scene: Scene, { kind, actor, head, from, to }: Phrase): boolean => {
  if (kind === 'organisation') return !actor
  const held = kind === null && head !== null && scene.grammar.holdings.has(head.lemma)
  return held && to === from + 2 && !head.article && best(scene, to - 1)?.article === true
}

/** «مواقع وتعزيزات الفصائل»: whoever is named behind sites alone holds them. */
const isHeld = (scene: Scene, sites: readonly Phrase[], { from, kind }: Phrase): boolean =>
  kind !== 'place' &&
  kind !== 'person' &&
  best(scene, from)?.article === false &&
  scene.mention[from] === -1 &&
  sites.every((one) => isBareSite(scene, one))

/** «مواقع وتجمعات للحركة»: a site that is held by whom the last of those joined to it is held by. */
const isBareSite = (scene: Scene, { kind, head, from, to }: Phrase): boolean =>
  kind === null && to === from + 1 && head !== null && scene.grammar.holdings.has(head.lemma)

/**
 * «بدعم من مقاتلي الحركة», «مسنودا بالطيران», «المدعومة بميليشيات»: who takes part beside; a state that supports does
 * not.
 */
function backers(scene: Scene, after: number, end: number): readonly Phrase[] {
  const { backing, inside, partitive, countries } = scene.grammar
  const at = isOne(scene, after, IS.comma) ? after + 1 : after
  const word = best(scene, at)
  if (word === null || !backing.has(word.lemma) || word.suffix > 0 || at + 1 >= end) return []
  const from = best(scene, at + 1)
  const given = word.proclitics.some((one) => inside.has(one)) && from?.lemma === partitive && from.suffix === 0
  const borne = word.proclitics.length === 0 && from?.proclitics.some((one) => inside.has(one)) === true
  if (!given && !borne) return []
  const found = coordinated(scene, given ? at + 2 : at + 1, end)
  return found.filter(({ actor, name }) => actor && !countries.has(foldWord(name)))
}
