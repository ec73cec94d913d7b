import { type Kysely, type RawBuilder, sql } from 'kysely'
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

/** So many of the latest reports are looked through first: what many have is found among few … */
const LATEST = 1000
/** … or among so many times more, where those promise it. Only what is rare is asked of the indexes, which give all of it. */
const FARTHER = 10

/**
 * The latest reports that fit, whole days of them: at least so many, where there are. The day of one whose day nobody
 * knows is `-infinity`.
 */
export async function reportsFor(db: Db, feed: ReportFeed): Promise<readonly DatedName[]> {
  const { atLeast } = feed
  for (const among of [LATEST, LATEST * FARTHER]) {
    const { ids, isAll } = await latestDays(db, feed, among)
    const found = await fitting(db, feed, sql`select unnest(${ids}::bigint[])`)
    if (isAll || found.length >= atLeast) return found
    if (found.length * FARTHER < atLeast) break
  }
  return fitting(db, feed, candidates(feed))
}

const days = ({ filter, before }: ReportFeed, day: string) => [
  ...dayConditions(filter, day),
  ...(before === undefined ? [] : [sql<boolean>`${sql.ref(day)} <= ${before}::date`]),
]

/** Reports of the latest days that are whole among so many; of none where one day has more. */
async function latestDays(db: Db, feed: ReportFeed, among: number) {
  const { rows } = await sql<{ readonly id: number; readonly day: string }>`
    select r.id, r.day from reports r where ${all(days(feed, 'r.day'))}
    order by r.day desc, r.id desc limit ${among}`.execute(db)
  const isAll = rows.length < among
  const broken = rows.at(-1)?.day
  return { ids: rows.filter(({ day }) => isAll || day !== broken).map(({ id }) => id), isAll }
}

/** What must stand among a report's words and labels; empty where nothing must. */
const wordsOf = ({ filter, actor, words }: ReportFeed): string =>
  [
    ...labelsOf(filter),
    ...words.map((group) => `(${group.map(quotedLexeme).join(' | ')})`),
    ...(actor === undefined ? [] : [namedQuery(actor)]),
  ]
    .filter((part) => part !== '')
    .join(' & ')

/** The numbers of all reports that may fit, from the index that knows fewest. */
function candidates(feed: ReportFeed) {
  const { types, units } = feed
  const query = wordsOf(feed)
  if (query !== '') return sql`select w.report from report_words w where w.search @@ ${query}::tsquery`
  if (types !== undefined) return sql`select distinct e.report from events e where ${taken(types, units)}`
  return sql`select id from reports`
}

/** Those of some reports that fit, down to the day on which there are enough. */
async function fitting(db: Db, feed: ReportFeed, some: RawBuilder<unknown>): Promise<readonly DatedName[]> {
  const { types, units, acts, atLeast } = feed
  const query = wordsOf(feed)
  const conditions = [
    ...days(feed, 'r.day'),
    ...(query === ''
      ? []
      : [sql<boolean>`exists (select from report_words w where w.report = r.id and w.search @@ ${query}::tsquery)`]),
    ...(types === undefined
      ? []
      : [sql<boolean>`exists (select from events e where e.report = r.id and ${taken(types, units)})`]),
    ...(acts === undefined
      ? []
      : [sql<boolean>`exists (select from statements s where s.report = r.id and s.act = any(${acts}::text[]))`]),
  ]
  const { rows } = await sql<DatedName>`
    with picked(id) as materialized (${some}),
      found as materialized (
        select r.name, r.day from picked p join reports r on r.id = p.id where ${all(conditions)}),
      first as (select day from found order by day desc limit ${atLeast})
    select name, day from found where day >= (select min(day) from first)
    order by day desc, name collate "C"`.execute(db)
  return rows
}
