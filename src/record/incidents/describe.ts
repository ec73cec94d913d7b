import type { Account, Incident, IncidentPlace, Telling } from '../../annotation/record.ts'
import { groupBy } from '../group.ts'
import { whereOf } from './where.ts'

/** What an incident is called and when and where it was, from what most of its tellings say. */
export function describe(tellings: readonly Telling[]): Pick<Incident, 'type' | 'title' | 'from' | 'to' | 'place'> {
  const wholes = tellings.map(({ whole }) => whole)
  const type = mostOf(wholes.map((whole) => whole.type)) as Incident['type']
  const dated = wholes.filter(({ dated }) => dated !== 'published' && dated !== 'none')
  const days = mostOf((dated.length > 0 ? dated : wholes).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`)) ?? '/'
  const [from = '', to = ''] = days.split('/')
  const place = placeOf(wholes)
  const accounts = tellings.flatMap((telling) => telling.accounts)
  const word = mostOf(accounts.filter((account) => account.type === type).map(({ trigger }) => trigger.written))
  const title = [word ?? type, place?.name ?? null, from === '' ? null : from].filter((part) => part !== null)
  return { type, title: title.join(' \u00b7 '), from: from || null, to: to || null, place }
}

/** The value that comes most often; of equals the first. */
function mostOf(values: readonly string[]): string | null {
  const counted = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
  return counted.sort((a, b) => b.count - a.count)[0]?.value ?? null
}

/** The most local place that most tellings name, a known one where there is one. */
function placeOf(wholes: readonly Account[]): IncidentPlace | null {
  const places = wholes.flatMap(({ places }) => places.slice(0, 1))
  const known = places.filter(({ candidates }) => candidates.some(({ type }) => type !== 'country'))
  const chosen = known.length > 0 ? known : places
  const folded = mostOf(chosen.map((place) => place.folded))
  return whereOf(chosen.filter((one) => one.folded === folded))
}
