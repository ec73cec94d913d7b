import type { Kysely } from 'kysely'
import { byIndex } from '../queries/byIndex.ts'
import { differing } from '../queries/incidents.ts'
import type { Tables } from '../tables.ts'
import { deeds } from './deeds.ts'
import { facets } from './facets.ts'
import { incidentsOf } from './incidentsOf.ts'
import { map } from './map.ts'
import { network } from './network.ts'
import { outlets } from './outlets.ts'
import { quotes } from './quotes.ts'
import { relays } from './relays.ts'
import { statementsAbout } from './statementsAbout.ts'
import { suggest } from './suggest.ts'
import { timeline } from './timeline.ts'
import type { Views } from './views.ts'

/** The views of a record; `told` says its errors in Marsad's words. */
export const viewsOn = (db: Kysely<Tables>, told: <Answer>(work: () => Promise<Answer>) => Promise<Answer>): Views => ({
  timeline: (of, unit, filter) => told(() => byIndex(db, (at) => timeline(at, of, unit, filter))),
  outlets: (filter) => told(() => outlets(db, filter)),
  map: (filter, box, cell) => told(() => map(db, filter, box, cell)),
  differing: (filter, limit) => told(() => differing(db, filter, limit)),
  facets: (terms, filter, lexemesOf) => told(() => byIndex(db, (at) => facets(at, terms, filter, lexemesOf))),
  suggest: (typed, limit) => told(() => suggest(db, typed, limit)),
  statementsAbout: (terms, filter, paging, lexemesOf) =>
    told(() => byIndex(db, (at) => statementsAbout(at, terms, filter, paging, lexemesOf))),
  quotes: (filter, limit) => told(() => quotes(db, filter, limit)),
  deeds: (entity) => told(() => deeds(db, entity)),
  network: (entity) => told(() => network(db, entity)),
  relays: (speakers) => told(() => relays(db, speakers)),
  incidentsOf: (report) => told(() => incidentsOf(db, report)),
})
