import { answerable, ascribedTo } from './blame.ts'
import { coordinated } from './coordination.ts'
import { IS } from './facts.ts'
import { accords } from './families.ts'
import { asStates } from './fill.ts'
import { described } from './follow.ts'
import type { Role } from './grammar.ts'
import { avertedOf, declarersOf, leadersOf } from './lead.ts'
import { isForce, pastQuotes } from './noun.ts'
import { type Phrase, phraseAt } from './phrase.ts'
import { bearingAt, best, isOne, isRelative, isRelator, type Scene, supportAt } from './scene.ts'
import { antecedentOf, endingAt, following, pastInsertion, pronounBefore, skipTimes, subjectOf } from './subject.ts'
import type { Trigger } from './triggers.ts'

/** Who the words around an event noun make its agent or target. */
export interface Governed {
  readonly role: Role
  readonly phrases: readonly Phrase[]
}

const BACK = 26
const DIRECT = 6
/** How far from an event noun a masdar may lend it its subject: «تنفيذ غارات», and where the doer's words stand between. */
const SUPPORT = 5
const SUPPORT_WITH_DOER = 14
/** How far from who is asked stands what he is asked to do. */
const ASKED = 5
/** How far from the word that lets him. */
const LET = 12
const NONE: readonly Governed[] = []
const NOBODY: readonly Phrase[] = []

/** What an event noun takes from the verbs that it stands with. */
export function governed(scene: Scene, trigger: Trigger, previous: number): readonly Governed[] {
  const averted = avertedOf(scene, trigger)
  const told = averted.length > 0 ? averted : answerable(scene, trigger)
  if (told.length > 0) return [{ role: 'agent', phrases: told }]
  if (isBacking(scene, trigger.at)) return described(scene, trigger)
  // «إحباط هجوم»: whoever prevents it did not do it.
  if (isOne(scene, trigger.at - 1, IS.averting) && best(scene, trigger.at - 1)?.pos === 'noun')
    return described(scene, trigger)
  const near = before(scene, trigger, previous)
  return [...(near.length > 0 ? near : farther(scene, trigger)), ...described(scene, trigger)]
}

/** Who leads to it past a relative clause, or declares it to be his. */
function farther(scene: Scene, trigger: Trigger): readonly Governed[] {
  const leaders = leadersOf(scene, trigger)
  const phrases = leaders.length > 0 ? leaders : declarersOf(scene, trigger)
  return phrases.length > 0 ? [{ role: 'agent', phrases }] : NONE
}

/**
 * «شنت القوات غارات», «تمكنت القوات من دخول المدينة», «وصل الوزير لإجراء محادثات»: the subject of the verb that the
 * noun depends on.
 */
function before(scene: Scene, { at, analysis, sense }: Trigger, previous: number): readonly Governed[] {
  const { grammar } = scene
  const { efforts, supports, purpose, travels } = grammar
  const floor = Math.max(scene.clauseFrom[at] ?? 0, at - BACK)
  let purposive =
    (analysis.proclitics.includes(purpose) && analysis.lexeme?.tags.has('masdar') === true) || isWay(scene, at)
  let accompanied = isOne(scene, at - 1, IS.during)
  let done = false
  let borne = false
  // «أعلن الوسيط التوصل إلى هدنة»: whoever announces an accord need be no party to it.
  const accord = accords.has(sense.type)
  for (let other = at - 1; other >= floor; other--) {
    const word = best(scene, other)
    if (word === null || (word.pos === 'verb' && scene.mention[other] !== -1)) continue
    if (isOne(scene, other, IS.accusing)) return accused(scene, other, at)
    const allowed = grammar.permitting.has(word.lemma) && at - other <= LET ? allowedBy(scene, other, at) : NONE
    if (allowed.length > 0) return allowed
    if (at - other > 1 && isOne(scene, other, IS.averting) && word.pos === 'noun') return NONE
    if (isOne(scene, other, IS.during)) accompanied = true
    else if (isRelator(scene, other) && !isFree(scene, at)) return NONE
    const close = at - other <= SUPPORT
    // «التحالف بقيادة المملكة»
    const led = !close && word.proclitics.includes(grammar.by)
    // «تمكن الجيش من صد هجوم», «من صد أي هجوم»: it befalls him who does so.
    borne ||=
      at - other <= 2 && word.lexeme?.tags.has('masdar') === true && supports.get(word.lexeme?.of ?? '') === 'target'
    done ||= borne
    const open = !led && at - other <= SUPPORT_WITH_DOER && !word.article && scene.mention[other] === -1
    if (open && word.features.form === 'masdar' && supports.has(word.lexeme?.of ?? '')) {
      const phrases = lentBy(scene, other, at, close, accord)
      const role = supports.get(word.lexeme?.of ?? '') ?? 'agent'
      if (phrases.length > 0 || (close && word.suffix > 0)) return [{ role, phrases }]
      if (close && word.proclitics.includes(purpose)) purposive = true
      done ||= close
      if (close) continue
    }
    // «جهود الحكومة لاستعادة المدينة», «محاولة الجيش اقتحام البلدة»: whose effort it is.
    if (open && efforts.has(word.lemma)) {
      const phrases = doing(scene, other, at)
      // «فشل الطرفين في التوصل إلى هدنة»: of an accord one alone may only be its broker.
      const party = accord ? phrases.length > 1 : phrases.length > 0 || (close && word.suffix > 0)
      if (party) return [{ role: 'agent', phrases: accord ? asStates(grammar, phrases) : phrases }]
    }
    // «إجبار الحركة على الانسحاب», «مساعدة المقاومة على استعادة البلدة»
    if (word.features.form === 'masdar' && grammar.driving.has(word.lexeme?.of ?? '')) return driven(scene, other, at)
    if (word.pos !== 'verb') {
      if (done && bearingAt(scene, other) === 'hypothetical') return NONE
      continue
    }
    if (isOne(scene, other, IS.asking)) return asked(scene, other, at)
    if (grammar.ascribing.has(word.lemma)) return [{ role: 'agent', phrases: ascribedTo(scene, at + 1) }]
    // «يحقق الخبراء في الهجوم»: not theirs.
    if (scene.grammar.probing.has(word.lemma) && isOne(scene, at - 1, IS.inside)) return NONE
    const instrument = analysis.proclitics.some((one) => scene.grammar.inside.has(one))
    if (scene.grammar.hits.has(word.lemma) && instrument) return struckWith(scene, other, at)
    if (scene.grammar.hits.has(word.lemma) && at - other <= 2) return [{ role: 'target', phrases: struck(scene, at) }]
    // «رد الجيش بقصف المواقع»: who answers with it, and not who answers it.
    const answered = instrument && isAnswer(scene, other)
    const party = answered || (accord && scene.grammar.signing.has(word.lemma))
    const role = supportAt(scene, other) ?? (party ? 'agent' : undefined)
    // «واجه الفريق صعوبات في التحقيق في الهجوم»: only what befalls somebody directly.
    if (role === 'target' && at - other > DIRECT) return NONE
    const told = scene.cues.has(other)
    const travel = accompanied && travels.has(sense.frame.name)
    // «أعلن الجيش شن غارات», but not «دعا الوزير إلى عقد قمة».
    const announced = done && !accord && bearingAt(scene, other) !== 'hypothetical'
    if (role === undefined && !travel && !announced && !(purposive && !told && previous <= other)) return NONE
    const subject = subjectOf(scene, other).phrases
    // «الأبرياء الذين يتعرضون للقتل»: who suffers need not be one who acts.
    const suffers = role === 'target' && subject.length === 0 && isRelative(scene, other - 1)
    const phrases = suffers ? antecedentOf(scene, other - 1) : subject
    const own = phrases.filter(({ to, actor }) => to <= at && (actor || role === 'place' || role === 'target'))
    // «نجحت الجهود في إيصال المساعدات»: what cannot act is told to have done it, and nobody before.
    if (own.length === 0 && phrases.some(({ to, kind }) => to <= at && kind === null) && role === 'agent') return NONE
    const dropped = !told && subject.length === 0 && word.proclitics[0] === scene.grammar.and
    if (role === undefined && own.length === 0 && !dropped && !pronounBefore(scene, other)) return NONE
    if (borne)
      return [
        {
          role: 'target',
          phrases: sense.type === 'armed_clash' && own.some((one) => isFighting(scene, one)) ? own : NOBODY,
        },
      ]
    return [{ role: role ?? 'agent', phrases: own }]
  }
  return NONE
}

/** «بدعم من غارات التحالف», «مدعومة بغارات الطيران»: what backs somebody is not his. */
function isBacking(scene: Scene, at: number): boolean {
  const { backing, partitive, inside } = scene.grammar
  const from = best(scene, at - 1)?.lemma === partitive ? at - 2 : at - 1
  const led = from === at - 2 || best(scene, at)?.proclitics.some((one) => inside.has(one)) === true
  return led && backing.has(best(scene, from)?.lemma ?? '')
}

const isFighting = (scene: Scene, { from, kind }: Phrase): boolean => {
  const word = best(scene, from)
  return kind === 'organisation' || (word !== null && isForce(scene, word))
}

/** «ورد الجيش»: spelled like «ورد». */
const isAnswer = ({ tokens, grammar }: Scene, at: number): boolean =>
  tokens[at]?.analyses.some(({ pos, lemma }) => pos === 'verb' && grammar.answering.has(lemma)) === true

/** «شددوا قبضتهم من خلال نشر مسلحين»: the masdar tells how somebody does what he does. */
function isWay(scene: Scene, at: number): boolean {
  const word = best(scene, at)
  const bare = word?.features.form === 'masdar' && word.proclitics.length === 0 && !word.article && word.suffix === 0
  const [first, second] = [best(scene, at - 2)?.lemma, best(scene, at - 1)?.lemma]
  return bare && (scene.grammar.ways.has(`${first} ${second}`) || scene.grammar.ways.has(second ?? ''))
}

/** «نفذ منذ بداية العملية في سوريا 600 طلعة»: no preposition and no first term leads to it. */
function isFree(scene: Scene, at: number): boolean {
  let from = at
  while (from > 0 && scene.quantity[at] !== -1 && scene.quantity[from - 1] === scene.quantity[at]) from--
  const word = best(scene, from)
  const before = best(scene, from - 1)
  if (before === null || before.pos === 'particle' || before.pos === 'verb' || (word?.proclitics.length ?? 0) > 0)
    return false
  return scene.mention[from - 1] !== -1 || scene.time[from - 1] !== -1 || before.suffix > 0
}

/** «دمرت مقاتلات التحالف بغارتين منصة»: of a blow that is the means, who struck is the agent. */
function struckWith(scene: Scene, verb: number, at: number): readonly Governed[] {
  const { phrases, objectFrom } = subjectOf(scene, verb)
  const agents = phrases.filter(({ actor, to }) => actor && to <= at)
  if (agents.length === 0) return NONE
  const targets = following(scene, objectFrom, at)
  return [
    { role: 'agent', phrases: agents },
    { role: 'target', phrases: targets },
  ]
}

/** «استهدف هجوم آخر بسيارة مفخخة حاجزا»: the object past the attributes of the event that struck. */
function struck(scene: Scene, at: number): readonly Phrase[] {
  const end = scene.clauseTo[at] ?? at + 1
  const own = best(scene, at + 1)?.pos === 'adjective' || best(scene, at)?.article ? [] : following(scene, at + 1, end)
  const from = own.at(-1)?.to ?? at + 1
  for (let next = from; next < Math.min(end, from + 6); next++) {
    const word = best(scene, next)
    if (word === null || word.proclitics.length > 0 || word.pos === 'adjective') continue
    if (best(scene, next - 1)?.proclitics.length && best(scene, next - 1)?.pos === 'noun' && !word.features.accusative)
      continue
    return word.pos === 'verb' ? [] : following(scene, next, end)
  }
  return []
}

/** «اتهمت واشنطن الحوثيين بقصف المدينة», «الحركة التي اتهمتها بغداد بتنفيذ هجمات»: whoever is accused. */
function accused(scene: Scene, accusing: number, at: number): readonly Governed[] {
  const word = best(scene, accusing)
  const { phrases, objectFrom, objectIsAntecedent } = subjectOf(scene, accusing)
  let found: readonly Phrase[] = []
  if (word?.pos !== 'verb') found = word?.article || word?.suffix ? [] : following(scene, accusing + 1, at)
  else if (objectIsAntecedent) found = endingAt(scene, accusing - 1)
  else if (word.suffix === 0 && phrases.length > 0) found = following(scene, objectFrom, at)
  if (found.length === 0 && word?.pos === 'noun') found = facing(scene, accusing)
  const acting = found.filter(({ actor, to }) => actor && to <= at)
  return acting.length > 0 ? [{ role: 'agent', phrases: acting }] : NONE
}

/** «يواجه الضابط اتهامات بقتل أسرى», «الحركة التي تنفي اتهامها»: whoever faces or denies the accusation. */
function facing(scene: Scene, accusation: number): readonly Phrase[] {
  for (let verb = accusation - 1; verb >= accusation - ASKED && verb >= 0; verb--) {
    const word = best(scene, verb)
    if (word?.pos !== 'verb') continue
    return scene.grammar.facingCharges.has(word.lemma) ? subjectOf(scene, verb).phrases : []
  }
  return []
}

/** «دعا الأمين العام الأطراف إلى وقف القصف»: who is asked to, where it is told beside who asks. */
function asked(scene: Scene, asking: number, at: number): readonly Governed[] {
  // «يتعين على موسكو وواشنطن التوصل إلى هدنة»
  if (best(scene, asking + 1)?.lemma === scene.grammar.upon) {
    const bound = asStates(scene.grammar, coordinated(scene, asking + 2, at)).filter(
      ({ actor, to }) => actor && at - to <= ASKED,
    )
    return bound.length > 0 ? [{ role: 'agent', phrases: bound }] : NONE
  }
  if (best(scene, asking)?.pos !== 'verb') return NONE
  const { phrases, objectFrom } = subjectOf(scene, asking)
  // «مما دفع السكان إلى الفرار»
  const driven = best(scene, asking - 1)?.lexeme?.tags.has('rel') === true
  if (driven && phrases.length > 0) return phrases.every(({ actor }) => actor) ? [{ role: 'agent', phrases }] : NONE
  const told = phrases.length > 0 || scene.statement[asking] !== scene.statement[at] || pronounBefore(scene, asking)
  const bound = (best(scene, asking)?.suffix ?? 0) > 0
  const found =
    told && !bound
      ? following(scene, skipTimes(scene, objectFrom, at), at).filter(
          ({ actor, to }) => actor && to <= at && at - to <= ASKED,
        )
      : []
  return found.length > 0 ? [{ role: 'agent', phrases: found }] : NONE
}

/** Who is brought to do what a masdar leads to, which stands in construct with him. */
function driven(scene: Scene, masdar: number, at: number): readonly Governed[] {
  const word = best(scene, masdar)
  if (word === null || word.article || word.suffix > 0 || word.features.number === 3) return NONE
  // «مساعدة وزير الخارجية»: she, who helps him.
  const found = following(scene, masdar + 1, at).filter(
    ({ actor, kind, head, to }) =>
      actor && kind !== 'person' && !head?.lexeme?.tags.has('title') && to <= at && at - to <= ASKED,
  )
  return found.length > 0 ? [{ role: 'agent', phrases: found }] : NONE
}

/** «رفض السماح للمنظمة بزيارة السجن»: who is let do it, and nobody who lets him. */
function allowedBy(scene: Scene, letting: number, at: number): readonly Governed[] {
  for (let next = letting + 1; next < at; next++) {
    if (!best(scene, next)?.proclitics.includes(scene.grammar.purpose)) continue
    const phrases = asStates(scene.grammar, coordinated(scene, next, at)).filter(({ actor, to }) => actor && to <= at)
    return phrases.length > 0 ? [{ role: 'agent', phrases }] : NONE
  }
  return NONE
}

/** «السماح للجيش بشن ضربات»: who is let do what the masdar says. */
function permitted(scene: Scene, masdar: number): readonly Phrase[] {
  for (let at = masdar - 1; at >= Math.max(0, masdar - 4); at--) {
    const word = best(scene, at)
    if (word === null || word.pos === 'verb' || word.pos === 'particle') return []
    if (!word.proclitics.includes(scene.grammar.purpose)) continue
    const phrase = phraseAt(scene, at, masdar)
    return phrase?.actor && phrase.to === masdar ? [phrase] : []
  }
  return []
}

/** Whose deed a masdar tells that lends its doer; past his own words nobody who may only broker an accord, nor a body's name. */
function lentBy(scene: Scene, masdar: number, at: number, close: boolean, accord: boolean): readonly Phrase[] {
  const found = doing(scene, masdar, at)
  if (close) return [...found, ...permitted(scene, masdar)]
  const word = best(scene, masdar)
  return (accord && found.length === 1) || (word !== null && isForce(scene, word)) ? NOBODY : found
}

/** «إجراء الوزير محادثات», «شن القوات "أكثر من 600 غارة"»: what stands between a masdar and the event noun it supports. */
function doing(scene: Scene, masdar: number, at: number): readonly Phrase[] {
  const word = best(scene, masdar)
  if (word === null || word.article || word.suffix > 0) return []
  const phrases = asStates(scene.grammar, following(scene, masdar + 1, at))
  const last = phrases.at(-1)?.to ?? at
  const to = pastFigure(scene, last === at ? at : pastReaching(scene, pastInsertion(scene, last, at), at), at)
  const led = to === at - 1 && best(scene, to)?.pos === 'particle'
  return phrases.length > 0 && (to === at || led) && phrases.every(({ actor }) => actor) ? phrases : []
}

/** «في التوصل إلى هدنة»: past the masdar by which somebody gets to an accord. */
function pastReaching({ tokens, grammar }: Scene, from: number, at: number): number {
  for (let next = from; next < Math.min(at, from + 2); next++) {
    const word = tokens[next]?.analyses[0]
    if (word?.features.form === 'masdar' && word.article && grammar.linking.has(word.lemma)) return next + 1
  }
  return from
}

/** Past a quotation mark and the number of what is counted at a token. */
function pastFigure(scene: Scene, from: number, at: number): number {
  let next = pastQuotes(scene, from)
  while (next < at && scene.quantity[next] !== -1 && scene.quantity[next] === scene.quantity[at]) next++
  return next < at && isSeries(scene, next) ? next + 1 : next
}

/** «سلسلة غارات», «عمليات اعتقال»: a noun for several of what follows. */
const isSeries = (scene: Scene, at: number): boolean => {
  const word = best(scene, at)
  const bare = word !== null && !word.article && word.suffix === 0 && word.proclitics.length === 0
  return bare && scene.grammar.series.has(word.lemma)
}
