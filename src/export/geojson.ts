import type { ToldIncident } from '../annotation/toldIncident.ts'
import type { Format } from './format.ts'
import { countryOf, type EntryById, locationOf, pcodeOf } from './location.ts'
import { chainOf, namesOf, partiesOf, sentenceOf, statusOf } from './told.ts'

/**
 * A FeatureCollection (RFC 7946) with a feature an incident. A point stands only where one place is known exactly enough
 * for a pin; anything wider has no geometry, and says in its properties what is known.
 */
export const geojsonFormat = (entryById: EntryById): Format<ToldIncident> => ({
  head: '{"type":"FeatureCollection","features":[\n',
  item: (told) => JSON.stringify(featureOf(told, entryById)),
  between: ',\n',
  foot: '\n]}\n',
})

function featureOf(told: ToldIncident, entryById: EntryById) {
  const { incident, accounts } = told
  const { id, type, title, from, to, grade, sources, summary, discrepancies } = incident
  const location = locationOf(told)
  const { name, precision, pin, middle, candidates } = location
  return {
    type: 'Feature',
    id,
    geometry: pin === null ? null : { type: 'Point', coordinates: [...pin] },
    properties: {
      type,
      title,
      status: statusOf(accounts),
      from,
      to,
      place: name,
      precision,
      pcode: pcodeOf(location, entryById),
      country: countryOf(location),
      middle: pin === null && middle !== null ? [...middle] : null,
      candidates: precision === 'ambiguous' ? candidates.map(candidateOf) : [],
      agents: namesOf(partiesOf(accounts, 'agents')),
      targets: namesOf(partiesOf(accounts, 'targets')),
      grade,
      reports: sources.reports,
      origins: sources.origins,
      figures: summary.map(({ unit, low, best, high }) => ({ unit, low, best, high })),
      discrepancies: discrepancies.map(({ kind, unit, why }) => ({ kind, unit, why })),
      accounts: accounts.map((account) => ({
        report: account.report,
        event: account.event,
        published: account.published,
        chain: chainOf(account),
        trigger: [...account.trigger.span],
        sentence: [...account.sentenceSpan],
        words: sentenceOf(account, told),
      })),
    },
  }
}

const candidateOf = ({ id, name, type, country, lat, lon }: ReturnType<typeof locationOf>['candidates'][number]) => ({
  id,
  name,
  type,
  country,
  coordinates: lat === null || lon === null ? null : [lon, lat],
})
