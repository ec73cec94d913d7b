import type { Analysis } from '../annotation/token.ts'
import { candidateAt } from './candidate.ts'
import { complementEnd, inEnd } from './complement.ts'
import type { Candidate, Head } from './grammar.ts'
import { adjectivesFrom, isConstruct, isDefinite, isRelation, phraseFrom } from './nouns.ts'
import { ORGANISATION, PERSON, PLACE, type Scene } from './scene.ts'
import { isFamily, type Word } from './words.ts'

/** A proper name that nobody listed has at most this many words. */
const MOST_WORDS = 3
/** Nouns of arms behind the number of a unit: حرس حدود. */
const MOST_BRANCHES = 3

/** Organisations by the grammar of their head noun: وزارة الدفاع الروسية, حزب الشعوب الديمقراطي, القوات العراقية. */
export function organisations(scene: Scene): readonly Candidate[] {
  const found: Candidate[] = []
  for (let at = 0; at < scene.words.length; at++) {
    const { head, headAnalysis } = scene.words[at] as Word
    if (head === null || headAnalysis === null) continue
    if (head.kind !== 'organisation' && !head.opens.has('aired')) continue
    const { number } = headAnalysis.features
    // «في جبهتي الميمنة والميسرة»
    if ((number === 3 && !head.opens.has('many')) || (number === 2 && head.opens.has('front'))) continue
    if (scene.knownKind[at] === ORGANISATION) continue
    const end = head.kind === 'place' ? airedEnd(scene, at) : bodyEnd(scene, at, head, headAnalysis)
    if (end.to <= at + 1) continue
    const named = { kind: 'organisation', weight: 2, rule: `organisation/${end.rule}`, head: head.lemma } as const
    found.push(candidateAt(scene.document, at, end.to, headAnalysis, named))
  }
  return found
}

interface End {
  readonly to: number
  readonly rule: string
}
const nothing: End = { to: -1, rule: '' }

function bodyEnd(scene: Scene, at: number, head: Head, { article }: Analysis): End {
  const numbered = unitEnd(scene, at, head)
  if (numbered !== null) return numbered
  return article ? definiteEnd(scene, at, head) : constructEnd(scene, at, head)
}

/** الفرقة 30, اللواء 35 مدرع, الفرقة الرابعة, اللواء الخامس حرس حدود, الفرقة الثانية الساحلية. */
export function unitEnd({ words, grammar }: Scene, at: number, head: Head): End | null {
  const number = words[at + 1]
  if (!head.opens.has('numbered') || number === undefined) return null
  const ordinal = words[at]?.headAnalysis?.article === true && grammar.ordinals.has(number.form)
  if (!ordinal && (number.kind !== 'number' || number.form.length > 3)) return null
  let to = at + 2
  while (to < at + 2 + MOST_BRANCHES && grammar.branches.has(words[to]?.form ?? '')) to++
  if (ordinal && isRelation(words[to]))
    to = adjectivesFrom(words, to, grammar, agreement(words[at]?.headAnalysis ?? null)).to
  return { to, rule: 'number' }
}

/** القوات الجوية الروسية, الهيئة العليا للمفاوضات, الحكومة السورية. */
function definiteEnd(scene: Scene, at: number, head: Head): End {
  const { words, grammar } = scene
  const before = words[at - 1]
  if (head.not.has(words[at + 1]?.form ?? '')) return nothing
  // «السياسة الخارجية الإيرانية»
  if (head.opens.has('portfolio') && words[at]?.adjective === true && isDefinite(before)) return nothing
  // In «وزير الخارجية الروسي» the noun is the minister's.
  if (
    head.opens.has('portfolio') &&
    before?.title?.lexeme?.tags.has('title') === true &&
    !before.title.article &&
    words[at]?.best?.prefix === grammar.article.length
  ) {
    return nothing
  }
  const gender = agreement(words[at]?.headAnalysis ?? null)
  // «الحكومة الشرعية»
  if (head.opens.has('state') && grammar.contested.has(words[at + 1]?.form ?? '')) {
    return { to: adjectivesFrom(words, at + 2, grammar, gender).to, rule: 'contested' }
  }
  const { to, state, count } = adjectivesFrom(words, at + 1, grammar, gender)
  if (count === 0) return nothing
  // «المركز الإعلامي» is any; «المركز الإعلامي للمقاومة» is one.
  if (head.opens.has('for') && !head.opens.has('title')) {
    const purpose = complementEnd(scene, to, head)
    if (purpose > to) return { to: purpose, rule: 'purpose' }
    if (head.opens.has('world')) return nothing
  }
  if (state && (head.opens.has('state') || head.opens.has('title'))) {
    return { to: complementEnd(scene, to, head), rule: 'state' }
  }
  if (!head.opens.has('title')) return nothing
  const end = complementEnd(scene, to, head)
  return { to: end, rule: 'title' }
}

/** The gender of a head's adjectives: plurals of things take the feminine; a dual's are not looked at. */
function agreement(analysis: Analysis | null): 'm' | 'f' | null {
  if (analysis === null || analysis.features.number === 2) return null
  return analysis.features.number === 3 ? 'f' : (analysis.features.gender ?? null)
}

function constructEnd(scene: Scene, at: number, head: Head): End {
  const { words, grammar, known, knownKind } = scene
  const next = words[at + 1]
  if (next === undefined) return nothing
  if (head.not.has(next.form)) return nothing
  if (head.opens.has('name') || head.opens.has('open')) {
    // «وكالة أنباء «نورا»»
    const trade = grammar.trade.has(next.best?.lemma ?? '') && next.best?.prefix === 0
    const named = properEnd(scene, trade ? at + 1 : at, head)
    // Of «حركتي حماس» only the second word is a name.
    if (named > 0 && words[at]?.headAnalysis?.features.number === 2) return nothing
    if (named > 0) {
      const { to, state } = adjectivesFrom(words, named, grammar)
      // «حركة حماس» الفلسطينية: an adjective of a state is part only of names in the language: حركة الشباب الصومالية.
      const closing = words[named - 1]
      const own = closing?.definite === true && closing.best?.pos !== 'name' && !closing.unknown
      const last = state && (own || grammar.bound.has(closing?.form ?? '')) ? to : named
      return { to: words[last]?.best?.article === true ? complementEnd(scene, last, head) : last, rule: 'name' }
    }
  }
  if (next.kind !== 'word') return nothing
  const honoured = honouredEnd(scene, at, head)
  if (honoured > 0) return { to: complementEnd(scene, honoured, head), rule: 'honoured' }
  const knownAt = known[at + 1] as number
  // بلدية طوز خورماتو, مرصد حضرموت لحقوق الإنسان
  if (head.opens.has('of') && knownAt > 0 && knownKind[at + 1] === PLACE && next.best?.proclitics.length === 0) {
    return { to: complementEnd(scene, knownAt, head), rule: 'of' }
  }
  if (
    head.opens.has('state') &&
    knownAt > 0 &&
    knownKind[at + 1] === PLACE &&
    scene.firm[at + 1] === 1 &&
    !head.opens.has('agreed')
  ) {
    return { to: adjectivesFrom(words, knownAt, grammar).to, rule: 'state-name' }
  }
  // «قوات الحكومة السورية» is what the government's own name stands in.
  if (isForce(head) && knownAt > 0 && knownKind[at + 1] === ORGANISATION && isRule(next)) {
    return { to: knownAt, rule: 'force' }
  }
  if (knownAt > 0 && knownKind[at + 1] === ORGANISATION && !head.opens.has('chain')) return nothing
  // «جبهة صرواح» is a front, not a party.
  if (knownAt > 0 && knownKind[at + 1] === PLACE && head.opens.has('open')) return nothing
  if (head.opens.has('agreed') && knownAt > 0 && knownKind[at + 1] === PLACE) return nothing
  const chained = ['chain', 'open', 'state', 'world', 'arm'].some((opening) => head.opens.has(opening as 'chain'))
  // «إدارة الرئيس السوري» is whose it is, not what it is called.
  if (!chained || (head.opens.has('agreed') && next.title !== null)) return nothing
  // «نظام الرئيس السوري», «برئاسة الأمين العام»: whose it is or who leads it; «رئاسة الوزراء» is a body.
  if (head.opens.has('state') && next.title !== null && next.title.features.number === 1) return nothing
  const end = phraseFrom(words, at + 1, grammar, (index) => (knownKind[index] === PERSON ? -1 : (known[index] ?? -1)))
  if (end < 0) return nothing
  const stated = hasState(words, at + 1, end)
  if (!head.opens.has('chain') && !head.opens.has('open') && !stated) return nothing
  if (head.opens.has('in')) return { to: inEnd(scene, end), rule: 'chain' }
  const definite = words[end]?.best?.article === true
  return { to: definite && !head.opens.has('state') ? complementEnd(scene, end, head) : end, rule: 'chain' }
}

/** A noun of men under arms that a ruler or a government may follow: قوات. */
const isForce = ({ opens }: Head): boolean => opens.has('state') && opens.has('whose') && opens.has('many')

/** The definite noun of a government or of who opposes it: الحكومة, المعارضة. */
const isRule = ({ head, best }: Word): boolean =>
  head?.opens.has('state') === true && !head.opens.has('many') && !head.opens.has('title') && best?.prefix !== 0

/** محطة «إن بي سي», محطة (ايه.تي.في): a station that is a broadcaster and no place. */
function airedEnd(scene: Scene, at: number): End {
  const { known, knownKind, quoted, words } = scene
  const quote = quoted[at + 1] as number
  const from = quote > 0 ? at + 2 : at + 1
  const isBody = knownKind[from] === ORGANISATION && (quote < 0 || (known[from] as number) === quote - 1)
  if (isBody) return { to: quote > 0 ? quote : (known[from] as number), rule: 'aired' }
  const to = quote > 0 && words.slice(from, quote - 1).every(isLetters) ? quote : bracketEnd(words, at + 1)
  return { to, rule: 'aired' }
}

/** True where an adjective of a state or of the world closes the phrase: برنامج الأغذية العالمي, قوات الحدود الروسية. */
function hasState(words: readonly Word[], from: number, to: number): boolean {
  for (let at = from; at < to; at++) if ((words[at] as Word).nationality) return true
  return false
}

/** End of a proper name after a head: words in quotation marks, known names, words that nobody listed. */
function properEnd({ words, known, knownKind, quoted }: Scene, at: number, head: Head): number {
  const quote = quoted[at + 1] as number
  const inside = quote > 0 && (known[at + 2] as number) > 0 && knownKind[at + 2] === ORGANISATION
  if (inside && head.opens.has('apart')) return -1
  if (quote === at + 4 && isJudged(words, at)) return -1
  if (quote > 0 && quote - at <= MOST_WORDS + 5) return quote
  const bracket = bracketEnd(words, at + 1)
  if (bracket > 0) return bracket
  // «تنظيم (داعش)»
  const within = words[at + 1]?.form === '(' && knownKind[at + 2] === ORGANISATION ? (known[at + 2] as number) : -1
  if (within > 0 && words[within]?.form === ')') return head.opens.has('apart') ? -1 : within + 1
  const start = known[at + 1] as number
  if (start > 0 && knownKind[at + 1] === ORGANISATION) return head.opens.has('apart') ? -1 : start
  let to = at + 1
  while (to < at + 1 + MOST_WORDS && isProper(words[to])) to++
  if (to > at + 1) return to
  // An indefinite noun and its complement: جبهة ثوار سوريا, لواء صقور الجبل.
  if (head.opens.has('open') && isConstruct(words[at + 1])) {
    const second = known[at + 2] as number
    if (second > 0) return second
    if (isDefinite(words[at + 2])) return isOwn(words, at) ? at + 2 : at + 3
  }
  return -1
}

/** «مجموعة "إرهابية"»: an adjective between marks that agrees with the head says what somebody holds it for. */
function isJudged(words: readonly Word[], at: number): boolean {
  const best = words[at + 2]?.best
  if (best?.pos !== 'adjective' || best.prefix > 0) return false
  return best.features.gender === 'f' && words[at]?.headAnalysis?.features.gender === 'f'
}

/** «صحيفة صباح التركية»: an adjective that goes with the head says whose it is, not what it is called. */
function isOwn(words: readonly Word[], at: number): boolean {
  const [head, name, last] = [words[at]?.headAnalysis, words[at + 1]?.best, words[at + 2]]
  const gender = last?.nationality === true ? last.best?.features.gender : undefined
  return gender !== undefined && gender === head?.features.gender && gender !== name?.features.gender
}

/** قناة (ايه.تي.في): letters and words that nobody listed between brackets. */
function bracketEnd(words: readonly Word[], from: number): number {
  if (words[from]?.form !== '(') return -1
  for (let to = from + 1; to < from + 2 * MOST_WORDS + 2; to++) {
    const word = words[to]
    if (word?.form === ')') return to > from + 1 ? to + 1 : -1
    if (word === undefined || !isLetters(word)) return -1
  }
  return -1
}

/** Letters read out, the full stops between them, or a word that nobody listed. */
const isLetters = ({ form, unknown }: Word): boolean => form === '.' || unknown || form.length < 3

const isProper = (word: Word | undefined): boolean => word?.kind === 'word' && word.unknown && word.nameLike

/** مركز الملك سلمان, مؤسسة رفيق الحريري: end of the name of a person whom it is called after, -1 where none follows. */
function honouredEnd({ words, grammar }: Scene, at: number, head: Head): number {
  if (!head.opens.has('honoured')) return -1
  let to = at + 1
  const before = words[to]
  const titled =
    before?.title?.lexeme?.tags.has('title') === true ||
    (before?.best?.article === true && grammar.epithets.has(before.best.lemma))
  if (titled) to++
  // «كتائب الحسين الحوثية»: of who fights for somebody only a title tells a namesake.
  else if (head.opens.has('whose')) return -1
  const first = words[to]
  if (first?.given !== true || first.best?.prefix !== 0 || (!titled && first.best.pos !== 'name')) return -1
  to++
  const more = (word: Word | undefined): boolean =>
    word !== undefined && (word.nameLike || grammar.binding.has(word.form) || isFamily(word))
  while (to < at + 2 + MOST_WORDS + 2 && more(words[to])) to++
  return to
}
