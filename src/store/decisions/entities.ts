import { type Kysely, sql } from 'kysely'
import type { Decision } from '../../annotation/decision.ts'
import type { MentionKind } from '../../annotation/reading.ts'
import { entityRulings } from '../../record/decisions/entities.ts'
import type { EntityRuling } from '../../record/entities/rulings.ts'
import type { Tables } from '../tables.ts'

type Db = Kysely<Tables>

/** What people decided about names, folded, and for each decision the numbers of the names that it is about. */
export interface EntityRulings {
  readonly rulings: readonly EntityRuling[]
  readonly together: readonly (readonly number[])[]
}

interface Found {
  readonly id: number
  readonly kind: MentionKind
  readonly shown: string
  readonly folded: string
}

type Named = readonly [kind: MentionKind, names: readonly string[]]

/** Names as they are shown, found again as they are compared. */
async function found(db: Db, wanted: readonly Named[]): Promise<(kind: MentionKind, name: string) => readonly Found[]> {
  const names = [...new Set(wanted.flatMap(([, all]) => all))]
  const { rows } = await sql<Found>`
    select id, kind, written as shown, folded from entity_names where written = any(${names}::text[])
    union select id, kind, called, folded from entity_names where called = any(${names}::text[])`.execute(db)
  return (kind, name) => rows.filter((row) => row.kind === kind && row.shown === name)
}

/** The decisions that hold about entities. Of two that exclude each other the later one counts. */
export async function entityRulingsOf(db: Db): Promise<EntityRulings> {
  const { rows } = await sql<{ readonly value: Decision }>`
    select d.value from decisions d where d.about = 'entity' and decision_holds(d.id) order by d.at, d.id`.execute(db)
  const decided = entityRulings(rows.map(({ value }) => value))
  if (decided.length === 0) return { rulings: [], together: [] }
  const lookUp = await found(
    db,
    decided.map(({ entity, names }) => [entity, names]),
  )
  const rulings: EntityRuling[] = []
  for (const ruling of decided) {
    const fold = (names: readonly string[]) => [
      ...new Set(names.flatMap((name) => lookUp(ruling.entity, name).map(({ folded }) => folded))),
    ]
    const names = fold(ruling.names)
    if (ruling.kind === 'split') {
      const off = fold(ruling.off)
      rulings.splice(0, rulings.length, ...rulings.flatMap((before) => parted(before, ruling.entity, names, off)))
      rulings.push({ act: 'split', entity: ruling.entity, names, off })
    } else {
      rulings.splice(0, rulings.length, ...rulings.map((before) => without(before, ruling.entity, names)))
      rulings.push({ act: 'merge', entity: ruling.entity, names })
    }
  }
  const together = decided.map(({ entity, names }) => names.flatMap((name) => lookUp(entity, name).map(({ id }) => id)))
  return { rulings, together }
}

/** A merge without what a later split takes out of it: the names that go and those that stay, each among themselves. */
function parted(
  ruling: EntityRuling,
  entity: MentionKind,
  all: readonly string[],
  off: readonly string[],
): readonly EntityRuling[] {
  if (ruling.act !== 'merge' || ruling.entity !== entity) return [ruling]
  const goes = ruling.names.filter((name) => off.includes(name))
  const stays = ruling.names.filter((name) => !off.includes(name))
  if (goes.length === 0 || !stays.some((name) => all.includes(name))) return [ruling]
  return [goes, stays].filter((names) => names.length > 1).map((names) => ({ ...ruling, names }))
}

/** A split without the names that a later merge joins again. */
function without(ruling: EntityRuling, entity: MentionKind, joined: readonly string[]): EntityRuling {
  if (ruling.act !== 'split' || ruling.entity !== entity) return ruling
  const again = ruling.off.filter((name) => joined.includes(name))
  const rejoined = again.length > 0 && ruling.names.some((name) => !ruling.off.includes(name) && joined.includes(name))
  if (!rejoined) return ruling
  const stays = (name: string) => !again.includes(name)
  return { ...ruling, names: ruling.names.filter(stays), off: ruling.off.filter(stays) }
}

/** The numbers of all names that any of these decisions, or what they undo, is about. */
export async function namesDecided(db: Db, ids: readonly string[]): Promise<readonly number[]> {
  const { rows } = await sql<{ readonly value: Decision }>`
    with recursive behind as (
      select id, undoes, about, value from decisions where id = any(${ids}::text[])
      union all
      select d.id, d.undoes, d.about, d.value from behind b join decisions d on d.id = b.undoes)
    select value from behind where about = 'entity'`.execute(db)
  const decided = entityRulings(rows.map(({ value }) => value))
  if (decided.length === 0) return []
  const lookUp = await found(
    db,
    decided.map(({ entity, names }) => [entity, names]),
  )
  return [
    ...new Set(
      decided.flatMap(({ entity, names }) => names.flatMap((name) => lookUp(entity, name).map(({ id }) => id))),
    ),
  ]
}
