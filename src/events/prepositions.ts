import { isAttributeOf } from './agreement.ts'
import { coordinated } from './coordination.ts'
import { IS } from './facts.ts'
import { blows } from './families.ts'
import type { Arguments } from './fill.ts'
import { asStates, put } from './fill.ts'
import type { GenitiveRole } from './grammar.ts'
import { isAdjective, isPartitive } from './noun.ts'
import type { Phrase } from './phrase.ts'
import { best, isDoer, isOne, isRelative, type Scene, supportAt } from './scene.ts'
import { antecedentOf } from './subject.ts'
import type { Trigger } from './triggers.ts'

/** How far from its trigger a preposition that may mean much else (ل, من) still belongs to it. */
const NEAR = 4
const PARTNER = 8
/** How far behind the first party «من جهة» may stand. */
const ONE_SIDE = 3
/** How far from its trigger a preposition gives a target at all. */
const FAR = 12

/** «على مواقع», «بين واشنطن وموسكو», «مع نظيره», «من قبل القوات»: by the frame's prepositions and the doer's. */
export function prepositional(scene: Scene, trigger: Trigger, found: Arguments): void {
  const { at, sense } = trigger
  const { prepositions } = sense.frame
  const end = scene.clauseTo[at] ?? at + 1
  for (let next = at + 1; next < found.reach; next++) {
    if (!isOne(scene, next, IS.preposition | IS.doer | IS.weapon)) continue
    const word = best(scene, next)
    // «علي صالح»: a name that is spelled like a preposition.
    if (word === null || (word.pos === 'particle' && scene.mention[next] !== -1)) continue
    if (isDoer(scene, next) && isSaidOfAnother(scene, at, next)) continue
    if (isDoer(scene, next) || isWeapon(scene, next)) {
      const phrases = coordinated(scene, next + 1, end).filter(({ actor }) => actor)
      if (phrases.length > 0 && isDoer(scene, next)) suffer(trigger, found)
      put(scene.grammar, found, 'agent', phrases)
      continue
    }
    if (isDoer(scene, next + 1) || scene.grammar.backing.has(best(scene, next - 1)?.lemma ?? '')) continue
    const bare = prepositions.has(word.lemma)
    const clitic = word.proclitics.find((one) => prepositions.has(one) || (!bare && one === scene.grammar.purpose))
    if (
      word.suffix > 0 &&
      word.pos === 'particle' &&
      prepositions.get(word.lemma) === 'target' &&
      found.targets.length === 0
    ) {
      put(scene.grammar, found, 'target', resumed(scene, at, next))
      continue
    }
    // «اشتباكات بينها وبين الجيش»
    if (word.suffix > 0 && scene.grammar.pairing.has(word.lemma) && prepositions.has(word.lemma))
      found.pronoun ??= 'party'
    // «احتجاجات مناهضة للحكومة»
    const against = clitic === scene.grammar.purpose && scene.grammar.opposing.has(best(scene, next - 1)?.lemma ?? '')
    const own = against ? 'target' : word.suffix > 0 ? undefined : prepositions.get(clitic ?? word.lemma)
    const role = own ?? secondTerm(scene, trigger, next)
    if (role === undefined || (clitic !== undefined && word.pos === 'verb')) continue
    const purpose = clitic === scene.grammar.purpose
    const divided = scene.grammar.pairing.has(word.lemma) && isOfPlaces(scene, trigger, next)
    // «لقاء بالوزير», not «لقاء عقده أمس بمقر السفارة».
    const inside = clitic !== undefined && scene.grammar.inside.has(clitic)
    if (inside && role === 'agent' && trigger.analysis.pos === 'noun' && !adjoins(scene, at, next)) continue
    // «ضربة إلى التنظيم», but not «أدت الغارات إلى أضرار».
    const dealt = word.lemma === scene.grammar.toward && blows.has(sense.type)
    const close = role === 'actor' || (role === 'victim' && purpose) || dealt
    if (close && !adjoins(scene, at, next)) continue
    // «استهدافها للمدنيين»: the pronoun tells who did it.
    if (role === 'actor' && purpose && trigger.analysis.suffix > 0) continue
    // «مساعدات تابعة للأمم المتحدة», «لمواصلة العمل»: whose they are, and what for.
    const aim = word.features.form === 'masdar' && !word.article && !scene.grammar.doing.has(word.lemma)
    if (purpose && (aim || isAffiliated(scene, next - 1))) continue
    if (role === 'target' && next - at > FAR) continue
    if (role === 'target' && trigger.analysis.pos === 'noun' && isAnotherTold(scene, at, next)) continue
    if ((role === 'target' || role === 'victim') && isHit(scene, found) && !goesOn(scene, found, next)) continue
    const start = clitic !== undefined ? next : next + 1
    if (clitic === undefined && (best(scene, start)?.proclitics.length ?? 0) > 0) continue
    const phrases = coordinated(scene, start, end)
    const pairing = scene.grammar.pairing.has(word.lemma)
    const rest = pairing ? otherSide(scene, phrases.at(-1)?.to ?? end, end) : -1
    const others = rest !== -1 ? rest : phrases.length === 1 && pairing ? start + 1 : end
    const all = [...phrases, ...partner(scene, others, end)]
    const parties = own === undefined ? all.filter(({ actor, kind }) => actor || kind !== null) : all
    const given = divided ? 'place' : dealt ? 'victim' : role
    give(scene, found, given, given === 'agent' ? asStates(scene.grammar, parties) : parties)
  }
}

/** «يقاتلون إلى جانب الجيش», «القتال في صفوف المقاومة»: who fights on the same side, with whoever else does. */
export function alongside(scene: Scene, { at, sense }: Trigger, found: Arguments): void {
  if (sense.type !== 'armed_clash') return
  const end = scene.clauseTo[at] ?? at + 1
  for (let next = at + 2; next < found.reach; next++) {
    if (!isOne(scene, next, IS.doer) || isSaidOfAnother(scene, at, next)) continue
    if (!scene.grammar.alongside.has(`${best(scene, next - 1)?.lemma} ${best(scene, next)?.lemma}`)) continue
    const allies = coordinated(scene, next + 1, end).filter(({ actor }) => actor)
    if (allies.length > 0 && found.pronoun === 'agent' && found.agents.length === 0) found.pronoun = 'party'
    put(scene.grammar, found, 'agent', allies)
    return
  }
}

/** «فصائل طردت على يد الجيش»: of a verb whose doer a preposition tells, the subject suffers it. */
function suffer({ analysis, sense }: Trigger, found: Arguments): void {
  const passive = analysis.pos === 'verb' && sense.frame.subject === 'agent' && sense.frame.object === 'target'
  if (!passive || found.targets.length > 0) return
  found.targets.push(...found.agents.splice(0))
}

/**
 * «غادروا بلدة كانت في يد مسلحين», «خطفت مقاتلين مدربين على يد الجيش»: a verb or participle between has the doer for
 * its own.
 */
function isSaidOfAnother(scene: Scene, at: number, doer: number): boolean {
  const described = scene.tokens[doer - 2]?.analyses.some(({ features: { form } }) => form === 'participle')
  if (isOne(scene, at, IS.verb) && doer - 2 > at + 1 && described) return true
  for (let between = at + 1; between < doer; between++) {
    // «القصف الذي تعرضت له البلدة من قبل الجيش»
    const suffered = isRelative(scene, between - 1) && between - at <= NEAR && supportAt(scene, between) === 'target'
    if (isOne(scene, between, IS.verb) && !suffered) return true
  }
  return false
}

/**
 * «هجوم في حي تنتشر فيه الورش على أطرافه»: a verb between tells of something else, unless it says that the blow was
 * struck.
 */
function isAnotherTold(scene: Scene, at: number, next: number): boolean {
  const { occurring, supports, auxiliaries } = scene.grammar
  for (let between = at + 1; between < next; between++) {
    const word = best(scene, between)
    // «كمين نصبه المسلحون على الطريق»: the pronoun is the blow.
    if (word?.pos !== 'verb' || word.suffix > 0 || scene.mention[between] !== -1 || isAdjective(scene, between))
      continue
    const struck = [occurring, supports, auxiliaries].some((verbs) => verbs.has(word.lemma))
    if (!struck && supportAt(scene, between) === undefined) return true
  }
  return false
}

/**
 * «على الطريق الرابط بين البلدتين», «قصفت جسورا تصل بين»: the places on both sides of something, which are no parties.
 */
const isOfPlaces = (scene: Scene, { at, analysis }: Trigger, pairing: number): boolean =>
  scene.grammar.dividing.has(best(scene, pairing - 1)?.lemma ?? '') ||
  (analysis.pos === 'verb' && isAnotherTold(scene, at, pairing))

/** Somebody or something is told to be hit already; «تفجير سيارة على تجمع» hits no car. */
const isHit = (scene: Scene, { targets }: Arguments): boolean =>
  targets.some(({ token }) => !scene.grammar.charges.has(best(scene, token)?.lemma ?? ''))

/**
 * «على الجيش وعلى الشرطة», «أسلحة للجيش وذخائر للشرطة», «أربعة خبراء من الحركة»: one more, or whose those are that were
 * hit.
 */
function goesOn(scene: Scene, { targets }: Arguments, next: number): boolean {
  const joined = [next - 1, next].some((at) => {
    const word = best(scene, at)
    return word?.proclitics[0] === scene.grammar.and && word.pos !== 'verb'
  })
  return joined || (isPartitive(scene, next) && scene.tokens[next - 1]?.end === targets.at(-1)?.span[1])
}

/** «تقهقر للمسلحين», «اقتحامات للمنازل»: what would be the second term of a definite construct. */
function secondTerm(scene: Scene, { at, analysis, sense }: Trigger, next: number): GenitiveRole | undefined {
  const word = best(scene, next)
  const led = word?.proclitics[0] === scene.grammar.purpose && word.suffix === 0 && word.pos !== 'verb'
  if (!led || analysis.pos !== 'noun' || analysis.suffix > 0 || !adjoins(scene, at, next)) return undefined
  return sense.frame.genitive ?? undefined
}

const isAffiliated = (scene: Scene, at: number): boolean => scene.grammar.affiliated.has(best(scene, at)?.lemma ?? '')

/** «قتل برصاص الجيش»: whose weapon it was. */
const isWeapon = (scene: Scene, at: number): boolean => {
  const word = best(scene, at)
  const bare = word !== null && !word.article && word.suffix === 0
  return bare && isOne(scene, at, IS.weapon) && word.proclitics.some((one) => scene.grammar.inside.has(one))
}

/** Nothing but attributes stands between a trigger and what may be its doer: «ضربات جوية للتحالف». */
function adjoins(scene: Scene, at: number, next: number): boolean {
  if (next - at > NEAR) return false
  for (let between = at + 1; between < next; between++)
    if (best(scene, between)?.pos !== 'adjective' && !isAttributeOf(scene, at, between)) return false
  return true
}

/**
 * A preposition's `actor` is nobody but who can act, its `victim` nobody but who can suffer («قتلى من الفصائل», not «من
 * الساحة»).
 */
function give(scene: Scene, found: Arguments, role: GenitiveRole, phrases: readonly Phrase[]): void {
  const victims = phrases.filter(({ actor, kind }) => actor || (kind !== null && kind !== 'place'))
  const named = role === 'victim' ? victims : phrases
  put(scene.grammar, found, role, role === 'actor' ? phrases.filter(({ actor }) => actor) : named)
}

const BACK = 6

/** «الرجل الذي ألقى مسلحون القبض عليه»: what the pronoun takes up again, where its relative pronoun is near. */
function resumed(scene: Scene, at: number, pronoun: number): readonly Phrase[] {
  if (pronoun - at > 2) return []
  for (let before = at - 1; before >= at - BACK && scene.sentence[before] === scene.sentence[at]; before--)
    if (isRelative(scene, before)) return antecedentOf(scene, before)
  return []
}

/** «بين القوات والموالين لها من جهة، والفصائل من جهة أخرى»: where the second party begins; -1 where nothing says so. */
function otherSide(scene: Scene, from: number, end: number): number {
  for (let at = from; at < Math.min(end, from + ONE_SIDE); at++)
    if (isPartitive(scene, at) && scene.grammar.facing.has(best(scene, at + 1)?.lemma ?? '')) return at + 2
  return -1
}

/** «بين الفصائل في غزة وإسرائيل»: the second party, past what stands between. */
function partner(scene: Scene, from: number, end: number): readonly Phrase[] {
  for (let at = from; at < Math.min(end, from + PARTNER); at++) {
    const word = best(scene, at)
    if (word === null || word.proclitics[0] !== scene.grammar.and || word.proclitics.length > 1) continue
    const phrases = coordinated(scene, at, end)
    if (phrases[0]?.actor || phrases[0]?.kind === 'place') return phrases
  }
  return []
}
