import { type Kysely, sql } from 'kysely'
import type { EventType, Unit } from '../../annotation/reading.ts'
import { kinOf } from '../../record/incidents/families.ts'
import type { Filter } from '../store.ts'
import type { Tables } from '../tables.ts'
import { type Label, labelled } from '../vector.ts'
import { all, dayConditions, labelsOf, nameWords } from './filter.ts'
import { quotedLexeme } from './tsquery.ts'

type Db = Kysely<Tables>

/** Place in a list by day: behind what is of this day and has this name. */
export interface Behind {
  readonly day: string
  readonly id: string
}

/** Incidents that a register may take. */
export interface IncidentFeed {
  readonly filter: Filter
  /** Somebody who speaks, acts or suffers in it: words of a name. */
  readonly actor?: string | undefined
  readonly types: readonly EventType[]
  readonly units?: readonly Unit[] | undefined
  readonly after?: Behind | undefined
  readonly limit: number
}

export interface DatedName {
  readonly name: string
  readonly day: string
}

const keys = (label: Label, name: string | undefined): readonly string[] =>
  nameWords(name ?? '').map((word) => labelled(label, word))

/** Whether an event, in a table called `e`, is of one of these types and has a figure of one of these units. */
function taken(types: readonly EventType[], units: readonly Unit[] | undefined) {
  const counted =
    units === undefined
      ? sql<boolean>`true`
      : sql<boolean>`exists (select from quantities q
          where q.report = e.report and q.id = any(e.quantities) and q.unit = any(${units}::text[]))`
  return sql<boolean>`e.type = any(${types}::text[]) and ${counted}`
}

/** Names of incidents that may have an event of these types, by the day they ended on, the latest first. */
export async function incidentsFor(db: Db, feed: IncidentFeed): Promise<readonly DatedName[]> {
  const { filter, actor, types, units, after, limit } = feed
  const wanted = [...keys('outlet', filter.outlet), ...keys('speaker', filter.speaker), ...keys('place', filter.place)]
  // Which of the reports' events are its own only the incident itself says; here it is enough that one may be.
  const conditions = [
    ...dayConditions(filter, 'i.day'),
    ...(wanted.length === 0 ? [] : [sql<boolean>`i.keys @> ${wanted}::text[]`]),
    sql<boolean>`i.type = any(${kinOf(types)}::text[])`,
    sql<boolean>`exists (select from tellings t join events e on e.report = t.report
      where t.component = i.component and ${taken(types, units)})`,
  ]
  if (actor !== undefined && namedQuery(actor) !== '') {
    conditions.push(
      sql<boolean>`exists (select from tellings t join report_words w on w.report = t.report
        where t.component = i.component and w.search @@ ${namedQuery(actor)}::tsquery)`,
    )
  }
  if (after !== undefined) {
    const { day, id } = after
    conditions.push(sql<boolean>`(i.day < ${day}::date or (i.day = ${day}::date and i.id collate "C" > ${id}))`)
  }
  const { rows } = await sql<DatedName>`
    select i.id as name, i.day from incidents i where ${all(conditions)}
    order by i.day desc, i.id collate "C" limit ${limit}`.execute(db)
  return rows
}

/** Named or quoted in a report. */
function namedQuery(actor: string): string {
  const of = (label: Label): string =>
    nameWords(actor)
      .map((word) => quotedLexeme(labelled(label, word)))
      .join(' & ')
  return of('name') === '' ? '' : `((${of('name')}) | (${of('speaker')}))`
}

/** Reports that a register may take. What is given must all hold. */
export interface ReportFeed {
  readonly filter: Filter
  /** Somebody who is named in it. */
  readonly actor?: string | undefined
  readonly types?: readonly EventType[] | undefined
  /** Of an event of these types. */
  readonly units?: readonly Unit[] | undefined
  readonly acts?: readonly string[] | undefined
  /** Of each group one lexeme must stand in it. */
  readonly words: readonly (readonly string[])[]
  /** The latest day to look at. */
  readonly before?: string | undefined
  readonly atLeast: number
}

/**
 * The latest reports that fit, whole days of them: at least so many, where there are. The day of one whose day nobody
 * knows is `-infinity`.
 */
export async function reportsFor(db: Db, feed: ReportFeed): Promise<readonly DatedName[]> {
  const { filter, actor, types, units, acts, words, before, atLeast } = feed
  const query = [
    ...labelsOf(filter),
    ...words.map((group) => `(${group.map(quotedLexeme).join(' | ')})`),
    ...(actor === undefined ? [] : [namedQuery(actor)]),
  ]
    .filter((part) => part !== '')
    .join(' & ')
  const conditions = [
    ...dayConditions(filter, 'r.day'),
    ...(before === undefined ? [] : [sql<boolean>`r.day <= ${before}::date`]),
    ...(query === ''
      ? []
      : [sql<boolean>`r.id in (select w.report from report_words w where w.search @@ ${query}::tsquery)`]),
    ...(types === undefined
      ? []
      : [sql<boolean>`exists (select from events e where e.report = r.id and ${taken(types, units)})`]),
    ...(acts === undefined
      ? []
      : [sql<boolean>`exists (select from statements s where s.report = r.id and s.act = any(${acts}::text[]))`]),
  ]
  const { rows } = await sql<DatedName>`
    with first as (select r.day from reports r where ${all(conditions)} order by r.day desc limit ${atLeast})
    select r.name, r.day from reports r
    where ${all(conditions)} and r.day >= (select min(day) from first)
    order by r.day desc, r.name collate "C"`.execute(db)
  return rows
}
