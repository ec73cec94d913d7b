import { type Kysely, sql } from 'kysely'
import type { Decision, SourceTarget } from '../../annotation/decision.ts'
import { isAboutSource } from '../../record/decisions/sources.ts'
import type { Page, SourceGrade, SourceRow } from '../store.ts'
import type { Tables } from '../tables.ts'

/** How reliable people say that sources are; of several decisions about one the latest counts. */
export async function reliabilities(db: Kysely<Tables>): Promise<readonly SourceGrade[]> {
  const { rows } = await sql<{ readonly value: Decision }>`
    select distinct on (d.value -> 'about' ->> 'role', d.value -> 'about' ->> 'name') d.value from decisions d
    where d.about = 'source' and d.act = 'grade' and decision_holds(d.id)
    order by d.value -> 'about' ->> 'role', d.value -> 'about' ->> 'name', d.at desc, d.id desc`.execute(db)
  return rows.flatMap(({ value }) => {
    if (!isAboutSource(value) || value.act !== 'grade') return []
    const { id, by, at, why, grade, about } = value
    return [{ role: about.role, name: about.name, reliability: grade, decision: { id, act: 'grade', by, at, why } }]
  })
}

/** Quoted sources with what people say of them. */
export async function withReliability(db: Kysely<Tables>, page: Page<SourceRow>): Promise<Page<SourceRow>> {
  const said = new Map(
    (await reliabilities(db)).filter(isSpeaker).map(({ name, reliability }) => [name, reliability] as const),
  )
  if (said.size === 0) return page
  const rows = page.rows.map((row): SourceRow => {
    const reliability = said.get(row.source)
    return reliability === undefined ? row : { ...row, reliability }
  })
  return { ...page, rows }
}

const isSpeaker = ({ role }: Pick<SourceTarget, 'role'>): boolean => role === 'speaker'
