import type { Account, AccountPlace, Incident, Telling } from '../../annotation/record.ts'
import { groupBy } from '../../text/group.ts'
import { whereOf } from './where.ts'

/** What an incident is called and when and where it was, from what most of its tellings say. */
export function describe(tellings: readonly Telling[]): Pick<Incident, 'type' | 'title' | 'from' | 'to' | 'place'> {
  const wholes = tellings.map(({ whole }) => whole)
  const type = mostOf(wholes.map((whole) => whole.type)) as Incident['type']
  const dated = wholes.filter(({ dated }) => dated !== 'published' && dated !== 'none')
  const days = mostOf((dated.length > 0 ? dated : wholes).map(({ from, to }) => `${from ?? ''}/${to ?? ''}`)) ?? '/'
  const [from = '', to = ''] = days.split('/')
  const places = placesOf(wholes)
  const place = whereOf(places)
  const accounts = tellings.flatMap((telling) => telling.accounts)
  const phrase = phraseOf(accounts.filter((account) => account.type === type)) ?? type
  const where = places.some(({ written }) => phrase.includes(written)) ? null : place?.name
  const title = [phrase, where, from === '' ? null : from].filter((part) => part != null)
  return { type, title: title.join(' \u00b7 '), from: from || null, to: to || null, place }
}

/** Fewer words name a kind of happening, not this one; of more, a name at the end may be cut. */
const TELLING = 3
const WHOLE = 8

/**
 * The words of a report that name the happening best: with its place, its toll or its parties, in a headline, and not as
 * one that was told of before. Of equals the first.
 */
function phraseOf(accounts: readonly Account[]): string | null {
  const ranked = accounts.flatMap((account) => {
    const { phrase, trigger, places, agents, targets, figures, definite, status, headline } = account
    if (phrase === undefined || phrase.written === '') return []
    const { written, span } = phrase
    const names = (parts: readonly { readonly written: string }[]): boolean =>
      parts.some((part) => written.includes(part.written))
    const counts = figures.some((figure) => span[0] <= figure.span[0] && figure.span[1] <= span[1])
    const told = status === 'happened' || status === 'ongoing'
    const words = written.split(/\s+/).length
    const reasons = [names(places), names(agents), names(targets), counts, headline, told, words <= WHOLE]
    // «سيطروا على البلدة» does not say who: a noun reads better.
    const subjectless = phrase.verb === true && !names(agents.length > 0 ? agents : targets)
    const worth = reasons.filter(Boolean).length + (definite ? 0 : 2) - (words < TELLING || subjectless ? 2 : 0)
    // The words behind a «not» would say that it happened.
    const bare = words < TELLING || status === 'denied' || account.rejected
    return [{ written: bare ? trigger.written : written, worth }]
  })
  const best = Math.max(...ranked.map(({ worth }) => worth))
  return ranked.find(({ worth }) => worth === best)?.written ?? mostOf(accounts.map(({ trigger }) => trigger.written))
}

/** The value that comes most often; of equals the first. */
function mostOf(values: readonly string[]): string | null {
  if (values.length < 2) return values[0] ?? null
  const counted = [...groupBy(values, (value) => value)].map(([value, all]) => ({ value, count: all.length }))
  return counted.sort((a, b) => b.count - a.count)[0]?.value ?? null
}

/** The most local place that most tellings name, a known one where there is one, as each of them has it. */
function placesOf(wholes: readonly Account[]): readonly AccountPlace[] {
  const places = wholes.flatMap(({ places }) => places.slice(0, 1))
  const known = places.filter(({ candidates }) => candidates.some(({ type }) => type !== 'country'))
  const chosen = known.length > 0 ? known : places
  const folded = mostOf(chosen.map((place) => place.folded))
  return chosen.filter((one) => one.folded === folded)
}
