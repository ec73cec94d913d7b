import type { Document } from '../annotation/document.ts'
import type { Entity, Role } from '../annotation/entity.ts'
import type { Mention } from '../annotation/reading.ts'
import { genderOfGiven } from './genders.ts'
import type { Candidate, NameGrammar } from './grammar.ts'
import { groups } from './groups.ts'
import type { Office } from './offices.ts'
import type { Word } from './words.ts'

const QUOTES = /["\u00ab\u00bb\u201c\u201d\u201e]/g

/** Entities of the chosen mentions with their fullest names, and the mentions as a reading holds them. */
export function entitiesOf(
  document: Document,
  words: readonly Word[],
  chosen: readonly Candidate[],
  offices: readonly Office[],
  { article, heads }: NameGrammar,
): { readonly mentions: readonly Mention[]; readonly entities: readonly Entity[] } {
  const grouped = groups(words, chosen, heads)
  const names = new Array<string>(chosen.length)
  const entities = grouped.map((members): Entity => {
    const name = fullest(document, words, article, chosen, members)
    for (const member of members) names[member] = name
    const first = chosen[members[0] as number] as Candidate
    const roles = first.kind === 'person' ? rolesOf(document, words, chosen, members, offices) : []
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

/** The form with most words, then with most letters; the first of equals. Quotation marks are no part of a name. */
function fullest(
  { text }: Document,
  words: readonly Word[],
  article: string,
  chosen: readonly Candidate[],
  members: readonly number[],
): string {
  let best = ''
  let most = 0
  for (const member of members) {
    const { start, end, from, proclitics } = chosen[member] as Candidate
    const written = text
      .slice(start, end)
      .replace(QUOTES, '')
      .replace(/[\s_#]+/g, ' ')
      .trim()
    // Behind ل the article has lost its alef: للأمم المتحدة names الأمم المتحدة.
    const cut = words[from]?.cuts.find(
      ({ analysis }) => analysis.article && analysis.proclitics.join() === proclitics.join(),
    )
    const merged = cut !== undefined && cut.analysis.prefix < cut.analysis.proclitic + article.length
    const name = merged ? article.slice(0, -1) + written : written
    const count = name.split(' ').length
    if (count > most || (count === most && name.length > best.length + 1)) {
      best = name
      most = count
    }
  }
  return best
}

interface Held {
  readonly role: Role
  readonly office: Office
}

/** Offices that stand before one of the mentions, or in apposition after it. */
function rolesOf(
  document: Document,
  words: readonly Word[],
  chosen: readonly Candidate[],
  members: readonly number[],
  offices: readonly Office[],
): readonly Held[] {
  const roles: Held[] = []
  for (const member of members) {
    const { from, to } = chosen[member] as Candidate
    for (const office of offices) {
      const before = office.holder === from
      const after =
        office.holder < 0 &&
        words[office.from]?.title?.proclitics.length === 0 &&
        (office.from === to || (office.from === to + 1 && isComma(words[to])))
      if (!before && !(after && office.settled)) continue
      const role = roleOf(document, words, office)
      if (role !== null && !roles.some((held) => held.role.start === role.start)) roles.push({ role, office })
    }
  }
  // «المتحدثة باسم الرئيس الأميركي», where «الرئيس الأميركي» is his as well: the office of who speaks for him.
  return roles.filter(({ role }) => !roles.some((own) => own.role !== role && role.text.endsWith(` ${own.role.text}`)))
}

const isComma = (word: Word | undefined): boolean =>
  word !== undefined && (word.form === ',' || word.form === '\u060c' || word.form === '-' || word.form === '(')

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
