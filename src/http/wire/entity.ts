import { z } from 'zod'
import { reliabilities } from '../../annotation/decision.ts'
import { directions, relations } from '../../annotation/relations.ts'
import { IncidentRow } from './lists.ts'
import { pageOf } from './query.ts'
import { Mark, NameKind } from './reading.ts'
import { Cite } from './register.ts'
import { list } from './shape.ts'

/** Somebody or something that reports name, over all of them. */
export const EntityRow = z
  .object({
    id: z.string(),
    kind: NameKind,
    name: z.string(),
    aliases: list(z.string()),
    seen: z.number().meta({ description: 'How often its names stand in reports, each name once a report' }),
  })
  .meta({ id: 'EntityRow' })
export type EntityRow = z.infer<typeof EntityRow>
export const EntityPage = pageOf(EntityRow)
export type EntityPage = z.infer<typeof EntityPage>

const during = { reports: z.number(), from: z.string().nullable(), to: z.string().nullable() }

export const WholeEntity = EntityRow.extend({
  names: list(z.object({ name: z.string(), ...during })),
  merges: list(
    z.object({
      a: z.string(),
      b: z.string(),
      rule: z.enum(['decided', 'listed', 'stated', 'spelling', 'surname']),
      why: list(z.string()),
    }),
  ).meta({ description: 'Why its names are of one' }),
  offices: list(z.object({ office: z.string(), ...during })).meta({ description: 'As reports give them' }),
  deeds: z
    .object({
      reports: z.number().meta({ description: 'So many of the latest reports were looked through' }),
      incidents: list(IncidentRow),
      others: list(z.object({ name: z.string(), as: z.enum(['with', 'on', 'by']), events: z.number() })),
    })
    .meta({ description: 'Incidents in which it acts or is acted on, and who acts with it, on it, or by it' }),
}).meta({ id: 'WholeEntity' })
export type WholeEntity = z.infer<typeof WholeEntity>

/** What reports tell of an entity and another: one edge of its network. */
export const NetworkEdge = z
  .object({
    other: z.object({
      key: z.string(),
      entity: z.string().nullable().meta({ description: 'Null for an outlet that no report names' }),
      kind: NameKind.nullable(),
      name: z.string(),
    }),
    relation: z.enum(relations),
    direction: z.enum(directions).meta({ description: 'Seen from the entity that was asked for' }),
    reports: z.number(),
    cites: list(Cite.omit({ carried: true })).meta({ description: 'The latest places, each report once' }),
  })
  .meta({ id: 'NetworkEdge' })
export type NetworkEdge = z.infer<typeof NetworkEdge>

/** How reliable a person says that an outlet or a speaker is. */
export const SourceGrade = z
  .object({ role: z.enum(['outlet', 'speaker']), name: z.string(), reliability: z.enum(reliabilities), decision: Mark })
  .meta({ id: 'SourceGrade' })
export type SourceGrade = z.infer<typeof SourceGrade>

/** How many of a speaker’s latest statements (2,000 at most) came through somebody, and through whom most. */
export const RelayRow = z
  .object({ source: z.string(), counted: z.number(), relayed: z.number(), through: list(z.string()) })
  .meta({ id: 'RelayRow' })
export type RelayRow = z.infer<typeof RelayRow>
