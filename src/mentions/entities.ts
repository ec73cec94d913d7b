import type { Document } from '../annotation/document.ts'
import type { Entity, Role } from '../annotation/entity.ts'
import type { Mention } from '../annotation/reading.ts'
import { groupBy } from '../text/group.ts'
import { spelling } from '../text/spelling.ts'
import { genderOfGiven } from './genders.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { groups } from './groups.ts'
import { isDefinite } from './nouns.ts'
import type { Office } from './offices.ts'
import { endOf } from './spans.ts'
import { isComma, isCutSo, type Word } from './words.ts'

/** Entities of the chosen mentions with their fullest names, and the mentions as a reading holds them. */
export function entitiesOf(
  document: Document,
  words: readonly Word[],
  chosen: readonly Candidate[],
  offices: readonly Office[],
  grammar: NameGrammar,
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const grouped = groups(words, chosen, grammar)
  const officesAt = officesBeside(words, offices)
  const names = new Array<string>(chosen.length)
  const entities = grouped.map((members): Entity => {
    const name = fullest(document, words, grammar.article, chosen, members)
    for (const member of members) names[member] = name
    const first = chosen[members[0] as number] as Candidate
    const roles = first.kind === 'person' ? rolesOf(document, words, chosen, members, officesAt) : []
    return {
      name,
      kind: first.kind,
      roles: roles.map(({ role }) => role),
      gender:
        first.kind === 'person'
          ? genderOf(
              document,
              chosen,
              members,
              roles.map(({ office }) => office),
            )
          : null,
      mentions: members,
      head: members.map((member) => (chosen[member] as Candidate).head).find((head) => head !== null) ?? null,
      entry: members.map((member) => (chosen[member] as Candidate).entry).find((entry) => entry !== null) ?? null,
    }
  })
  const mentions = chosen.map(
    ({ start, end, kind, rule }, at): Mention => ({ span: [start, end], kind, name: names[at] as string, rule }),
  )
  return { mentions, entities: [...entities].sort((a, b) => (a.mentions[0] as number) - (b.mentions[0] as number)) }
}

const plain = spelling('"()«»“”„', '_#')

/** The form with most words, then with most letters; the first of equals. Quotation marks and brackets are no part of a name. */
function fullest(
  document: Document,
  words: readonly Word[],
  article: string,
  chosen: readonly Candidate[],
  members: readonly number[],
): string {
  let best = ''
  let most = 0
  for (const member of members) {
    const { start, end, from, proper, proclitics } = chosen[member] as Candidate
    const written = plain(document.text.slice(start, proper === null ? end : endOf(document, proper)))
    const name = `${lostArticle(words, from, proclitics, article)}${written}`
    const count = name.split(' ').length
    if (count > most || (count === most && name.length > best.length + 1)) {
      best = name
      most = count
    }
  }
  return best
}

/**
 * What a name has lost of its article behind ل: the alef of للأمم المتحدة, all of للجنة الدولية, whose ل is the noun's own;
 * nothing of لجنة الإغاثة, which has none.
 */
function lostArticle(words: readonly Word[], from: number, proclitics: readonly string[], article: string): string {
  const cuts = words[from]?.cuts.filter((cut) => isCutSo(cut, proclitics)) ?? []
  const merged = cuts.some(({ analysis }) => analysis.article && analysis.prefix < analysis.proclitic + article.length)
  if (!merged) return ''
  const own = cuts.some(
    ({ analysis }) => !analysis.article && analysis.pos !== 'unknown' && analysis.stem.startsWith(article.slice(1)),
  )
  if (!own) return article.slice(0, -1)
  const next = words[from + 1]
  return next?.adjective === true && isDefinite(next) ? article : ''
}

interface Held {
  readonly role: Role
  readonly office: Office
}

/** The offices that a name from one token to another holds, in text order. */
type OfficesAt = (from: number, to: number) => readonly Office[]

/** Offices that stand before a name, or in apposition after it. */
function officesBeside(words: readonly Word[], offices: readonly Office[]): OfficesAt {
  const before = groupBy(offices, ({ holder }) => holder)
  const after = new Map<number, Office>()
  for (const office of offices) {
    const free = office.holder < 0 && office.settled && words[office.from]?.title?.proclitics.length === 0
    if (free) after.set(office.from, office)
  }
  return (from, to) => {
    const next = after.get(to) ?? (isParting(words[to]) ? after.get(to + 1) : undefined)
    const held = before.get(from) ?? []
    return next === undefined ? held : [...held, next]
  }
}

/** The offices of whom all these mentions name, each told once. */
function rolesOf(
  document: Document,
  words: readonly Word[],
  chosen: readonly Candidate[],
  members: readonly number[],
  officesAt: OfficesAt,
): readonly Held[] {
  const roles: Held[] = []
  const told = new Set<number>()
  for (const member of members) {
    const { from, to } = chosen[member] as Candidate
    for (const office of officesAt(from, to)) {
      const role = roleOf(document, words, office)
      if (role === null || told.has(role.start)) continue
      told.add(role.start)
      roles.push({ role, office })
    }
  }
  // «المتحدثة باسم الرئيس الأميركي», where «الرئيس الأميركي» is his as well: the office of who speaks for him.
  return roles.filter(({ role }) => !roles.some((own) => own.role !== role && role.text.endsWith(` ${own.role.text}`)))
}

/** A mark between a name and the office behind it. */
const isParting = (word: Word | undefined): boolean => isComma(word) || word?.form === '-' || word?.form === '('

function roleOf(document: Document, words: readonly Word[], office: Office): Role | null {
  let to = office.to
  while (to > office.from + 1 && (words[to - 1]?.best?.pos ?? 'particle') === 'particle') to--
  const first = document.tokens[office.from]
  const last = document.tokens[to - 1]
  const title = words[office.from]?.title
  if (first === undefined || last === undefined || !title) return null
  const start = document.folded.start[first.folded + title.proclitic] as number
  return { start, end: last.end, text: document.text.slice(start, last.end).replace(/\s+/g, ' '), head: office.head }
}

function genderOf(
  document: Document,
  chosen: readonly Candidate[],
  members: readonly number[],
  offices: readonly Office[],
): 'm' | 'f' | null {
  for (const office of offices) if (office.gender === 'f') return 'f'
  for (const member of members) {
    const { from } = chosen[member] as Candidate
    const told = genderOfGiven(document.tokens[from])
    if (told !== null) return told
  }
  return offices.length > 0 ? (offices[0] as Office).gender : null
}
