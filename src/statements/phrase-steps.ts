import type { Token } from '../annotation/token.ts'
import { textOf } from '../text/span.ts'
import { isGiven, isSpelt } from './name-shape.ts'
import type { Nominal } from './nominal.ts'
import { relayAt } from './relays.ts'
import {
  afterBracket,
  best,
  isColon,
  isComma,
  isFiniteVerb,
  isJoined,
  isQuoteMark,
  isSoundPlural,
  isStop,
  ownClitic,
  phraseAt,
  type Scene,
} from './scene.ts'

interface Extension {
  readonly to: number
  /** The mention that names whom the phrase is about, -1 where there is none, `INNER` where it names somebody else. */
  readonly person: number
}

/** A name within the phrase that is not the name of whom it is about. */
export const INNER = -2

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
    if (kind === 'name' && names.mentions[mention]?.kind === 'organisation' && isName(scene, at)) return null
    const inner = person && isInner(scene, at, from, kind)
    return { to: mentionTo[mention] as number, person: inner ? INNER : person ? mention : -1 }
  }
  const bracket = afterBracket(scene, at)
  if (bracket > at) return { to: bracket, person: -1 }
  const quoted = quotes.get(at)
  if (quoted?.name && quoted.close < last) {
    const within = mentionAt[at + 1] ?? -1
    return {
      to: quoted.close + 1,
      person: kind === 'person' && names.mentions[within]?.kind === 'person' ? within : -1,
    }
  }
  if (isComma(scene, at)) {
    const next = mentionAt[at + 1] ?? -1
    const names1 =
      open && !isKin(scene, from) && next >= 0 && names.mentions[next]?.kind === 'person' && !isJoined(scene, at + 1)
    const ranked = open && isRank(scene, at + 1) ? (mentionAt[at + 2] ?? -1) : -1
    if (ranked >= 0 && names.mentions[ranked]?.kind === 'person')
      return { to: mentionTo[ranked] as number, person: ranked }
    if (!names1) return null
    return { to: mentionTo[next] as number, person: isSpokenFor(scene, at + 1, from) ? INNER : next }
  }
  const stray = isStop(scene, at) && (mentionAt[at + 1] ?? -1) >= 0 && open
  if (stray) return { to: at + 1, person: -1 }
  if (isColon(scene, at) || isStop(scene, at) || isQuoteMark(scene, at)) return null
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
  if (word.preposition !== null) {
    const closes = closing.includes(word.preposition) && !isPlace(scene, at + 1)
    if (isGiven(scene, at) && best(scene, at + 1)?.pos === 'name' && isSpelt(scene, at))
      return open ? { to: at + 2, person: -1 } : null
    return open && !closes && belongs(scene, at, kind) ? { to: at + 2, person: -1 } : null
  }
  if (clitic !== null) {
    if (open && saysWhatFor(scene, at, clitic, closing)) {
      return { to: best(scene, at + 1)?.article && at + 1 < last ? at + 2 : at + 1, person: -1 }
    }
    const belongs = cliticBelongs(scene, at, clitic, closing) || titleGoesOn(scene, at, clitic, kind, last)
    return open && belongs ? { to: at + 1, person: -1 } : null
  }
  if (analysis.pos === 'particle') return open && analysis.lexeme?.tags.has('dem') ? { to: at + 1, person: -1 } : null
  if (at > from + 1 && analysis.article && scene.grammar.sayings.has(analysis.lemma)) return null
  if (opensAnother(scene, at) || (word.noun && word.noun.analysis.suffix > 0)) return null
  if (!open && analysis.pos !== 'adjective') return null
  return { to: at + 1, person: -1 }
}

/** «يتهم النص الإدارة الأمريكية»: a second definite body is the object. */
function isOtherBody(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'noun' || !analysis.article || best(scene, at - 1)?.article !== true) return false
  const head = scene.words[at]?.head
  return (head === 'organisation' || head === 'anonymous') && analysis.proclitics.length === 0
}

/** «اتهم معارضون الرئيس»: a sound plural in the nominative takes no noun to itself, be it a name. */
function isComplete(scene: Scene, at: number): boolean {
  if (scene.tokens[at]?.kind !== 'word' || (scene.mentionAt[at - 1] as number) >= 0) return false
  if (!isSoundPlural(scene, at - 1) || best(scene, at - 1)?.suffix !== 0 || isSoundPlural(scene, at)) return false
  if (ownClitic(scene, at) !== null || isJoined(scene, at) || scene.words[at]?.preposition) return false
  return scene.tokens[at]?.analyses.every(({ pos }) => pos !== 'adjective') === true
}

/** «الجيش سقوط …»: after a definite word a bare noun begins something else, unless it is a title or a name. */
function opensAnother(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  const previous = best(scene, at - 1)
  if (analysis === null || previous === null || analysis.pos !== 'noun') return false
  // «دعا المسؤول البحريني المواطنين»: a second definite noun in the oblique plural is whom he calls upon.
  if (analysis.article) {
    // «استنكرت الوزارة الهجوم»: nor does a definite verbal noun stand in apposition to who acts.
    if (analysis.features.form === 'masdar' && previous.article && scene.words[at]?.head === null) return true
    if (previous.article && isPlainNoun(scene, at)) return true
    const plural = analysis.features.number !== 1 && analysis.stem.endsWith(scene.grammar.oblique)
    return plural && previous.article
  }
  // «مصادر عسكرية نجاح …»: after an adjective a verbal noun begins the object.
  if (previous.pos === 'adjective' && analysis.features.form === 'masdar') return true
  if (previous.pos === 'adjective' && !previous.article && scene.words[at]?.head === null && !isGiven(scene, at))
    return true
  // «وزير الخارجية الإماراتي سمو الشيخ فلان»: a style of address before the name.
  if (analysis.lexeme?.tags.has('title') && nameFollows(scene, at + 1, at + STYLED)) return false
  const definite = previous.article || previous.suffix > 0 || (scene.mentionAt[at - 1] as number) >= 0
  return definite && (scene.mentionAt[at] as number) < 0 && scene.words[at]?.head !== 'person'
}

/** «المتحدث باسم الوزارة», «النائب الأول لمدير الجهاز»; a clitic that opens the content ends the phrase. */
function cliticBelongs(scene: Scene, at: number, clitic: string, closing: readonly string[]): boolean {
  const analysis = best(scene, at)
  if (analysis === null || scene.words[at]?.occasion || scene.grammar.sayings.has(analysis.lemma)) return false
  if (clitic === scene.grammar.by) return !closing.includes(clitic) || scene.grammar.behalf.has(analysis.lemma)
  return (
    scene.grammar.addressing.has(clitic) &&
    !analysis.article &&
    scene.words[at]?.head === 'person' &&
    !scene.grammar.hearers.has(analysis.lemma) &&
    !closing.includes(clitic)
  )
}

/** باسم in «متحدث باسم برنامج …». */
const isBehalf = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.behalf.has(lemma)) === true

/** «والدة القتيل فلان»: the name is the relative's; «والدته فلانة» is her own. */
export const isKin = (scene: Scene, from: number): boolean => {
  const head = best(scene, from)
  if (head?.suffix !== 0 || head.article || head.lexeme?.tags.has(scene.grammar.kin) !== true) return false
  // ابنه with its ه is «his son», though the same letters folded are ابنة.
  const token = scene.tokens[from] as Token
  const pronoun = token.analyses.find(({ pos, suffix }) => pos === 'noun' && suffix > 0)?.enclitic
  return pronoun === undefined || !textOf(scene.document.text, token).endsWith(pronoun)
}

const TITLE_WITHIN = 8
/** A style of address and the name it leads to: سمو الشيخ فلان, صاحب السمو الملكي الأمير فلان. */
const STYLED = 5

/** «وزير الدولة للشؤون الخارجية فلان»: the title goes on, since the name that it belongs to follows. */
function nameFollows(scene: Scene, from: number, last: number): boolean {
  for (let at = from; at < Math.min(last, from + TITLE_WITHIN); at++) {
    const mention = scene.mentionAt[at] as number
    if (mention >= 0 && scene.names.mentions[mention]?.kind === 'person') return !isJoined(scene, at)
    // العربية within الجامعة العربية is no broadcaster.
    if (mention >= 0 && scene.mentionAt[at - 1] === mention) continue
    const word = scene.words[at]
    if (scene.tokens[at]?.kind !== 'word' || word?.that || word?.relative || word?.occasion || word?.time) return false
    if (isFiniteVerb(scene, at) || word?.head === 'relay' || word?.relay) return false
  }
  return false
}

/** «مدير عام الإدارة»: an adjective of the title that is also a word of time. */
const isRankWord = (scene: Scene, at: number, from: number): boolean =>
  scene.words[from]?.head === 'person' &&
  (at === from + 1 || (at === from + 2 && scene.words[at - 1]?.head === 'person')) &&
  scene.tokens[at]?.analyses.some(
    ({ pos, article }) => pos === 'adjective' && article === best(scene, at - 1)?.article,
  ) === true &&
  (best(scene, at - 1)?.article === true || best(scene, at + 1)?.article === true)

const titleGoesOn = (scene: Scene, at: number, clitic: string, kind: Nominal['kind'], last: number): boolean =>
  kind === 'person' &&
  scene.grammar.addressing.has(clitic) &&
  !scene.words[at]?.occasion &&
  nameFollows(scene, at + 1, last)

/** «مفوض الأمم المتحدة لحقوق الإنسان», «للشؤون الإنسانية»: what an office or a body is for. */
const saysWhatFor = (scene: Scene, at: number, clitic: string, closing: readonly string[]): boolean =>
  scene.grammar.addressing.has(clitic) &&
  !closing.includes(clitic) &&
  scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.fields.has(lemma)) === true

/** «…، اللواء فلان», «الرئيسان، الأمريكي فلان»: a rank or a people between the comma and the name. */
const isRank = (scene: Scene, at: number): boolean =>
  (scene.words[at]?.head === 'person' || best(scene, at)?.lexeme?.tags.has('nationality') === true) &&
  best(scene, at)?.article === true &&
  !isJoined(scene, at)

/** A name that no adjective could be: إسرائيل, سلطات الاحتلال. */
const isName = (scene: Scene, at: number): boolean => {
  const pos = best(scene, at)?.pos
  return pos === 'name' || pos === 'noun'
}

/** «مسؤول تركي»: a word that is also a people's adjective names nobody here. */
const isPeople = (scene: Scene, at: number, mention: number): boolean =>
  scene.mentionTo[mention] === at + 1 &&
  scene.tokens[at]?.analyses.some(({ lexeme, pos }) => pos === 'adjective' && lexeme?.tags.has('nationality')) === true

const isPlace = (scene: Scene, at: number): boolean => scene.names.mentions[scene.mentionAt[at] ?? -1]?.kind === 'place'

/** «وزير الخارجية والمغتربين»: a definite noun joined within a title, before the name comes. */
function continuesDescription(scene: Scene, at: number): boolean {
  const analysis = best(scene, at)
  if (analysis === null || !analysis.article || analysis.pos === 'verb') return false
  for (let to = at + 1; to < Math.min(at + 4, scene.tokens.length); to++) {
    const mention = scene.mentionAt[to] as number
    if (mention >= 0) return scene.names.mentions[mention]?.kind === 'person'
    if (isComma(scene, to) && to > at + 1) return (scene.mentionAt[to + 1] ?? -1) >= 0 || isSubjectMatter(scene, at)
    if (best(scene, to)?.pos !== 'adjective') return false
  }
  return false
}

/** «استنكر الوزراء العنف»: a definite noun that is no title, no adjective and no name describes nobody. */
const isPlainNoun = (scene: Scene, at: number): boolean =>
  scene.words[at]?.head === null &&
  (scene.mentionAt[at] as number) < 0 &&
  best(scene, at)?.lexeme != null &&
  !isGiven(scene, at) &&
  scene.tokens[at]?.analyses.every(({ pos }) => pos === 'noun' || pos === 'verb' || pos === 'unknown') === true

/** والزيارة in «رئيس مؤسسة الحج والزيارة الإيرانية، فلان، …»: no people. */
const isSubjectMatter = (scene: Scene, at: number): boolean =>
  scene.words[at]?.head === null && best(scene, at)?.pos === 'noun'

/** «مصادر مطلعة»: an adjective right after unnamed people, though also a participle that could report. */
const describesHead = (scene: Scene, at: number, from: number, kind: Nominal['kind']): boolean =>
  kind === 'anonymous' &&
  at === from + 1 &&
  best(scene, at)?.proclitics.length === 0 &&
  best(scene, at)?.features.accusative !== true &&
  !scene.words[at + 1]?.that &&
  !scene.quotes.has(at + 1)

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

/** «مصدر في المدينة» but not «قال الوزير في بيان»: the preposition's noun says where one works, not when one spoke. */
function belongs(scene: Scene, at: number, kind: Nominal['kind']): boolean {
  if (kind !== 'person' && kind !== 'anonymous' && kind !== 'document') return false
  const next = scene.words[at + 1]
  const analysis = best(scene, at + 1)
  if (next === undefined || analysis === null || next.occasion || next.time || next.that) return false
  if (analysis.pos === 'verb' || analysis.pos === 'particle') return false
  return scene.grammar.within.has(scene.words[at]?.preposition ?? '')
}

/** «مصادر في مكتب رئيس الوزراء فلان», «مسؤول في إدارة الرئيس فلان»: the name belongs to the inner title. */
const isInner = (scene: Scene, at: number, from: number, kind: Nominal['kind']): boolean =>
  kind === 'anonymous' ||
  kind === 'document' ||
  kind === 'relay' ||
  isSpokenFor(scene, at, from) ||
  (kind === 'organisation' && at > 0) ||
  (best(scene, at - 1)?.article === true &&
    best(scene, at - 1)?.lexeme?.tags.has('title') === true &&
    at - 2 > from &&
    !isBehalf(scene, at - 2) &&
    isBareNoun(scene, at - 2))

/**
 * «متحدث باسم الرئيس فلان», «المتحدثة باسم الرئيس فلان»: the name is that of whom somebody unnamed speaks for. After a
 * definite noun («الناطقة باسم المبعوث فلانة») it is the speaker's own, unless one is a woman and the other a man, or the
 * report gives that title to the name elsewhere.
 */
export function isSpokenFor(scene: Scene, at: number, from: number): boolean {
  const head = best(scene, from)
  for (let behalf = from + 1; behalf < at; behalf++) {
    if (!isBehalf(scene, behalf)) continue
    for (let title = behalf + 1; title < at; title++) {
      const office = best(scene, title)
      if (!office?.lexeme?.tags.has('title')) continue
      if (head?.article !== true) return true
      const { gender = null, roles = [] } = scene.entityOf[scene.mentionAt[at] as number] ?? {}
      const other = gender !== null && (head.features.gender ?? gender) !== gender
      return other || roles.some((role) => role.head === office.lemma)
    }
  }
  return false
}

/** إدارة in «إدارة الرئيس»: a common noun that the definite word behind it belongs to. */
const isBareNoun = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis?.pos !== 'noun' || analysis.article || analysis.suffix > 0) return false
  return (scene.mentionAt[at] as number) < 0 && scene.words[at]?.head !== 'person'
}
