import type { Entity, Names, Role } from '../annotation/entity.ts'
import type { SpeakerKind } from '../annotation/reading.ts'
import { foldWord } from '../text/fold.ts'
import { once } from '../text/once.ts'
import type { StatementGrammar } from './grammar.ts'
import type { Nominal } from './nominal.ts'
import { best, type Scene } from './scene.ts'
import { again, type Base, clean, isDefinite, type Speaker, spokenBy } from './speaker.ts'
import { isBearer } from './surnames.ts'

const wordsOf = ({ sameOffice, article, peoples }: StatementGrammar, text: string): ReadonlySet<string> =>
  new Set(
    foldWord(text)
      .split(/[^\p{L}\p{N}]+/u)
      .filter((word) => word !== '')
      .map((word) => sameOffice.get(word) ?? word)
      .map((word) => (word.startsWith(article) ? word.slice(article.length) : word))
      .map((word) => peoples.get(word) ?? word),
  )

const roleWords = once((grammar: StatementGrammar) => once(({ text }: Role) => wordsOf(grammar, text)))

/** What the report has called a speaker so far. */
const knownWords = once((grammar: StatementGrammar) =>
  once(({ name, role, entity }: Speaker) =>
    wordsOf(grammar, [name, role ?? '', ...(entity?.roles ?? []).map(({ text }) => text)].join(' ')),
  ),
)

/** The persons of a report by the heads of their offices: all ministers, all spokesmen. */
const holdersByHead = once(({ entities }: Names): ReadonlyMap<string | null, readonly Entity[]> => {
  const holders = new Map<string | null, Entity[]>()
  for (const entity of entities) {
    if (entity.kind !== 'person') continue
    for (const head of new Set(entity.roles.map((role) => role.head))) {
      const known = holders.get(head)
      if (known) known.push(entity)
      else holders.set(head, [entity])
    }
  }
  return holders
})

const within = (part: ReadonlySet<string>, whole: ReadonlySet<string>): boolean =>
  [...part].every((word) => whole.has(word))

/** «رئيس الوزراء», «الوزير»: who holds that office in this report; the one named last before it, else the next. */
export function byOffice(
  scene: Scene,
  nominal: Nominal,
  past: readonly Speaker[],
  description: string,
  base: Base,
): Speaker {
  const own = wordsOf(scene.grammar, description)
  const many = (best(scene, nominal.from)?.features.number ?? 1) !== 1
  const definite = isDefinite(scene, nominal.from)
  const article = best(scene, nominal.from)?.article === true
  const holders = (holdersByHead(scene.names).get(base.head) ?? []).filter(
    ({ roles, gender, mentions }) =>
      !many &&
      // «مسؤول في إدارة الرئيس فلان»: whom the phrase itself names as another is not whom it is about.
      !mentions.some((mention) => isWithin(scene, nominal, mention)) &&
      (gender === null || base.gender === null || gender === base.gender) &&
      // «قائد عسكري ميداني» is no commander of whom less is said.
      roles.some(
        (role) =>
          role.head === base.head &&
          (definite
            ? overlap(own, roleWords(scene.grammar)(role), article)
            : within(own, roleWords(scene.grammar)(role))),
      ),
  )
  // «الوزراء الثلاثة» are not the one minister who spoke before.
  const fits = ({ number }: Speaker): boolean => !many || number === base.number
  if (definite && own.size === 1) {
    const last = past.findLast(
      ({ head, entity, number }) =>
        (head === base.head && number === base.number) ||
        (!many && entity?.roles.some((role) => role.head === base.head)),
    )
    if (last !== undefined && last.head !== null) return again(last, nominal.span)
  }
  const ranked = past.findLast((speaker) => isRanked(scene, nominal, speaker))
  if (ranked !== undefined) return again(ranked, nominal.span)
  const holder = nearest(scene, holders, nominal.from)
  if (holder !== null && (definite || own.size > 2)) {
    const role = clean(holder.roles[0]?.text ?? description)
    return spokenBy(base, holder.name, 'person', { role, entity: holder })
  }
  // «وزير الخارجية التونسي»: who was called so when he spoke.
  const called = past.findLast(
    (speaker) =>
      definite &&
      own.size > 1 &&
      !scene.grammar.generic.has(base.head ?? '') &&
      speaker.kind === 'person' &&
      speaker.head === base.head &&
      within(own, knownWords(scene.grammar)(speaker)),
  )
  if (called !== undefined && !many) return again(called, nominal.span)
  const continued = past.at(-1)
  if (
    definite &&
    !many &&
    continued?.kind === 'person' &&
    continued.entity?.roles.some(({ head }) => head === base.head) &&
    !contradicts(scene, own, knownWords(scene.grammar)(continued))
  ) {
    return again(continued, nominal.span)
  }
  if (definite && own.size <= 2) {
    const last = past.findLast((speaker) => speaker.head === base.head && speaker.head !== null && fits(speaker))
    // «الوزير العراقي» is not the minister of another country, however lately he spoke.
    if (last !== undefined && (own.size === 1 || within(own, knownWords(scene.grammar)(last))))
      return again(last, nominal.span)
    const generic = base.head !== null && scene.grammar.generic.has(base.head)
    // «المسؤول الأمني»: who was called «مصدر أمني», rather than a minister who spoke before.
    const described = past.findLast(
      (speaker) => own.size > 1 && speaker.kind !== 'organisation' && sharesMore(scene, own, nominal, speaker),
    )
    if (described !== undefined && generic) return again(described, nominal.span)
    const speaking = past.at(-1)
    const same = speaking?.kind === 'anonymous' && speaking.number === base.number && !many
    const person = same ? speaking : past.findLast(({ kind }) => kind === 'person')
    if (person !== undefined && generic && !many && !contradicts(scene, own, knownWords(scene.grammar)(person)))
      return again(person, nominal.span)
  }
  const styled = isStyle(scene, nominal) ? (past.findLast(({ kind }) => kind === 'person') ?? null) : null
  if (styled !== null) return again(styled, nominal.span)
  const last = isStyle(scene, nominal) ? nearest(scene, peopleBefore(scene, nominal), nominal.from) : null
  if (last !== null) return spokenBy(base, last.name, 'person', { role: last.roles[0]?.text ?? null, entity: last })
  const single = best(scene, nominal.from)?.features.number === 1
  const kind: SpeakerKind = definite && single && !scene.grammar.generic.has(base.head ?? '') ? 'person' : 'anonymous'
  return spokenBy(base, description, kind, { many, role: kind === 'person' ? description : null })
}

/** سموه, معاليه: a style of address alone, of whoever was named before. */
const isStyle = (scene: Scene, { from, to }: Nominal): boolean =>
  to === from + 1 &&
  (best(scene, from)?.suffix ?? 0) > 0 &&
  best(scene, from)?.lexeme?.tags.has('title') === true &&
  scene.grammar.styles.has(best(scene, from)?.lemma ?? '')

/** The persons named before whom the report addresses so: صاحب السمو الأمير فلان. */
const peopleBefore = ({ names, tokens }: Scene, { from, span }: Nominal): readonly Entity[] =>
  names.entities.filter(
    ({ kind, mentions, roles }) =>
      kind === 'person' &&
      (names.mentions[mentions[0] ?? -1]?.span[0] ?? span.start) < span.start &&
      roles.some(({ text }) => foldWord(text).includes(tokens[from]?.analyses[0]?.lemma ?? '')),
  )

/** «العميد التركي»: a rank and the surname of one who has spoken, though the names engine took it for a word. */
function isRanked(scene: Scene, { from, to }: Nominal, speaker: Speaker): boolean {
  const surname = scene.tokens[to - 1]?.form
  for (let at = from; at < to - 1; at++) if (scene.words[at]?.honorific !== true) return false
  return to > from + 1 && surname !== undefined && isBearer(speaker, surname)
}

const isWithin = (scene: Scene, { span }: Nominal, mention: number): boolean => {
  const [start, end] = scene.names.mentions[mention]?.span ?? [0, 0]
  return start >= span.start && end <= span.end
}

/** What describes the noun («الأمني» in «المسؤول الأمني») also describes the speaker. */
function sharesMore(scene: Scene, own: ReadonlySet<string>, nominal: Nominal, speaker: Speaker): boolean {
  const [head] = wordsOf(scene.grammar, scene.tokens[nominal.from]?.form ?? '')
  const known = knownWords(scene.grammar)(speaker)
  return [...own].every((word) => word === head || known.has(word))
}

/** «الوزير العراقي» is no American: each is told of a country, and of none in common. */
function contradicts({ grammar }: Scene, own: ReadonlySet<string>, known: ReadonlySet<string>): boolean {
  const countries = [...own].filter((word) => grammar.countries.has(word))
  return (
    countries.length > 0 &&
    !countries.some((word) => known.has(word)) &&
    [...known].some((w) => grammar.countries.has(w))
  )
}

/** «المصادر الطبية» are «مصادر طبية في المدينة», but «مصادر الشرطة» are not: nothing describes them that is not known. */
export function isCalled(scene: Scene, { from, to }: Nominal, speaker: Speaker): boolean {
  const known = knownWords(scene.grammar)(speaker)
  for (let at = from + 1; at < to; at++) {
    const { form = '', analyses = [] } = scene.tokens[at] ?? {}
    const same = analyses.some(({ lemma }) => scene.grammar.same.has(lemma))
    if (!same && !within(wordsOf(scene.grammar, form), known)) return false
  }
  return true
}

/**
 * One says what the other says and more: «المتحدث» and «المتحدث باسم الوزارة». A bare «الرئيس» is not «رئيس المجلس»:
 * what is more of a construct is of another office.
 */
const overlap = (own: ReadonlySet<string>, role: ReadonlySet<string>, article: boolean): boolean =>
  within(own, role) || ((article || role.size > 1) && within(role, own))

/** Of several the one whose mention stands nearest before a token, else the nearest after it. */
export function nearest(scene: Scene, holders: readonly Entity[], at: number): Entity | null {
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
