import type { Resolution } from '../grammar.ts'
import type { Resolver } from './context.ts'
import { century, date, decades, hijri, month, numeric, quarter, season, year } from './dates.ts'
import { days, months, weekdays, years } from './ranges.ts'
import { clock, daily, deictic, same, unit, weekday } from './relative.ts'
import { ago, duration, phrase, since, stretch, vague } from './stretches.ts'

/** The functions that rules name. */
export const resolvers: Readonly<Record<Resolution, Resolver>> = {
  date,
  numeric,
  month,
  hijri,
  year,
  season,
  weekday,
  deictic,
  clock,
  daily,
  unit,
  stretch,
  vague,
  ago,
  since,
  duration,
  phrase,
  days,
  months,
  years,
  weekdays,
  decades,
  century,
  same,
  quarter,
}
