import type { Sentence } from '../../annotation/document.ts'
import type { Token } from '../../annotation/token.ts'
import { contentEnd } from '../content.ts'
import { type Draft, draft } from '../draft.ts'
import { type Nominal, nominalAt } from '../nominal.ts'
import { quotedRelayAt, relayAt } from '../relays.ts'
import { ruleOf } from '../rules.ts'
import { best, isColon, isFiniteVerb, isStop, ownClitic, type Scene } from '../scene.ts'
import { surnameAt } from '../sole-name.ts'
import { canSpeak } from '../subject.ts'

const LONGEST_LABEL = 14
/** Both marks and up to four words. */
const LONGEST_QUOTED = 5

/** «وزارة الداخلية: مقتل 30 شخصا»: who stands before the colon says what stands after it. */
export function headlineDraft(scene: Scene, sentence: Sentence, index: number): Draft | null {
  const limit = Math.min(sentence.to, sentence.from + LONGEST_LABEL)
  const subject = labelled(scene, sentence.from, limit)
  if (subject === null || !canSpeak(scene, subject, true)) return null
  const told = quotedRelayAt(scene, subject.to, limit) ?? toldAt(scene, subject.to, limit)
  const near = told?.to ?? subject.to
  const direct = isColon(scene, near)
  const colon = direct ? near : labelEnd(scene, subject.to, limit)
  if (colon === null || colon + 2 >= sentence.to) return null
  const from = colon + 1
  const place = subject.kind === 'name' && scene.names.mentions[subject.mention]?.kind === 'place'
  if ((place || isCountry(scene, subject)) && !(isCountry(scene, subject) && speaksItself(scene, from))) return null
  const token = scene.tokens[colon] as Token
  return draft({
    at: colon,
    cue: { start: token.start, end: token.end },
    clause: sentence.from,
    main: true,
    salient: true,
    subject,
    neutral: true,
    attitude: true,
    region: { from, to: contentEnd(scene, from, sentence.to), start: scene.tokens[from]?.start ?? 0 },
    opening: 'that',
    via: told === null || !direct ? [] : [told],
    sentence: index,
    rule: ruleOf(scene, 'headline'),
  })
}

/**
 * Who stands before the colon: a phrase that can speak, or a name or the surname of somebody named later, in marks or
 * not.
 */
function labelled(scene: Scene, from: number, limit: number): Nominal | null {
  const quote = scene.quotes.get(from)
  const nominal = quote === undefined ? nominalAt(scene, from, limit) : null
  if (nominal !== null && canSpeak(scene, nominal, true)) return nominal
  if (quote === undefined) return surnameAt(scene, from, limit)
  if (quote.close - from > LONGEST_QUOTED || !isColon(scene, quote.close + 1)) return null
  const within = nominalAt(scene, from + 1, quote.close)
  const named = within !== null && within.kind === 'name' && canSpeak(scene, within, true)
  const inner = named ? within : surnameAt(scene, from + 1, quote.close)
  return inner === null || inner.to !== quote.close ? null : { ...inner, to: quote.close + 1 }
}

/**
 * «الوزير عن أزمة المياه: …», «الوزير ردا على منتقديه: …», «المندوب في رسالة إلى المجلس: …»: the colon behind what it was
 * said about, to or in; null where what stands there could be a topic of its own («الحزب في المدينة: …»).
 */
function labelEnd(scene: Scene, from: number, limit: number): number | null {
  const { about, addressing } = scene.grammar
  const led = scene.words[from]?.preposition ?? ownClitic(scene, from)
  const noun = scene.words[scene.words[from]?.preposition ? from + 1 : from]
  const opens =
    led === null
      ? scene.words[from]?.participle != null || best(scene, from)?.features.accusative === true
      : about.has(led) || addressing.has(led) || noun?.occasion === true
  if (!opens) return null
  for (let at = from; at < limit; at++) {
    if (isColon(scene, at)) return at
    if (isFiniteVerb(scene, at) || isStop(scene, at) || scene.words[at]?.that || scene.words[at]?.relative) return null
  }
  return null
}

/** «صالح لرويترز: …»: whom the words before the colon were told to. */
function toldAt(scene: Scene, at: number, limit: number): Nominal | null {
  const clitic = ownClitic(scene, at)
  const addressed = clitic !== null && scene.grammar.addressing.has(clitic) ? at : at + 1
  if (addressed > at && !scene.grammar.addressing.has(scene.tokens[at]?.form ?? '')) return null
  const named = scene.mentionAt[addressed] ?? -1
  const mention = addressed < limit ? scene.names.mentions[named] : undefined
  if (mention?.kind !== 'organisation') return relayAt(scene, addressed, limit)
  const [start, end] = mention.span
  const to = scene.mentionTo[named] as number
  return {
    from: addressed,
    to,
    kind: 'relay',
    mention: named,
    run: null,
    span: { start, end },
    title: null,
    also: null,
  }
}

const isCountry = (scene: Scene, { from, to }: Nominal): boolean =>
  to === from + 1 && scene.grammar.countries.has(scene.tokens[from]?.form ?? '')

/** «سوريا: مقتل …» says where, not who; a quotation, a negation (لا اتفاق على …) or a first person says who. */
const speaksItself = (scene: Scene, at: number): boolean =>
  scene.quotes.has(at) ||
  (best(scene, at)?.lexeme?.tags.has('neg') === true && best(scene, at)?.lexeme?.tags.has('rel') !== true) ||
  best(scene, at)?.features.person === 1 ||
  best(scene, at + 1)?.features.person === 1
