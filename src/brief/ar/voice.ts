import type { Value } from '../briefing.ts'
import { counted, digits, formOf } from '../plural.ts'
import { type Form, type Inline, type Joint, name, number, text, type Voice } from '../voice.ts'
import { fullDay, stretch } from './dates.ts'
import { templates } from './templates.ts'
import { countables, oblique, units } from './units.ts'
import { absent, acts, because, difference, grades, marks, states, types, words } from './words.ts'

function value(of: Value, form: Form, year: string | null): readonly Inline[] {
  switch (of.kind) {
    case 'name':
      return [name(of.name)]
    case 'quote':
      return of.words.flatMap((part, at): readonly Inline[] => [
        ...(at === 0 ? [] : [text(' … ')]),
        { kind: 'quote', text: part.trim().replace(/\.$/u, '') },
      ])
    case 'days':
      return [text(stretch(of.from, of.to, form === 'short' ? (year ?? '') : null))]
    case 'figure':
      return figure(of, form)
    case 'bound':
      return counted('ar', formOf('ar', oblique(units[of.unit].forms), of.number), of.number)
    case 'count': {
      const forms = form === 'obl' ? oblique(countables[of.of]) : countables[of.of]
      return form === 'num' ? [number(digits('ar', of.count))] : counted('ar', formOf('ar', forms, of.count), of.count)
    }
    case 'type':
      return [text(types[of.type])]
    case 'unit':
      return [text(units[of.unit].all)]
    case 'act':
      return [text(acts[of.act])]
    case 'grade':
      return [text(grades[of.grade])]
    case 'because':
      return [text(because[of.rule] ?? of.rule)]
    case 'state':
      return [text(states[of.state])]
    case 'mark':
      return [text(marks[of.mark])]
    case 'difference':
      return [text(difference(of.difference, of.unit))]
    case 'absent':
      return [text(absent[of.absent])]
  }
}

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

/** Arabic. */
export const arabic: Voice = { language: 'ar', direction: 'rtl', templates, value, join, day: fullDay, words }
