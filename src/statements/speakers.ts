import type { Entity, Role } from '../annotation/entity.ts'
import type { SpeakerKind } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { type Span, textOf } from '../text/span.ts'
import type { Draft } from './draft.ts'
import { type Nominal, nominalAt } from './nominal.ts'
import { relayAt } from './relays.ts'
import { best, type Scene } from './scene.ts'
import { genderOf } from './subject.ts'

/** Who speaks, as far as the report tells. */
export interface Speaker {
  readonly name: string
  readonly kind: SpeakerKind
  readonly role: string | null
  readonly span: Span | null
  readonly gender: 'm' | 'f' | null
  readonly many: boolean
  readonly entity: Entity | null
  /** Folded lemma of the phrase's head. */
  readonly head: string | null
  readonly relay: boolean
}

const clean = (text: string): string => (/\s\s|[\n\t]/.test(text) ? text.replace(/\s+/g, ' ') : text).trim()

/** The speaker that a noun phrase names: the entity behind its name, its office or its head noun, else its own words. */
export function speakerOf(scene: Scene, nominal: Nominal, past: readonly Speaker[]): Speaker | null {
  const first = single(scene, nominal, past)
  if (first === null || nominal.also === null) return first
  const second = single(scene, nominal.also, past)
  if (second === null) return first
  const span = { start: first.span?.start ?? nominal.span.start, end: second.span?.end ?? nominal.also.span.end }
  const together = first.kind === 'anonymous' && second.kind !== 'anonymous' ? second.kind : first.kind
  return {
    ...first,
    name: `${first.name} ${scene.grammar.and}${second.name}`,
    kind: together,
    role: null,
    span,
    gender: null,
    many: true,
    entity: null,
  }
}

function single(scene: Scene, nominal: Nominal, past: readonly Speaker[]): Speaker | null {
  const { text } = scene.document
  const head = headLemma(scene, nominal.from)
  const gender = genderOf(scene, nominal)
  const base = {
    gender,
    many: false,
    head,
    relay: nominal.kind === 'relay' || relayAt(scene, nominal.from, nominal.to) !== null,
    span: nominal.span,
    role: null,
    entity: null,
  }
  const description = clean(textOf(text, nominal.span))
  if (nominal.party !== undefined) return { ...base, name: nominal.party, kind: 'organisation' }
  const mention = nominal.mention >= 0 ? scene.names.mentions[nominal.mention] : undefined
  if (mention !== undefined && (nominal.kind === 'name' || mention.kind === 'person')) {
    const entity = scene.entityOf[nominal.mention] ?? null
    return {
      ...base,
      name: mention.name,
      kind: mention.kind === 'person' ? 'person' : 'organisation',
      role: mention.kind === 'person' ? roleOf(scene, nominal, entity) : null,
      span: { start: mention.span[0], end: mention.span[1] },
      entity,
      gender: gender ?? headGender(scene, nominal),
    }
  }
  if (nominal.run !== null) {
    const role = clean(text.slice(nominal.span.start, nominal.run.start)).replace(/[\s,\u060c]+$/u, '')
    return { ...base, name: clean(textOf(text, nominal.run)), kind: 'person', role: role || null, span: nominal.run }
  }
  const known = nominal.to === nominal.from + 1 ? bySurname(scene, nominal, base) : null
  if (known !== null) return known
  switch (nominal.kind) {
    case 'document':
      return document(scene, nominal, past, base)
    case 'pair': {
      const pair = pairOf(scene, past, nominal.from)
      return pair === null ? null : { ...pair, span: nominal.span }
    }
    case 'anonymous': {
      const same = isDefinite(scene, nominal.from) ? past.findLast((speaker) => speaker.head === head) : undefined
      return same ? { ...same, span: nominal.span } : { ...base, name: description, kind: 'anonymous', many: true }
    }
    case 'person':
      return byOffice(scene, nominal, past, description, base)
    case 'organisation':
    case 'relay':
      return byHead(scene, nominal, past, description, base)
    default:
      return { ...base, name: description, kind: 'organisation' }
  }
}

/** A surname alone, before the names engine has tied it to anyone: خلفان in a headline. */
function bySurname(scene: Scene, { from, span }: Nominal, base: Base): Speaker | null {
  if (best(scene, from)?.article && scene.words[from]?.head) return null
  const own = foldWord(textOf(scene.document.text, span))
  const entity = scene.names.entities.find(({ kind, name }) => kind === 'person' && foldWord(name).endsWith(` ${own}`))
  if (entity === undefined || own.length < 3) return null
  return {
    ...base,
    name: entity.name,
    kind: 'person',
    role: entity.roles[0]?.text ?? null,
    entity,
    gender: entity.gender,
  }
}

type Base = Omit<Speaker, 'name' | 'kind'>

const headGender = (scene: Scene, { from }: Nominal): 'm' | 'f' | null => best(scene, from)?.features.gender ?? null
const headLemma = (scene: Scene, at: number): string | null => {
  const noun = scene.tokens[at]?.analyses.find(({ pos }) => pos === 'noun')
  return noun?.lemma ?? best(scene, at)?.lemma ?? null
}

const isDefinite = (scene: Scene, at: number): boolean => {
  const analysis = best(scene, at)
  if (analysis === null) return false
  if (analysis.article || analysis.suffix > 0) return true
  const next = best(scene, at + 1)
  return next !== null && next.proclitics.length === 0 && (next.article || (scene.mentionAt[at + 1] as number) >= 0)
}

/** The office as the names engine has it, else the words before the name. */
function roleOf(scene: Scene, nominal: Nominal, entity: Entity | null): string | null {
  const known = entity?.roles[0]?.text
  if (known !== undefined) return clean(known)
  const name = scene.names.mentions[nominal.mention]?.span[0] ?? nominal.span.start
  const before = clean(scene.document.text.slice(nominal.span.start, name)).replace(/[\s,\u060c.]+$/u, '')
  return before === '' ? null : before
}

const wordsOf = (scene: Scene, text: string): ReadonlySet<string> =>
  new Set(
    foldWord(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => scene.grammar.sameOffice.get(word) ?? word)
      .map((word) => (word.startsWith(scene.grammar.article) ? word.slice(scene.grammar.article.length) : word)),
  )

const roleSets = new WeakMap<Role, ReadonlySet<string>>()

function roleWords(scene: Scene, role: Role): ReadonlySet<string> {
  let words = roleSets.get(role)
  if (words === undefined) {
    words = wordsOf(scene, role.text)
    roleSets.set(role, words)
  }
  return words
}

const bareOf = ({ grammar }: Scene, word: string): string =>
  word.startsWith(grammar.article) ? word.slice(grammar.article.length) : word

const within = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word))

/** «رئيس الوزراء», «الوزير»: who holds that office in this report; the one named last before it, else the next. */
function byOffice(scene: Scene, nominal: Nominal, past: readonly Speaker[], description: string, base: Base): Speaker {
  const own = wordsOf(scene, description)
  const holders = scene.names.entities.filter(
    ({ kind, roles, gender }) =>
      kind === 'person' &&
      (gender === null || base.gender === null || gender === base.gender) &&
      roles.some((role) => role.head === base.head && overlap(own, roleWords(scene, role))),
  )
  const definite = isDefinite(scene, nominal.from)
  if (definite && own.size === 1) {
    const last = past.findLast(
      ({ head, entity }) => head === base.head || entity?.roles.some((role) => role.head === base.head),
    )
    if (last !== undefined && last.head !== null) return { ...last, span: nominal.span }
  }
  const holder = nearest(scene, holders, nominal.from)
  if (holder !== null && (definite || own.size > 2)) {
    return {
      ...base,
      name: holder.name,
      kind: 'person',
      role: clean(holder.roles[0]?.text ?? description),
      entity: holder,
    }
  }
  const continued = past.at(-1)
  if (definite && continued?.kind === 'person' && continued.entity?.roles.some(({ head }) => head === base.head)) {
    return { ...continued, span: nominal.span }
  }
  if (definite && own.size <= 2) {
    const last = past.findLast((speaker) => speaker.head === base.head && speaker.head !== null)
    if (last !== undefined) return { ...last, span: nominal.span }
    const person = past.findLast(({ kind }) => kind === 'person')
    if (person !== undefined && base.head !== null && scene.grammar.generic.has(base.head))
      return { ...person, span: nominal.span }
  }
  const single = best(scene, nominal.from)?.features.number === 1
  const kind: SpeakerKind = definite && single && !scene.grammar.generic.has(base.head ?? '') ? 'person' : 'anonymous'
  return { ...base, name: description, kind, role: kind === 'person' ? description : null }
}

/** One says what the other says and more: «المتحدث» and «المتحدث باسم الوزارة». */
const overlap = (own: ReadonlySet<string>, role: ReadonlySet<string>): boolean => within(own, role) || within(role, own)

function nearest(scene: Scene, holders: readonly Entity[], at: number): Entity | null {
  const start = scene.tokens[at]?.start ?? 0
  let found: Entity | null = null
  let distance = Number.POSITIVE_INFINITY
  for (const holder of holders) {
    for (const mention of holder.mentions) {
      const gap = start - (scene.names.mentions[mention]?.span[0] ?? 0)
      // One named before is meant rather than one named later, however near.
      const measured = gap >= 0 ? gap : 1e6 - gap
      if (measured < distance) {
        distance = measured
        found = holder
      }
    }
  }
  return found
}

/** «الوزارة», «الحركة»: the organisation of this report whose name begins with that noun. */
function byHead(scene: Scene, nominal: Nominal, past: readonly Speaker[], description: string, base: Base): Speaker {
  if (isDefinite(scene, nominal.from) && nominal.to - nominal.from === 1) {
    const head = bareOf(scene, foldWord(description))
    const spoken = past.findLast(({ kind, name }) => kind === 'organisation' && beginsWith(scene, name, head))
    const known = nearest(
      scene,
      scene.names.entities.filter(({ kind, name }) => kind === 'organisation' && beginsWith(scene, name, head)),
      nominal.from,
    )
    const name = known?.name ?? spoken?.name
    if (name !== undefined) return { ...base, name, kind: 'organisation', entity: known }
    if (spoken !== undefined) return { ...spoken, span: nominal.span }
  }
  return { ...base, name: description, kind: 'organisation' }
}

const beginsWith = (scene: Scene, name: string, head: string): boolean => {
  const space = name.indexOf(' ')
  return space > 0 && bareOf(scene, foldWord(name.slice(0, space))) === head
}

/** «البيان», «بيان الوزارة»: the one named in the phrase, else who last spoke. */
function document(scene: Scene, nominal: Nominal, past: readonly Speaker[], base: Base): Speaker | null {
  for (let at = nominal.from; at < nominal.to; at++) {
    const mention = scene.mentionAt[at] as number
    const named = mention >= 0 ? scene.names.mentions[mention] : undefined
    if (named !== undefined && named.kind !== 'place') {
      const kind = named.kind === 'person' ? 'person' : 'organisation'
      return {
        ...base,
        name: named.name,
        kind,
        entity: scene.entityOf[mention] ?? null,
        span: nominal.span,
        gender: null,
      }
    }
  }
  for (let at = nominal.from + 1; at < nominal.to; at++) {
    if (scene.words[at]?.head !== 'organisation' || !isDefinite(scene, at)) continue
    const inner = nominalAt(scene, at, nominal.to)
    if (inner !== null) return { ...(single(scene, inner, past) as Speaker), span: nominal.span }
  }
  const issuer = past.findLast(({ relay }) => !relay)
  return issuer === undefined ? null : { ...issuer, span: nominal.span }
}

const PAIR_WITHIN = 600

/** The two persons (or else the two parties) who were named last, as one speaker. */
function pairOf(scene: Scene, past: readonly Speaker[], at: number): Speaker | null {
  const start = scene.tokens[at]?.start ?? 0
  const names: string[] = []
  for (const { span, kind, name } of scene.names.mentions.toReversed()) {
    if (span[0] >= start || kind !== 'person' || names.includes(name)) continue
    if (start - span[0] > PAIR_WITHIN) break
    names.unshift(name)
    if (names.length === 2) break
  }
  const last = past.findLast(({ many }) => many)
  if (names.length < 2) return last === undefined ? null : { ...last, span: null }
  const name = names.join(` ${scene.grammar.and}`)
  return {
    name,
    kind: 'person',
    role: null,
    span: null,
    gender: null,
    many: true,
    entity: null,
    head: null,
    relay: false,
  }
}

/** The last speaker that a verb's form allows; the one who goes on where the verb says so. */
export function inherited(scene: Scene, past: readonly Speaker[], { verb, at }: Draft): Speaker | null {
  const gender = verb?.features.gender
  const many = verb?.features.number === 3 || verb?.features.number === 2
  const fits = (speaker: Speaker): boolean =>
    (gender === undefined || speaker.gender === null || many || speaker.gender === gender) && (!many || speaker.many)
  if (verb?.features.number === 2) return pairOf(scene, past, at)
  const last = past.findLast(fits)
  return last === undefined ? null : { ...last, span: null }
}
