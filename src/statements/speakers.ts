import type { Entity, Names } from '../annotation/entity.ts'
import type { Mention } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { groupBy } from '../text/group.ts'
import { once } from '../text/once.ts'
import { textOf } from '../text/span.ts'
import { genderOf } from './agreement.ts'
import type { StatementGrammar } from './grammar.ts'
import { pairOf } from './last-speakers.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { byOffice, isCalled, nearest } from './offices.ts'
import { relayAt } from './relays.ts'
import { reportIssuer } from './report-issuer.ts'
import { best, type Scene } from './scene.ts'
import {
  again,
  type Base,
  clean,
  headGender,
  headLemma,
  isDefinite,
  isDetermined,
  type Speaker,
  spokenBy,
} from './speaker.ts'
import { bearerOf, foldedName, isBearer } from './surnames.ts'

/** The speaker that a noun phrase names: the entity behind its name, its office or its head noun, else its own words. */
export function speakerOf(scene: Scene, nominal: Nominal, past: readonly Speaker[]): Speaker | null {
  const first = single(scene, nominal, past)
  if (first === null || nominal.also === null) return first
  const second = speakerOf(scene, nominal.also, past)
  // «المحلل وأستاذ العلوم، فلان»: two offices of the one who is named after them.
  const titles = isUnnamed(nominal) && isOffice(nominal) && !isUnnamed(nominal.also) && isOffice(nominal.also)
  if (titles && second?.kind === 'person' && first.number === 1) return second
  if (second?.name === first.name) return second
  if (second === null) return first
  const span = { start: first.span?.start ?? nominal.span.start, end: second.span?.end ?? nominal.also.span.end }
  const together = first.kind === 'anonymous' && second.kind !== 'anonymous' ? second.kind : first.kind
  const name = `${first.name} ${scene.grammar.and}${second.name}`
  return spokenBy(first, name, together, { role: null, span, gender: null, many: true, entity: null, joint: true })
}

const isUnnamed = ({ mention, run }: Nominal): boolean => mention < 0 && run === null
const isOffice = ({ kind }: Nominal): boolean => kind === 'person' || kind === 'anonymous'

function single(scene: Scene, nominal: Nominal, past: readonly Speaker[]): Speaker | null {
  const { text } = scene.document
  const head = headLemma(scene, nominal.from)
  const gender = genderOf(scene, nominal)
  const base = {
    gender,
    many: false,
    number: best(scene, nominal.from)?.features.number ?? null,
    head,
    relay: nominal.kind === 'relay' || relayAt(scene, nominal.from, nominal.to) !== null,
    span: nominal.span,
    role: null,
    entity: null,
    joint: false,
  }
  const description = withArticle(scene, nominal, clean(textOf(text, nominal.span)))
  if (nominal.party !== undefined) return spokenBy(base, nominal.party, 'organisation')
  const mention = nominal.mention >= 0 ? scene.names.mentions[nominal.mention] : undefined
  if (mention !== undefined && (nominal.kind === 'name' || mention.kind === 'person')) {
    const entity = scene.entityOf[nominal.mention] ?? null
    const last = mention.kind === 'person' ? bearer(scene, mention, past) : null
    const span = { start: mention.span[0], end: mention.span[1] }
    if (last !== null) return again(last, span)
    return spokenBy(base, mention.name, mention.kind === 'person' ? 'person' : 'organisation', {
      role: mention.kind === 'person' ? roleOf(scene, nominal, entity) : null,
      span,
      entity,
      gender: gender ?? headGender(scene, nominal),
    })
  }
  if (nominal.run !== null) {
    const before = clean(text.slice(nominal.span.start, nominal.run.start)).replace(/[\s,\u060c]+$/u, '')
    const role = nominal.kind === 'person' || nominal.kind === 'anonymous' ? before : ''
    return spokenBy(base, clean(textOf(text, nominal.run)), 'person', { role: role || null, span: nominal.run })
  }
  const known = isSurnameLong(scene, nominal) ? bySurname(scene, nominal, past, base) : null
  if (known !== null || nominal.kind === 'surname') return known
  switch (nominal.kind) {
    case 'document':
      return document(scene, nominal, past, base)
    case 'pair': {
      const party = partyOf(scene, nominal)
      if (party !== null) return spokenBy(base, party, 'organisation')
      if (base.number === 3 && !isDefinite(scene, nominal.from))
        return spokenBy(base, description, 'anonymous', { many: true })
      const pair = pairOf(scene, past, nominal.from)
      return pair === null ? null : again(pair, nominal.span)
    }
    case 'anonymous': {
      const issuer = reportIssuer(scene, nominal)
      if (issuer !== null) return reportOf(single(scene, issuer, past), nominal, base)
      const same = isDefinite(scene, nominal.from)
        ? past.findLast(
            (speaker) => speaker.head === head && speaker.number === base.number && isCalled(scene, nominal, speaker),
          )
        : undefined
      // «بحسب المصدر نفسه»: who spoke last, whatever he was called.
      const bare = nominal.to === nominal.from + 1 && best(scene, nominal.from)?.article === true
      const last =
        same ?? (bare && base.number === 1 && scene.grammar.generic.has(head ?? '') ? past.at(-1) : undefined)
      return last ? again(last, nominal.span) : spokenBy(base, description, 'anonymous', { many: true })
    }
    case 'person':
      return byOffice(scene, nominal, past, description, base)
    case 'organisation':
    case 'relay':
      return byHead(scene, nominal, past, description, base)
    default:
      return unknown(scene, nominal, description, base)
  }
}

/** «الجانب العراقي»: one side alone, by its adjective. */
function partyOf(scene: Scene, { from, to }: Nominal): string | null {
  if (to < from + 2 || best(scene, from)?.features.number !== 1) return null
  const people = scene.tokens[from + 1]?.analyses.find(({ lexeme }) => lexeme?.tags.has('nationality') && lexeme.of)
  return people?.lexeme?.of ?? null
}

/** Whoever issued a report speaks in it, and again where the report says «التقرير»: the head stays that of the report. */
const reportOf = (issuer: Speaker | null, { span }: Nominal, base: Base): Speaker | null =>
  issuer === null ? null : spokenBy(base, issuer.name, issuer.kind, { role: issuer.role, span, entity: issuer.entity })

/** A word that no list has, or only as a name, is a person's; what he is may follow it: «فرحان حق المتحدث باسم المنظمة». */
function unknown(scene: Scene, { from, to }: Nominal, description: string, base: Base): Speaker {
  const first = best(scene, from)
  if ((first?.pos !== 'name' && first?.pos !== 'unknown') || isDescribed(scene, from, to))
    return spokenBy(base, description, 'organisation')
  let end = from + 1
  while (end < to && scene.words[end]?.head !== 'person') end++
  const name = clean(
    textOf(scene.document.text, { start: base.span?.start ?? 0, end: scene.tokens[end - 1]?.end ?? 0 }),
  )
  return spokenBy(base, name, 'person', { role: end < to ? description.slice(name.length).trim() : null })
}

/** «مصاد أمنية», «نصرانيون»: a misspelt noun, for an adjective or a construct follows or it ends as plurals do. */
function isDescribed({ tokens, words, grammar }: Scene, from: number, to: number): boolean {
  const form = tokens[from]?.form ?? ''
  if ([grammar.soundPlural, grammar.oblique, grammar.soundFeminine].some((ending) => form.endsWith(ending))) return true
  const next = from + 1 < to && words[from + 1]?.head !== 'person' ? tokens[from + 1]?.analyses[0] : undefined
  return next?.pos === 'adjective' || next?.article === true
}

/** «للمركز»: the article that merged with the preposition is written out in the name. */
const withArticle = ({ grammar, tokens }: Scene, { from, span }: Nominal, words: string): string => {
  const whole = grammar.article.charAt(0)
  const merged = tokens[from]?.analyses[0]?.article === true && span.start > (tokens[from]?.start ?? 0)
  return merged && !words.startsWith(whole) ? `${whole}${words}` : words
}

/** One word, or two that are a name alone: عبد الرحمن. */
const isSurnameLong = (scene: Scene, { from, to, kind }: Nominal): boolean =>
  to === from + 1 || kind === 'surname' || (to === from + 2 && scene.words[from]?.given === true)

/** A surname has at least so many letters. */
const SHORTEST = 3

/** «وقال الجبوري»: of several of one surname he who spoke last, whomever else it could name. */
function bearer(scene: Scene, { span, name }: Mention, past: readonly Speaker[]): Speaker | null {
  const own = foldWord(scene.document.text.slice(...span))
  if (own.includes(' ') || foldWord(name) === own) return null
  const last = past.findLast((speaker) => !speaker.many && isBearer(speaker, own))
  return last === undefined || last.name === name ? null : last
}

/** A surname alone, before the names engine has tied it to anyone: خلفان in a headline. */
function bySurname(scene: Scene, { from, span }: Nominal, past: readonly Speaker[], base: Base): Speaker | null {
  const own = foldWord(textOf(scene.document.text, span))
  if (own.length < SHORTEST) return null
  const before = past.findLast((speaker) => isBearer(speaker, own))
  if (before !== undefined) return again(before, span)
  if (best(scene, from)?.article && scene.words[from]?.head) return null
  const entity = bearerOf(scene.names, own)
  if (entity === null) return null
  const role = entity.roles[0]?.text ?? null
  return spokenBy(base, entity.name, 'person', { role, entity, gender: entity.gender })
}

/** The office as the names engine has it, else the words before the name. */
function roleOf(scene: Scene, nominal: Nominal, entity: Entity | null): string | null {
  const known = entity?.roles[0]?.text
  if (known !== undefined) return clean(known)
  const name = scene.names.mentions[nominal.mention]?.span[0] ?? nominal.span.start
  const head = scene.words[nominal.from]?.head
  // «أمام مجلس الأمن، فلان»: what begins with no person is no office of one.
  if (head !== 'person' && head !== 'anonymous') return null
  const before = clean(scene.document.text.slice(nominal.span.start, name)).replace(/[\s,\u060c.]+$/u, '')
  return before === '' ? null : before
}

const bareOf = ({ article }: StatementGrammar, word: string): string =>
  word.startsWith(article) ? word.slice(article.length) : word

/** «الوزارة», «الحركة»: the organisation of this report whose name begins with that noun. */
function byHead(scene: Scene, nominal: Nominal, past: readonly Speaker[], description: string, base: Base): Speaker {
  if (isDefinite(scene, nominal.from) && nominal.to - nominal.from === 1) {
    const head = bareOf(scene.grammar, foldWord(description))
    const spoken = past.findLast(
      (speaker) => speaker.kind === 'organisation' && headOf(scene.grammar, foldedName(speaker)) === head,
    )
    const known = nearest(scene, bodiesByHead(scene.grammar)(scene.names).get(head) ?? [], nominal.from)
    const name = known?.name ?? spoken?.name
    if (name !== undefined) return spokenBy(base, name, 'organisation', { entity: known })
    if (spoken !== undefined) return again(spoken, nominal.span)
  }
  return spokenBy(base, description, 'organisation')
}

/** The organisations of a report by the noun that their names begin with. */
const bodiesByHead = once((grammar: StatementGrammar) =>
  once(({ entities }: Names): ReadonlyMap<string | null, readonly Entity[]> => {
    const bodies = entities.filter(({ kind }) => kind === 'organisation')
    return groupBy(bodies, ({ name }) => headOf(grammar, foldWord(name)))
  }),
)

/** The first word of a folded name of several, without its article; null of a name of one word. */
function headOf(grammar: StatementGrammar, name: string): string | null {
  const space = name.indexOf(' ')
  return space > 0 ? bareOf(grammar, name.slice(0, space)) : null
}

const WRITER_WITHIN = 16

/** «تصريحات قائد عسكري», «بيان المتحدث باسم الفوج»: whose words they are, by what he is. */
function writerOf(scene: Scene, { from }: Nominal): Nominal | null {
  const head = scene.words[from + 1]?.head
  if (best(scene, from)?.article !== false || (head !== 'person' && head !== 'anonymous')) return null
  if (scene.mentionAt[from] !== -1 || scene.mentionAt[from + 1] !== -1) return null
  const writer = nominalAt(scene, from + 1, Math.min(scene.tokens.length, from + WRITER_WITHIN))
  // «بيان صحافي»: what describes it.
  const described = scene.tokens[from + 1]?.analyses.some(({ pos }) => pos === 'adjective')
  return writer !== null && writer.to === from + 2 && described ? null : writer
}

const spokenIn = (speaker: Speaker | null, { span }: Nominal): Speaker | null =>
  speaker === null ? null : again(speaker, span, null)

/** «رسالة إلى فلان», «تغريدة على تويتر»: to whom and where it goes, not from whom. */
const goesTo = ({ words, grammar }: Scene, at: number): boolean => {
  const preposition = words[at]?.preposition
  return preposition != null && preposition !== grammar.from && !grammar.reaching.has(preposition)
}

/** «البيان», «بيان الوزارة»: the one named in the phrase, else who last spoke. A verb behind may agree with either. */
function document(scene: Scene, nominal: Nominal, past: readonly Speaker[], base: Base): Speaker | null {
  const writer = writerOf(scene, nominal)
  if (writer !== null) return spokenIn(single(scene, writer, past), nominal)
  for (let at = nominal.from; at < nominal.to; at++) {
    if (goesTo(scene, at - 1) && scene.mentionAt[at] !== -1) return null
    const mention = scene.mentionAt[at] as number
    const named = mention >= 0 ? scene.names.mentions[mention] : undefined
    if (named !== undefined && named.kind !== 'place') {
      const kind = named.kind === 'person' ? 'person' : 'organisation'
      const entity = scene.entityOf[mention] ?? null
      return spokenBy(base, named.name, kind, { entity, span: nominal.span, gender: null })
    }
  }
  for (let at = nominal.from + 1; at < nominal.to; at++) {
    if (scene.words[at]?.head !== 'organisation' || !isDetermined(scene, at)) continue
    const inner = nominalAt(scene, at, nominal.to)
    if (inner !== null) return again(single(scene, inner, past) as Speaker, nominal.span, null)
  }
  // «البيان الختامي للقمة»: more than the noun alone names a document that nobody here has spoken in.
  const described = nominal.to > nominal.from + 1 && best(scene, nominal.from)?.article === true
  if (described) return spokenBy(base, clean(textOf(scene.document.text, nominal.span)), 'organisation')
  const issuer = past.findLast(({ relay }) => !relay)
  return issuer === undefined ? null : again(issuer, nominal.span, null)
}
