import { formOf } from '../../words/plural.ts'
import type { Value } from '../briefing.ts'
import { counted, digits } from '../plural.ts'
import { saying } from '../value.ts'
import { type Form, type Inline, type Joint, number, text, type Voice } from '../voice.ts'
import { fullDay, stretch } from './dates.ts'
import { templates } from './templates.ts'
import { countables, oblique, units } from './units.ts'
import * as lexicon from './words.ts'

/** 11 قتيلًا على الأقل, نحو 200 عائلة, بين 800 و1000 عائلة; of «عشرات» only the words are sure. */
function figure(of: Extract<Value, { kind: 'figure' }>, form: Form): readonly Inline[] {
  const { min, max, approx, unit, words: said } = of
  const { forms } = units[unit]
  const of_ = (count: number, about: boolean) =>
    counted('ar', formOf('ar', about || form === 'obl' ? oblique(forms) : forms, count), count)
  if ((min === null && max === null) || (approx && (min === null || max === null)))
    return [{ kind: 'quote', text: said }]
  if (min === null) return [...of_(max as number, false), text(' على الأكثر')]
  if (max === null) return [...of_(min, false), text(' على الأقل')]
  if (min === max) return approx ? [text('نحو '), ...of_(min, true)] : of_(min, false)
  return [text('بين '), number(digits('ar', min)), text(' و'), ...of_(max, true)]
}

function join(parts: readonly (readonly Inline[])[], joint: Joint): readonly Inline[] {
  const between = { and: '، و', seq: '، ثم ', chain: ' ← ', list: '، ' }[joint]
  return parts.flatMap((part, at) => {
    const mark = joint === 'and' && parts.length === 2 ? ' و' : between
    return at === 0 ? part : [text(mark), ...part]
  })
}

const value = saying(
  'ar',
  { ...lexicon, units, countables },
  {
    stretch: (from, to, isShort, year) => stretch(from, to, isShort ? (year ?? '') : null),
    figure,
    oblique,
  },
)

/** Arabic. */
export const arabic: Voice = {
  language: 'ar',
  direction: 'rtl',
  templates,
  value,
  join,
  day: fullDay,
  words: lexicon.words,
}
