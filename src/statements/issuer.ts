import type { Analysis, Token } from '../annotation/token.ts'
import { once } from '../text/once.ts'
import { hasPronoun } from './adverbs.ts'
import { agrees } from './agreement.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { relayAt } from './relays.ts'
import { best, isFiniteVerb, isJoined, isOccasionOfSpeech, ownClitic, type Scene, withClitic } from './scene.ts'
import { canSpeak, subjectAfter, subjectBefore } from './subject.ts'

/** «بيان نشرته المنظمة», «بيان للوزارة»: who issued the document. */
export function issuerAfter(scene: Scene, at: number, limit: number): Nominal | null {
  const analysis = best(scene, at)
  if (analysis === null) return null
  if (analysis.pos === 'verb' && analysis.suffix > 0) return subjectAfter(scene, at, limit, analysis, true).subject
  const clitic = ownClitic(scene, at)
  return clitic !== null && scene.grammar.addressing.has(clitic) ? cliticNominal(scene, at, limit, clitic) : null
}

/** A noun behind the clitic that the phrase asks for: وفقا لمصادر. */
export function cliticNominal(scene: Scene, at: number, limit: number, clitic: string): Nominal | null {
  const analysis = withClitic(scene, at, clitic)
  const mention = scene.mentionAt[at] ?? -1
  if (analysis === null || at >= limit) return null
  const to = mention >= 0 ? (scene.mentionTo[mention] as number) : at + 1
  const first = scene.tokens[at] as Token
  const nominal = nominalRead(scene, at, limit, { ...analysis, proclitics: [] })
  return (
    nominal ??
    (mention >= 0
      ? {
          from: at,
          to,
          kind: 'name',
          mention,
          run: null,
          span: { start: first.start, end: (scene.tokens[to - 1] as Token).end },
          title: null,
          also: null,
        }
      : null)
  )
}

/** The phrase that begins at a word if that is read as given, whatever its surroundings made of it. */
function nominalRead(scene: Scene, at: number, limit: number, reading: Analysis): Nominal | null {
  const tokens = spare(scene)
  const own = tokens[at] as Token
  tokens[at] = { ...own, analyses: [reading] }
  const nominal = nominalAt({ ...scene, tokens }, at, limit)
  tokens[at] = own
  return nominal
}

/** A second list of the tokens, made once a report: other readings are tried in it and taken back. */
const spare = once(({ tokens }: Scene): Token[] => [...tokens])

const ISSUED_WITHIN = 24

/** «أصدرت القوات بيانا كشفت فيه أن …»: who acts by the verb before a document that the reporting verb takes up by فيه. */
export function issuerBefore(scene: Scene, at: number, start: number, analysis: Analysis): Nominal | null {
  if (!hasPronoun(scene, at + 1) || isJoined(scene, at)) return null
  const issuer = issuedBy(scene, Math.max(start, at - ISSUED_WITHIN), at)
  if (issuer !== null) return canSpeak(scene, issuer, true) ? issuer : null
  for (let verb = at - 1; verb >= Math.max(start, at - ISSUED_WITHIN); verb--) {
    if (!isFiniteVerb(scene, verb) || scene.inside(verb) !== null) continue
    const issued = best(scene, verb) as Analysis
    // «بيانا نشرته الوكالة أكدوا فيه»: who spread the document did not issue it.
    if (issued.suffix > 0 && hasDocument(scene, verb - 1, verb)) continue
    const bound = scene.words[at - 1]?.relative === true
    const subject =
      subjectAfter(scene, verb, at, issued, true).subject ?? (bound ? null : subjectBefore(scene, verb, start, issued))
    const speaks = subject !== null && canSpeak(scene, subject, true) && subject.kind !== 'document'
    if (!speaks || !hasDocument(scene, Math.max(subject.to, verb), at)) return null
    return agrees(scene, subject, analysis) ? subject : null
  }
  return null
}

/** «بيانا صادرا عن الحركة جاء فيه»: whose document it is, whoever spread it. */
function issuedBy(scene: Scene, from: number, to: number): Nominal | null {
  for (let at = to - 1; at > from; at--) {
    const issued = scene.tokens[at]?.analyses.some(({ lemma }) => scene.grammar.issued.has(lemma)) === true
    if (!issued || scene.words[at + 1]?.preposition !== scene.grammar.from) continue
    const nominal = nominalAt(scene, at + 2, to)
    return nominal !== null && nominal.to === to ? nominal : null
  }
  return null
}

const SPOKEN_WITHIN = 16

/** «في بيان للحركة قالت فيه», «في تغريدة لفلان، حيث قال»: whose words the report has just named, by name. */
export function issuerNamed(scene: Scene, at: number, start: number, analysis: Analysis): Nominal | null {
  if (isJoined(scene, at) || !(hasPronoun(scene, at + 1) || scene.words[at - 1]?.link)) return null
  for (let noun = at - 2; noun >= Math.max(start, at - SPOKEN_WITHIN); noun--) {
    if (!isOfSpeech(scene, noun)) continue
    const clitic = ownClitic(scene, noun + 1)
    if (clitic === null || !scene.grammar.addressing.has(clitic) || relayAt(scene, noun + 1, at) !== null) continue
    const nominal = cliticNominal(scene, noun + 1, at, clitic)
    if (nominal === null || !startsInside(scene, nominal)) return null
    return canSpeak(scene, nominal, true) && agrees(scene, nominal, analysis) ? nominal : null
  }
  return null
}

/** A name that the clitic before it is no part of. */
const startsInside = (scene: Scene, { from, mention }: Nominal): boolean =>
  (scene.names.mentions[mention]?.span[0] ?? 0) > (scene.tokens[from]?.start ?? 0)

/** بيان, مقابلة; but رسالة bears the name of whom it goes to. */
const isOfSpeech = (scene: Scene, at: number): boolean =>
  isOccasionOfSpeech(scene, at) && !scene.grammar.sent.has(best(scene, at)?.lemma ?? '')

/** بيانا, كلمة, خبرا between the two verbs. */
function hasDocument(scene: Scene, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (scene.words[at]?.head === 'document' || scene.words[at]?.occasion) return true
  return false
}
