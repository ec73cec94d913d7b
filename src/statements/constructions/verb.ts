import type { Sentence } from '../../annotation/document.ts'
import { wordSpan } from '../../annotation/document.ts'
import type { Analysis, Token } from '../../annotation/token.ts'
import { hasPronoun } from '../adverbs.ts'
import { anonymityBetween } from '../anonymity.ts'
import { bareSpeech } from '../bare-speech.ts'
import { followsTopic, isAsyndetic } from '../bare-verb.ts'
import { clauseFrom, isClauseStart, isMain } from '../clause.ts'
import { openingAfter } from '../complement.ts'
import type { Draft } from '../draft.ts'
import { farOpening } from '../far-opening.ts'
import type { Construction, CueVerb } from '../grammar.ts'
import { issuerAfter, issuerBefore } from '../issuer.ts'
import { hasNeeded, isQuotedThing } from '../needed.ts'
import type { Nominal } from '../nominal.ts'
import { isDoneTo, isJudged } from '../object.ts'
import type { Opening } from '../opening.ts'
import { prepositionsOf } from '../prepositional.ts'
import { describedRegion, regionOf } from '../region.ts'
import { relayAt, relaysAhead, relaysBetween } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import { best, inName, isComma, isJoined, nameAt, phraseAt, type Scene } from '../scene.ts'
import { soleName } from '../sole-name.ts'
import { isDefinite } from '../speaker.ts'
import { canSpeak, type Place, subjectAfter, subjectBefore } from '../subject.ts'
import { tellerBefore } from '../teller.ts'
import { hearerFirst, isTold } from '../told.ts'
import type { Cue } from '../words.ts'
import { documentAfter, saidInDocument } from './document.ts'
import { afterFrom, isFromHim, ownNoun, relayed, relayQuoted } from './relay.ts'

const DOCUMENT_WITHIN = 10
/** «أعلنوا»: before its subject a verb stands in the singular, so what follows a plural is none. */
const isMany = ({ features }: Analysis): boolean => features.number === 2 || features.number === 3

const nobody: Place = { subject: null, taken: false, thing: false, surname: false }
/** Noun and verb of one form that the word before does not tell apart differ by less. */
const CLOSE = 0.45

/** The attribution that a finite verb makes, or null: verb–subject–content, subject–verb–content, «content» verb subject. */
export function verbDraft(scene: Scene, at: number, sentence: Sentence, index: number): Draft | null {
  for (const cue of scene.words[at]?.verbs ?? []) {
    if (!reads(scene, at, cue)) continue
    const draft = draftOf(scene, at, sentence, index, cue)
    if (draft !== null) return draft
  }
  return null
}

/** «ينتظر أن يعلن», «يريد أن يقول»: what أن and a verb in the present tell of is not said yet; «قبل أن يعلن» is. */
function isIrrealis(scene: Scene, at: number): boolean {
  const that = scene.words[at - 1]?.that
  if (that === undefined || that === null || that.enclitic !== '') return false
  return !scene.tokens[at - 2]?.analyses.some(({ lemma }) => scene.grammar.factual.has(lemma))
}

/** «كما بين أن», «لكنه بين أن»: a joining phrase stands right before. */
const phraseEndsAt = (scene: Scene, at: number): boolean =>
  phraseAt(scene, at - 1, 'source')?.to === at || phraseAt(scene, at - 1, 'contrast')?.to === at

const isNegation = (scene: Scene, at: number): boolean => {
  const tags = best(scene, at)?.lexeme?.tags
  return tags?.has('neg') === true && !tags.has('rel')
}

/** طالبنا is rather «we demanded» than «he demanded of us». */
const isAlsoOurs = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(
    ({ pos, suffix, features }) => pos === 'verb' && suffix === 0 && features.person === 1,
  ) === true

const isAlsoNoun = (scene: Scene, at: number): boolean =>
  scene.tokens[at]?.analyses.some(({ pos, features }) => pos === 'noun' || features.accusative === true) === true

const isConstruct = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis?.features.form !== 'masdar' || analysis.article || analysis.suffix > 0) return false
  return scene.words[at]?.already !== true && !inName(scene, at)
}

/** «أُعلن», «أُلقي»: a past whose first letter carries the vowel of the passive; nobody is said to say it. */
function isPassive(scene: Scene, at: number, { features, proclitic }: Analysis): boolean {
  const { start, end, form } = scene.tokens[at] as Token
  if (features.tense !== 'past' || end - start === form.length) return false
  const { passiveVowel } = scene.grammar
  const letters = scene.document.text
    .slice(start, end)
    .replace(/\p{M}/gu, (mark) => (mark === passiveVowel ? mark : ''))
  // اتُهم: a form that begins with an alef of its own carries the vowel on its second letter.
  const first = form.startsWith(scene.grammar.alef, proclitic) ? 2 : 1
  return letters[proclitic + 1] === passiveVowel || letters[proclitic + first] === passiveVowel
}

/** A form that could as well be a noun is a verb where its surroundings do not speak against it. */
function reads(scene: Scene, at: number, { cue, analysis }: Cue<CueVerb>): boolean {
  const top = best(scene, at)
  if (scene.words[at]?.passive === true || isPassive(scene, at, analysis)) return false
  if (top === null || inName(scene, at)) return false
  const before = scene.words[at - 1]
  // «عن أمله» is a noun; «لم يؤكد» says nothing.
  if (scene.grammar.within.has(before?.preposition ?? '') || (isNegation(scene, at - 1) && !cue.uses.has('negated')))
    return false
  // «لا يقل عن» and «دعونا» are no reporting words.
  if (scene.grammar.jussives.has(analysis.stem) && !isNegation(scene, at - 1)) return false
  if (analysis.enclitic === scene.grammar.us && (isMany(analysis) || isAlsoOurs(scene, at))) return false
  if (analysis.features.tense === 'present' && isIrrealis(scene, at)) return false
  // «شاب يدعى فلان»: his name is no claim.
  const called = nameAt(scene, at + 1)?.kind === 'person'
  if (called && scene.grammar.called.has(analysis.stem)) return false
  // «مما دعا القوات إلى»: what happened gave rise to it, and nobody says anything.
  if (scene.grammar.outcomes.has(scene.tokens[at - 1]?.form ?? '')) return false
  // «تفعيل طلب الرئيس»: behind a bare verbal noun the same letters are a noun.
  if (isAlsoNoun(scene, at) && isConstruct(scene, at - 1)) return false
  // «ردا على» is a verbal noun in the accusative, not a dual.
  if (analysis.features.number === 2 && isAlsoNoun(scene, at)) return false
  // عبر is a preposition too; as a verb it wants its عن and an attitude, which tells. Nor does أن follow بين.
  if (top.pos === 'particle') {
    const attitude = cue.uses.has('attitude') && !cue.uses.has('saying')
    return attitude || (scene.words[at + 1]?.that != null && (isJoined(scene, at) || phraseEndsAt(scene, at)))
  }
  // وأدان: rather joined to a verb than a dual.
  const nominative = top.features.number === 2 && !top.stem.endsWith(scene.grammar.oblique)
  const dual = nominative && top.proclitics.length === 0 && analysis.proclitics.length === 1
  return top.pos === 'verb' || dual || top.score - analysis.score < CLOSE
}

function draftOf(
  scene: Scene,
  at: number,
  sentence: Sentence,
  index: number,
  { cue, analysis }: Cue<CueVerb>,
): Draft | null {
  const strict = !cue.uses.has('saying') && !cue.uses.has('document')
  const limit = sentence.to
  const start = clauseFrom(scene, at, sentence.from)
  const taken = prepositionsOf(cue.complements)
  // «نقل البيان عن صحفيين»: whom the relay quotes is none of its name.
  const closing = cue.uses.has('relay') ? [...taken, scene.grammar.from] : taken
  let after =
    cue.uses.has('document') || isMany(analysis) ? nobody : subjectAfter(scene, at, limit, analysis, strict, closing)
  const relative = scene.words[at - 1]?.relative === true
  const hearer =
    cue.addressee && cue.act === 'state' && analysis.suffix === 0
      ? hearerFirst(scene, at, limit, after.subject, analysis)
      : null
  if (hearer !== null) after = { ...nobody, subject: hearer }
  const takesClause = !cue.addressee && cue.complements.includes('that') && !isMany(analysis)
  const sole = takesClause && !isNamedSubject(after.subject) ? soleName(scene, at, limit, taken) : null
  if (sole !== null) after = { ...nobody, subject: sole }
  const told =
    hearer === null &&
    cue.addressee &&
    after.subject !== null &&
    isTold(scene, at, cue, { behind: after.subject, analysis, closing })
  // «التي ترفض واشنطن …», «الذي قالت المحطة إنه»: in a relative clause the one right after the verb acts.
  const own = relative && !cue.addressee && after.subject !== null && actsWithin(scene, cue, after.subject)
  // «في تعز، أكدت مصادر أن»: right after a comma the one behind the verb speaks, if any can.
  const behind = isComma(scene, at - 1) && after.subject !== null && after.subject.kind !== 'other' && !told
  let subject = own || behind ? after.subject : subjectBefore(scene, at, sentence.from, analysis)
  // «أصدر المفتش بيانا أكد فيه أن …»: whoever issued it says what stands in it.
  if (subject === null && after.subject === null) subject = issuerBefore(scene, at, sentence.from, analysis)
  const teller =
    subject === null && after.subject === null ? tellerBefore(scene, at, sentence.from, { cue, analysis }) : null
  if (teller !== null) subject = teller
  const ahead = own || behind || subject === null
  if (ahead) subject = told ? null : after.subject
  // «وتتهم ليبيا، التي …، باستغلال المهاجرين»: without vowels the passive is written so too.
  const aside = after.subject !== null && isComma(scene, after.subject.to)
  if (subject === null && told && aside && cue.uses.has('obliged') && analysis.features.tense === 'present') return null
  if (subject === null && (after.surname || (after.thing && !told && cue.act === 'demand'))) return null
  if (subject === null && after.taken && !cue.addressee && !cue.complements.includes('object')) return null
  const unnamed = cue.uses.has('impersonal') || cue.uses.has('explicit')
  if (subject === null && unnamed && analysis.features.tense === 'present') return null
  if (
    subject === null &&
    !cue.uses.has('document') &&
    !cue.uses.has('relay') &&
    !isClauseStart(scene, at, sentence.from, analysis) &&
    !(cue.uses.has('saying') && followsTopic(scene, sentence.from, at, limit))
  ) {
    return null
  }
  // «تلقت بلاغا، يفيد ب…»: a bare verb after a comma describes what stands before, where a verb has gone before.
  if (
    subject === null &&
    !cue.uses.has('document') &&
    !cue.uses.has('relay') &&
    isAsyndetic(scene, at, sentence.from, { cue, analysis })
  )
    return null
  // «وأفاد بيان للجيش أن»: who issued the document speaks.
  const issuer = ahead && subject?.kind === 'document' ? issuerAfter(scene, subject.to, limit) : null
  if (issuer !== null && canSpeak(scene, issuer, true)) subject = issuer
  let from = ahead && subject !== null ? subject.to : at + 1
  if (cue.uses.has('document') && subject === null) {
    subject = documentAfter(scene, at, limit)
    if (subject === null) return null
    from = subject.to
  }
  let via: readonly Nominal[] = []
  let source = subject
  if (cue.uses.has('relay')) {
    const chain = afterFrom(scene, from, limit)
    const him = chain === null && subject !== null && (isFromHim(scene, at + 1) || isFromHim(scene, from))
    if (him) {
      // «ونقلت القناة عنه قوله»: who spoke last is quoted by it.
      via = [subject as Nominal]
      source = null
      if (isFromHim(scene, from)) from++
      const own = ownNoun(scene, from, limit)
      if (own !== null) return relayed(scene, at, own, sentence, index, null, via, from, start)
    }
    // «ونقلت وكالة كذا أن …»: the relay names nobody behind it.
    if (chain === null && !him && (subject === null || !speaksItself(scene, subject, from, limit))) return null
    if (chain !== null) {
      via = [...chain.relays, ...(subject === null ? [] : [subject])]
      source = chain.source
      from = chain.to
    }
    if (chain?.cue != null) return relayed(scene, at, chain.cue, sentence, index, source, via, from, start)
  }
  const opening =
    openingAfter(
      scene,
      from,
      limit,
      complementsOf(cue, analysis.suffix > 0),
      cue.uses.has('describe'),
      ahead && subject !== null && isIndefinite(scene, subject),
    ) ??
    bareSpeech(scene, at, from, sentence, cue) ??
    farOpening(scene, at, subject, sentence, cue)
  // «الذي أشاد به كثيرون»: what is praised stands before.
  if (relative && isResumed(scene, at + 1, closing)) return null
  // «الأرقام التي نشرتها الهيئة تشير إلى أن …»: what was published stands before.
  const takesObject = cue.addressee || cue.complements.includes('object')
  if (relative && analysis.suffix > 0 && !takesObject && opening?.kind !== 'quote') return null
  if (opening !== null) {
    // «أكد قرار المحكمة حكما سابقا»: a thing confirms or shows; it says something only where a clause follows.
    if (subject?.kind === 'other' && subject.run === null && subject.mention < 0) {
      const { gender } = analysis.features
      const things = gender === 'f' && best(scene, subject.from)?.pos === 'noun' && isIndefinite(scene, subject)
      if (isThing(opening) || things) return null
    }
    // «تعتبر مقدمة لفتح الطريق»: what counts as something says nothing.
    const clausal = opening.kind === 'that' || scene.words[(opening.quote?.open ?? 0) - 1]?.that != null
    const counts = cue.uses.has('impersonal') && analysis.features.tense === 'present' && !clausal
    if (counts && ahead && subject !== null && subject.kind !== 'anonymous' && isIndefinite(scene, subject)) return null
    if (isQuotedThing(scene, cue, opening)) return null
    if (!hasNeeded(scene, cue, from - 1, limit) && !hasNeeded(scene, cue, at, limit)) return null
    if (opening.kind === 'preposition' && isDoneTo(scene, cue, from, opening.at)) return null
    const between = relayQuoted(scene, from, opening.at)
    if (between !== null) {
      via = [...between.relays, ...(subject === null ? [] : [subject])]
      source = between.source
    } else if (!cue.uses.has('relay')) {
      // «حث الصحف على …»: whom one asks for something is no relay.
      via = relaysBetween(scene, at + 1, opening.at, subject, cue.addressee && cue.act !== 'demand')
      if (via.length === 0) via = relaysAhead(scene, sentence.from, start)
    }
    if (isObjectOnly(cue, opening, scene)) return null
    // «جاءت التغريدة قبل …»: what came says something only where that follows at once.
    if (cue.uses.has('document') && subject !== null && from === at + 1 && opening.at - at > DOCUMENT_WITHIN)
      return null
    // وتوقع is a noun as well: without a subject a bare noun after it does not make it a verb.
    if (subject === null && opening.kind === 'object' && best(scene, at)?.pos !== 'verb') return null
    // «إسطنبول تعتبر أكبر …»: what counts as something says nothing.
    // «إيران تعتبر الاتهامات «كاذبة»»: unless a definite noun stands behind it and what is said of it in marks.
    const active = opening.kind === 'object' && opening.at === at + 1 && isJudged(scene, opening.at, limit)
    const counting = cue.uses.has('impersonal') && analysis.features.tense === 'present' && !active
    if (counting && !ahead && !clausal) return null
    return {
      at,
      cue: wordSpan(scene.document, scene.tokens[at] as Token, analysis),
      clause: subject === null || ahead || teller !== null ? start : clauseFrom(scene, subject.from, sentence.from),
      main: teller === null && isMain(scene, at, subject, ahead, sentence),
      salient: teller === null && !relative && scene.words[(ahead ? at : (subject?.from ?? at)) - 1]?.that == null,
      subject: source === subject ? named(scene, source, opening.at) : source,
      verb: between === null && !cue.uses.has('relay') && !cue.uses.has('document') ? analysis : null,
      continues: cue.uses.has('continue'),
      act: isNegation(scene, at - 1) ? 'state' : cue.act,
      neutral: cue.act === 'state' || cue.uses.has('attitude'),
      attitude: cue.uses.has('attitude') || cue.uses.has('restate'),
      region: cue.uses.has('describe')
        ? describedRegion(scene, opening, limit, analysis)
        : regionOf(scene, opening, limit, analysis),
      quote: opening.quote,
      opening: opening.kind,
      via,
      anonymity: anonymityBetween(scene, subject?.from ?? at, opening.at),
      distanced: cue.uses.has('distanced'),
      document: saidInDocument(scene, at, opening.at),
      sentence: index,
      rule: ruleOf(scene, constructionOf(cue, opening, ahead)),
    }
  }
  return null
}

const isNamedSubject = (subject: Nominal | null): boolean =>
  subject !== null && (subject.kind !== 'other' || subject.run !== null)

/** A relay whose words follow at once. */
const speaksItself = (scene: Scene, subject: Nominal, from: number, limit: number): boolean =>
  relayAt(scene, subject.from, limit) !== null && (scene.words[from]?.that != null || scene.quotes.has(from))

/** به, عنها: the preposition that the verb takes, with a pronoun for what stands before. */
const isResumed = (scene: Scene, at: number, prepositions: readonly string[]): boolean =>
  hasPronoun(scene, at) &&
  scene.tokens[at]?.analyses.some(({ stem, suffix }) => suffix > 0 && prepositions.includes(stem)) === true

const isThing = ({ kind }: Opening): boolean => kind === 'object' || kind === 'preposition'

/** رجل, مصدر أمني: what a verb right after it says describes it. */
const isIndefinite = (scene: Scene, { from, kind, mention }: Nominal): boolean =>
  kind !== 'name' && mention < 0 && !isDefinite(scene, from)

/** A name, or one whose words follow at once as a clause. */
const actsWithin = (scene: Scene, cue: CueVerb, { kind, to }: Nominal): boolean =>
  kind === 'name' || (kind !== 'other' && cue.complements.includes('that') && scene.words[to]?.that != null)

/** «أحد السكان ويدعى فلان»: the unnamed one is named between. */
function named(scene: Scene, subject: Nominal | null, to: number): Nominal | null {
  if (subject === null || subject.kind === 'name' || subject.mention >= 0) return subject
  for (let at = subject.to; at + 1 < to; at++) {
    if (!scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.naming.has(lemma))) continue
    const mention = scene.mentionAt[at + 1] as number
    if (scene.names.mentions[mention]?.kind === 'person') return { ...subject, mention }
  }
  return subject
}

const constructionOf = (cue: CueVerb, { kind }: Opening, ahead: boolean): Construction =>
  cue.uses.has('document')
    ? 'document'
    : cue.uses.has('relay')
      ? 'relay'
      : `${ahead ? 'verb-subject' : 'subject-verb'}-${kind}`

/** With an object pronoun (وصفه بأنه) the pronoun is the object, and what follows says of it. */
const complementsOf = (cue: CueVerb, pronoun: boolean): CueVerb['complements'] =>
  pronoun && cue.complements.includes('object')
    ? [...cue.complements.filter((c) => c !== 'object'), 'that']
    : cue.complements

/** أعلن with a noun that is no verbal noun says too little: it needs a content. */
const isObjectOnly = (cue: CueVerb, { kind, at }: Opening, scene: Scene): boolean => {
  if (kind !== 'object') return false
  if (cue.uses.has('restate') || (cue.uses.has('attitude') && !cue.uses.has('saying'))) {
    const head = scene.words[at]
    const lemmas = scene.tokens[at]?.analyses.map(({ lemma }) => lemma) ?? []
    const next = scene.tokens[at + 1]?.analyses.map(({ lemma }) => lemma) ?? []
    return head === undefined || ![...lemmas, ...next].some((lemma) => scene.grammar.attitudes.has(lemma))
  }
  return false
}
