import type { Unit } from '../../annotation/reading.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import type { Interval } from '../../words/amounts.ts'
import { sayAmount } from '../../words/amounts.ts'
import { ar } from '../../words/ar.ts'
import { sayDate } from '../../words/dates.ts'
import { en } from '../../words/en.ts'
import { said, type Term } from './words.ts'

/** Words in Arabic, and in English beside them. */
export const both = (arabic: string, english: string): string =>
  `<span>${escapeHtml(arabic)}</span> <span class="en" lang="en" dir="ltr">${escapeHtml(english)}</span>`

export function term(name: Term): string {
  const [arabic, english] = said[name]
  return both(arabic, english)
}

/** Words of a report or of its reader: their direction is their own. */
export const own = (text: string | null): string =>
  text === null || text === '' ? `<span class="soft">${term('unknown')}</span>` : `<bdi>${escapeHtml(text)}</bdi>`

export const day = (iso: string | null): string =>
  iso === null
    ? own(null)
    : `<time datetime="${escapeHtml(iso)}">${both(sayDate(iso, ar).text, sayDate(iso, en).text)}</time>`

/** «12 قتلى», 12 killed. */
export const amount = (interval: Interval, unit: Unit): string =>
  both(`${sayAmount(interval, ar)} ${ar.units[unit]}`, `${sayAmount(interval, en)} ${en.units[unit]}`)

/** A term and what is said of it, as one row of a list. */
export const row = (name: Term, content: string): string => `<dt>${term(name)}</dt><dd>${content}</dd>`

export const section = (name: Term, content: string): string =>
  `<section><h2>${term(name)}</h2>${content === '' ? `<p class="soft">${term('none')}</p>` : content}</section>\n`

export const list = (items: readonly string[]): string =>
  items.length === 0 ? '' : `<ul>${items.map((item) => `<li>${item}</li>`).join('\n')}</ul>`

/** A link to the report in the page, by its place among the reports. */
export const reportLink = (ids: ReadonlyMap<string, number>, report: string): string =>
  ids.has(report) ? `<a href="#r${ids.get(report)}">${own(report)}</a>` : own(report)
