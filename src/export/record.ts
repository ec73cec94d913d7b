import type { Copies, EntityRecord, Incident } from '../annotation/record.ts'
import type { Format } from './format.ts'

/** The record as one JSON object is its incidents, its copies and its entities, one behind the other. */
export const incidentsPart: Format<Incident> = {
  head: '{"incidents":[\n',
  item: (incident) => JSON.stringify(published(incident)),
  between: ',\n',
  foot: '\n],\n',
}

export const copiesPart: Format<Copies> = {
  head: '"copies":[\n',
  item: ({ reports, passages }) =>
    JSON.stringify({ reports, passages: passages.map(({ a, b }) => ({ a: [...a], b: [...b] })) }),
  between: ',\n',
  foot: '\n],\n',
}

export const entitiesPart: Format<EntityRecord> = {
  head: '"entities":[\n',
  item: ({ id, kind, name, aliases }) => JSON.stringify({ id, kind, name, aliases }),
  between: ',\n',
  foot: '\n]}\n',
}

/** What the exchange form has of an incident; what the record keeps beside it (links, grounds) stays in the record. */
function published({ id, type, title, from, to, place, accounts, sources, grade, ledger, discrepancies }: Incident) {
  return {
    id,
    type,
    title,
    from,
    to,
    place: place && {
      name: place.name,
      lat: place.lat,
      lon: place.lon,
      country: place.country,
      precision: place.precision,
    },
    accounts: accounts.map(({ report, event }) => ({ report, event })),
    sources: { reports: sources.reports, origins: sources.origins },
    grade,
    ledger: ledger.map(({ unit, min, max, approx, report, event, speaker, via, published, state }) => ({
      unit,
      min,
      max,
      approx,
      report,
      event,
      speaker,
      via,
      published,
      state,
    })),
    discrepancies: discrepancies.map(({ kind, unit, accounts: sides, why }) => ({ kind, unit, accounts: sides, why })),
  }
}
