import { type Kysely, type RawBuilder, sql } from 'kysely'
import type { Act, Offsets, SpeakerKind } from '../../annotation/reading.ts'
import { readCursor } from '../cursor.ts'
import type { Page, Paging, StatementRow } from '../store.ts'
import type { Tables } from '../tables.ts'
import type { StatementFilter } from '../views/views.ts'
import { all, dayConditions, labelsOf, nameWords } from './filter.ts'
import { pageOf } from './page.ts'

type Db = Kysely<Tables>

export interface RawStatement {
  readonly number: number
  readonly ordinal: number
  readonly day: string
  readonly report: string
  readonly id: string
  readonly published: string | null
  readonly outlet: string | null
  readonly speaker: string
  readonly speaker_kind: SpeakerKind
  readonly role: string | null
  readonly via: readonly string[]
  readonly act: Act
  readonly mode: 'direct' | 'indirect' | 'mixed'
  readonly cue: Offsets
  readonly content: readonly number[]
  readonly hedge: string | null
  readonly anonymity: Offsets | null
  readonly text: string
}

/** [1, 5, 9, 12] is [1, 5) and [9, 12). */
export const pairs = (flat: readonly number[]): readonly Offsets[] =>
  Array.from({ length: flat.length / 2 }, (_, at): Offsets => [flat[2 * at] as number, flat[2 * at + 1] as number])

export function statementRow(raw: RawStatement): StatementRow {
  const spans = pairs(raw.content)
  return {
    report: raw.report,
    id: raw.id,
    published: raw.published,
    outlet: raw.outlet,
    speaker: raw.speaker,
    speakerKind: raw.speaker_kind,
    role: raw.role,
    via: raw.via,
    act: raw.act,
    mode: raw.mode,
    cue: raw.cue,
    spans,
    content: spans.map(([start, end]) => raw.text.slice(start, end)),
    distanced: raw.hedge === 'distanced',
    anonymity: raw.anonymity && raw.text.slice(...raw.anonymity),
  }
}

/** A statement's own speaker and relays, and its report's outlet and places. */
export function conditionsOf(filter: StatementFilter) {
  const speaker = filter.speaker === undefined ? [] : nameWords(filter.speaker)
  const labels = labelsOf({ outlet: filter.outlet, place: filter.place }).join(' & ')
  return [
    ...dayConditions(filter, 's.day'),
    ...(speaker.length === 0 ? [] : [sql<boolean>`s.keys @> ${speaker}::text[]`]),
    ...(filter.by === undefined ? [] : [sql<boolean>`s.speaker = any(${filter.by}::text[])`]),
    ...(filter.relay === undefined ? [] : relayed(nameWords(filter.relay))),
    ...(filter.acts === undefined ? [] : [sql<boolean>`s.act = any(${filter.acts}::text[])`]),
    ...(filter.kinds === undefined ? [] : [sql<boolean>`s.speaker_kind = any(${filter.kinds}::text[])`]),
    ...(filter.relayed === undefined ? [] : [sql<boolean>`(s.via <> '{}') = ${filter.relayed}`]),
    ...(labels === ''
      ? []
      : [sql<boolean>`s.report in (select report from report_words where search @@ ${labels}::tsquery)`]),
  ]
}

/** A relay's words stand among the keys too, by which the index finds them. */
const relayed = (words: readonly string[]) =>
  words.length === 0
    ? []
    : [
        sql<boolean>`s.keys @> ${words}::text[]`,
        sql<boolean>`exists (select from unnest(s.via) relay where typed_words(relay) @> ${words}::text[])`,
      ]

/** Behind the last row of the part before. */
export function statementsBehind({ after }: Paging): readonly RawBuilder<boolean>[] {
  if (after === undefined) return []
  const [day, number, ordinal] = readCursor(after, ['string', 'number', 'number'])
  return [sql<boolean>`(s.day, s.report, -s.ordinal) < (${day}::date, ${number}::bigint, -${ordinal}::integer)`]
}

/** Why a speaker is not named stands in the reading alone. */
export const statementColumns = sql`s.report as number, s.ordinal, s.day, r.name as report, s.id, r.published, r.outlet,
  s.speaker, s.speaker_kind, s.role, s.via, s.act, s.mode, s.cue, s.content, s.hedge, r.text,
  case when s.speaker_kind = 'anonymous' then (
    select one -> 'anonymity' from readings d cross join lateral json_array_elements(d.value -> 'statements') one
    where d.report = s.report and one ->> 'id' = s.id limit 1) end as anonymity`

/** The statements of one part, as a table; those of each speaker who is named are asked of the index of speakers. */
function part({ by, ...filter }: StatementFilter, paging: Paging) {
  const conditions = [...conditionsOf(filter), ...statementsBehind(paging)]
  const of = (condition: RawBuilder<boolean>) => sql`(
    select s.* from statements s where ${all([condition, ...conditions])}
    order by s.day desc, s.report desc, s.ordinal limit ${paging.limit + 1})`
  return by === undefined
    ? of(sql<boolean>`true`)
    : sql`(select distinct unnest(${by}::text[]) as name) w cross join lateral ${of(sql<boolean>`s.speaker = w.name`)}`
}

/** Statements, those of the latest reports first, in the order of their text. */
export async function statements(db: Db, filter: StatementFilter, paging: Paging): Promise<Page<StatementRow>> {
  const { rows } = await sql<RawStatement>`
    select ${statementColumns}
    from ${part(filter, paging)} s join reports r on r.id = s.report
    order by s.day desc, s.report desc, s.ordinal limit ${paging.limit + 1}`.execute(db)
  return pageOf(rows, paging, ({ day, number, ordinal }) => [day, number, ordinal], statementRow)
}
