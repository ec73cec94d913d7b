import { formOf } from '../../words/plural.ts'
import type { TemplateId, Value } from '../briefing.ts'
import { counted, digits } from '../plural.ts'
import { saying } from '../value.ts'
import { type Inline, type Joint, number, text, type Voice } from '../voice.ts'
import * as lexicon from './words.ts'

const templates: { readonly [id in TemplateId]: string } = {
  summary: 'This briefing rests on {reports}[ from {outlets}][, published {days}].',
  summaryOrigins: 'They tell of {incidents}, in the words of {voices}.',
  title: '{type}[ in {place}][, {days}][, told by {names}]',
  account:
    '{act} {speaker}[, {role}][, {anonymous}][, through {relays|seq}][ ({printed|list})]: {quote}[; {distanced}].',
  narration: '[{outlet}, in its own words][ ({published|short})]: {quote}.',
  manyOrigins: '{voices} tell of it in {reports}: {names|and}.',
  oneOrigin: 'Told in {reports}, each time from one voice: {names|and}.',
  rises: 'Toll ({unit}) given by {speaker}: {figures+published|seq}.',
  range: 'The current figures run from {low}[ ({lowBy})] to {high}[ ({highBy})].',
  grade: 'Grade: {grade}; {because}.',
  chain: '[{outlet}][ ({published|short})][ ← {relays|chain}] ← {speaker}[ ({anonymous})]',
  chainDirect: '{speaker}, published by itself[ ({published|short})]',
  chainOwn: '[{outlet}][ ({published|short})], in its own words, no source given',
  differ: 'Accounts differ on {difference}:',
  side: '{claim}: [{act} {speaker}][{outlet}, in its own words][, {role}][, {anonymous}][, through {relays|seq}][ ({printed|list})][ ({published|short})]: {quote}[; {distanced}].',
  ledger: '[{published|short}: ]{figure} by {by}[, through {relays|seq}][ ({outlet})]; {state}.',
  absent: '{absent}.',
  onlySource: 'Nobody tells of it but {names|and}.',
  alone: 'Other incidents that have a single origin: {incidents|num}.',
  more: 'Other incidents, not set out here: {incidents|num}.',
}

const spoken = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' })
const brief = new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' })
const whole = new Intl.DateTimeFormat('en-GB', {
  weekday: 'long',
  day: 'numeric',
  month: 'long',
  year: 'numeric',
  timeZone: 'UTC',
})
const dateOf = (iso: string): Date => new Date(`${iso}T00:00:00Z`)
const day = (iso: string): string =>
  whole
    .format(dateOf(iso))
    .replace(/^(\w+) /u, '$1, ')
    .replace(',,', ',')

const stretch = (from: string, to: string, year: string | null): string => {
  const format = from.slice(0, 4) === year && to.slice(0, 4) === year ? brief : spoken
  return from === to ? format.format(dateOf(from)) : format.formatRange(dateOf(from), dateOf(to)).replace(/\s–\s/u, '–')
}

/** at least 11 killed, about 200 families, 800–1,000 families; of «عشرات» only the words are sure. */
function figure(of: Extract<Value, { kind: 'figure' }>): readonly Inline[] {
  const { min, max, approx, unit, words: said } = of
  const { forms } = lexicon.units[unit]
  const count = (number: number) => counted('en', formOf('en', forms, number), number)
  if ((min === null && max === null) || (approx && (min === null || max === null)))
    return [{ kind: 'quote', text: said }]
  if (min === null) return [text('at most '), ...count(max as number)]
  if (max === null) return [text('at least '), ...count(min)]
  if (min === max) return approx ? [text('about '), ...count(min)] : count(min)
  return [number(digits('en', min)), text('–'), ...count(max)]
}

function join(parts: readonly (readonly Inline[])[], joint: Joint): readonly Inline[] {
  return parts.flatMap((part, at) => {
    if (at === 0) return part
    const isLast = at === parts.length - 1
    const mark = { and: isLast ? ' and ' : ', ', seq: ', then ', chain: ' ← ', list: ', ' }[joint]
    return [text(mark), ...part]
  })
}

const value = saying('en', lexicon, {
  stretch: (from, to, isShort, year) => stretch(from, to, isShort ? year : null),
  figure,
  oblique: (forms) => forms,
})

/** English. Names and quoted words stay in the language of the reports. */
export const english: Voice = { language: 'en', direction: 'ltr', templates, value, join, day, words: lexicon.words }
