import { boundTo } from './bound.ts'
import { INNER, isBehalf, isInner, isKin, isSpokenFor } from './inner-name.ts'
import { isGiven, isSpelt } from './name-shape.ts'
import type { Nominal } from './nominal.ts'
import { isComplete, isOtherBody, opensAnother } from './phrase-end.ts'
import { relayAt } from './relays.ts'
import {
  afterBracket,
  best,
  isColon,
  isComma,
  isDash,
  isFiniteVerb,
  isJoined,
  isQuoteMark,
  isStop,
  nameAt,
  ownClitic,
  phraseAt,
  type Scene,
} from './scene.ts'
import {
  belongs,
  cliticBelongs,
  continuesDescription,
  formerHolder,
  isRank,
  isRankWord,
  saysWhatFor,
  titleGoesOn,
} from './title-steps.ts'

interface Extension {
  readonly to: number
  /** The mention that names whom the phrase is about, -1 where there is none, `INNER` where it names somebody else. */
  readonly person: number
}

/** Where a phrase stands as it grows. */
interface Step {
  readonly at: number
  readonly from: number
  readonly last: number
  readonly kind: Nominal['kind']
  readonly open: boolean
  readonly closing: readonly string[]
}

/** One step further into the phrase, or null where it has ended. */
export function extend(scene: Scene, { at, from, last, kind, open, closing }: Step): Extension | null {
  const { mentionAt, mentionTo, names, quotes, words } = scene
  // «قال مصدر رويترز»: told to a relay, unless the head is its own man (مراسل رويترز).
  if (kind === 'name' && scene.words[at]?.head === 'relay' && relayAt(scene, at, last) !== null) return null
  if (at > from + 1 && kind !== 'name' && !best(scene, at)?.article && !isBehalf(scene, at - 1)) {
    if (relayAt(scene, at, last) !== null) return null
  }
  if (isOtherBody(scene, at) || isComplete(scene, at)) return null
  const mention = mentionAt[at] as number
  const clitic = ownClitic(scene, at)
  if (
    mention >= 0 &&
    (clitic === null || (clitic === scene.grammar.by && (kind === 'anonymous' || !closing.includes(clitic))))
  ) {
    const person = names.mentions[mention]?.kind === 'person' && !isPeople(scene, at, mention) && !isKin(scene, from)
    if (isJoined(scene, at) && best(scene, at)?.proclitics.length !== 0) return null
    // «حملت الحكومة كذا إسرائيل مسؤولية …»: a name is whole; another body's behind it is the object.
    if (kind === 'name' && isBody(scene, at, mention) && isName(scene, at)) return null
    const inner = person && isInner(scene, at, from, kind)
    return { to: mentionTo[mention] as number, person: inner ? INNER : person ? mention : -1 }
  }
  const bracket = afterBracket(scene, at)
  if (bracket > at) {
    // «الرئيس الدنماركي (فلان)»: the whole bracket is his name.
    const held = mentionAt[at + 1] ?? -1
    const own = kind === 'person' && names.mentions[held]?.kind === 'person' && mentionTo[held] === bracket - 1
    return { to: bracket, person: own && !isKin(scene, from) && !isSpokenFor(scene, at + 1, from) ? held : -1 }
  }
  const quoted = quotes.get(at)
  // «المتحدث باسم "الهلال الأزرق"»: whoever is spoken for is named, also where nobody knows the name.
  if (
    quoted !== undefined &&
    (quoted.name || (isBehalf(scene, at - 1) && best(scene, at - 1)?.suffix === 0)) &&
    quoted.close < last
  ) {
    const within = mentionAt[at + 1] ?? -1
    return {
      to: quoted.close + 1,
      person: kind === 'person' && names.mentions[within]?.kind === 'person' ? within : -1,
    }
  }
  if (isComma(scene, at) || (isDash(scene, at) && kind === 'person')) {
    const next = mentionAt[at + 1] ?? -1
    const apposed = open && !isKin(scene, from) && names.mentions[next]?.kind === 'person' && !isJoined(scene, at + 1)
    const ranked = open && isRank(scene, at + 1) ? (mentionAt[at + 2] ?? -1) : -1
    if (names.mentions[ranked]?.kind === 'person') return { to: mentionTo[ranked] as number, person: ranked }
    // «متحدث باسم الوزير، فلان، …»: whom somebody unnamed speaks for is not named with him.
    if (!apposed || isSpokenFor(scene, at + 1, from)) return null
    return { to: mentionTo[next] as number, person: next }
  }
  const stray = isStop(scene, at) && (mentionAt[at + 1] ?? -1) >= 0 && open
  if (stray) return { to: at + 1, person: -1 }
  if (isColon(scene, at) || isStop(scene, at) || isQuoteMark(scene, at)) return null
  // «القناة الـ 10»: the article stands apart from its number.
  if (scene.tokens[at]?.form === scene.grammar.article && scene.tokens[at + 1]?.kind === 'number')
    return { to: at + 2, person: -1 }
  // «قائد اللواء 143، العميد فلان»: the number of a unit before the name.
  if (kind === 'person' && scene.tokens[at]?.kind === 'number' && isComma(scene, at + 1))
    return { to: at + 1, person: -1 }
  const then = kind === 'person' ? formerHolder(scene, at) : null
  if (then !== null && open) return { to: mentionTo[then] as number, person: then }
  const word = words[at]
  const analysis = best(scene, at)
  if (
    word === undefined ||
    analysis === null ||
    word.that ||
    word.relative ||
    (word.time && !isRankWord(scene, at, from))
  )
    return null
  if (
    (isFiniteVerb(scene, at) && !(isGiven(scene, at) && isGiven(scene, at - 1) && analysis.proclitics.length === 0)) ||
    (word.participle && analysis.pos !== 'noun' && !describesHead(scene, at, from, kind)) ||
    phraseAt(scene, at, 'contrast') ||
    phraseAt(scene, at, 'while') ||
    phraseAt(scene, at, 'source')
  )
    return null
  if (analysis.proclitics.some((proclitic) => scene.grammar.conjunctions.has(proclitic))) {
    const people = kind === 'anonymous' || kind === 'person'
    const more = continuesDescription(scene, at) || (people && isSecondAdjective(scene, at))
    return open && more ? { to: at + 1, person: -1 } : null
  }
  // «تقارير غير مؤكدة»: what describes the noun is negated.
  if (open && scene.grammar.unlike.has(analysis.lemma) && isUndetermined(scene, at + 1))
    return { to: at + 2, person: -1 }
  if (word.preposition !== null) {
    const closes = closing.includes(word.preposition) && nameAt(scene, at + 1)?.kind !== 'place'
    if (isGiven(scene, at) && best(scene, at + 1)?.pos === 'name' && isSpelt(scene, at))
      return open ? { to: at + 2, person: -1 } : null
    return open && !closes && belongs(scene, at, from, kind) ? { to: at + 2, person: -1 } : null
  }
  if (clitic !== null) {
    const bound = open ? boundTo(scene, { at, from, kind, closing }, clitic) : 0
    if (bound > 0) return { to: bound, person: names.mentions[mention]?.kind === 'person' ? INNER : -1 }
    if (open && saysWhatFor(scene, at, clitic, closing)) {
      return { to: best(scene, at + 1)?.article && at + 1 < last ? at + 2 : at + 1, person: -1 }
    }
    const belongs = cliticBelongs(scene, at, clitic, closing) || titleGoesOn(scene, at, clitic, kind, last)
    return open && belongs ? { to: at + 1, person: -1 } : null
  }
  if (open && isOther(scene, at, from)) return { to: at + 1, person: -1 }
  // «المتحدث باسم إحدى الكتائب»: for one of them.
  if (open && word.pronoun && isBehalf(scene, at - 1)) return { to: Math.min(last, at + 2), person: -1 }
  if (analysis.pos === 'particle') return open && pointsWithin(scene, at) ? { to: at + 1, person: -1 } : null
  if (at > from + 1 && analysis.article && scene.grammar.sayings.has(analysis.lemma)) return null
  if (opensAnother(scene, at, kind) || (word.noun && word.noun.analysis.suffix > 0)) return null
  if (!open && analysis.pos !== 'adjective') return null
  return { to: at + 1, person: -1 }
}

/** «زعيم هذه الجماعة», but not «نفت الوزارة هذه الأنباء»: what it points at belongs to a bare noun before it. */
const pointsWithin = (scene: Scene, at: number): boolean =>
  best(scene, at)?.lexeme?.tags.has('dem') === true &&
  best(scene, at - 1)?.article === false &&
  best(scene, at + 1)?.article === true

/** An adjective or a participle without an article. */
const isUndetermined = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(
    ({ pos, article, proclitics }) => pos === 'adjective' && !article && proclitics.length === 0,
  ) === true

/** «مصدر أمني آخر», «مصدرا عسكريا»: what describes the noun, though by its form it is no adjective. */
function isOther(scene: Scene, at: number, from: number): boolean {
  if (scene.grammar.other.has(scene.tokens[at]?.form ?? '')) return true
  const accusative = best(scene, from)?.features.accusative === true && at === from + 1
  return (
    accusative &&
    scene.tokens[at]?.analyses.some(({ pos, features }) => pos === 'adjective' && features.accusative) === true
  )
}

/** A body, or a state by its name alone, which acts as one. */
const isBody = (scene: Scene, at: number, mention: number): boolean =>
  scene.names.mentions[mention]?.kind === 'organisation' ||
  (scene.mentionTo[mention] === at + 1 && scene.grammar.countries.has(scene.tokens[at]?.form ?? ''))

/** A name that no adjective could be: إسرائيل, سلطات الاحتلال. */
const isName = (scene: Scene, at: number): boolean => {
  const pos = best(scene, at)?.pos
  return pos === 'name' || pos === 'noun'
}

/** «مسؤول تركي»: a word that is also a people's adjective names nobody here. */
const isPeople = (scene: Scene, at: number, mention: number): boolean =>
  scene.mentionTo[mention] === at + 1 &&
  scene.tokens[at]?.analyses.some(({ lexeme, pos }) => pos === 'adjective' && lexeme?.tags.has('nationality')) === true

/** «مصادر مطلعة»: an adjective right after unnamed people, though also a participle that could report. */
const describesHead = (scene: Scene, at: number, from: number, kind: Nominal['kind']): boolean =>
  kind === 'anonymous' &&
  at === from + 1 &&
  best(scene, at)?.proclitics.length === 0 &&
  best(scene, at)?.features.accusative !== true &&
  // «مصادر مؤكدة أن» could report, «مصادر مطلعة أن» not.
  !(
    scene.words[at]?.participle?.cue.complements.includes('that') &&
    (scene.words[at + 1]?.that != null || scene.quotes.has(at + 1))
  )

/** «مصادر طبية وأمنية»: a bare adjective joined to a bare adjective. */
const isSecondAdjective = (scene: Scene, at: number): boolean =>
  [at - 1, at].every(
    (word) =>
      ownClitic(scene, word) === null &&
      scene.tokens[word]?.analyses.some(
        ({ pos, article, suffix, lexeme }) =>
          (pos === 'adjective' || (word === at && lexeme?.tags.has('nationality'))) && !article && suffix === 0,
      ),
  )
