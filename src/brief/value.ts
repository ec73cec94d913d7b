import type { Act, EventType, Unit } from '../annotation/reading.ts'
import type { DiscrepancyKind, Grade } from '../annotation/record.ts'
import { type Forms, formOf } from '../words/plural.ts'
import type { Absent, Countable, Mark, Value } from './briefing.ts'
import { counted, digits } from './plural.ts'
import { type Form, type Inline, name, number, text, type Voice } from './voice.ts'

/** What the values of a briefing are called in a language. */
export interface Lexicon {
  readonly types: { readonly [type in EventType]: string }
  readonly units: { readonly [unit in Unit]: { readonly forms: Forms; readonly all: string } }
  readonly countables: { readonly [of in Countable]: Forms }
  readonly acts: { readonly [act in Act]: string }
  readonly grades: { readonly [grade in Grade]: string }
  readonly because: { readonly [rule: string]: string }
  readonly states: { readonly [state in Extract<Value, { kind: 'state' }>['state']]: string }
  readonly marks: { readonly [mark in Mark]: string }
  readonly absent: { readonly [absent in Absent]: string }
  readonly difference: (kind: DiscrepancyKind, unit: Unit | null) => string
}

/** How values that depend on what stands around them are said in a language. */
export interface Grammar {
  /** Days; short ones in brackets, without the year where it is `year`, which was said already. */
  readonly stretch: (from: string, to: string, isShort: boolean, year: string | null) => string
  readonly figure: (of: Extract<Value, { kind: 'figure' }>, form: Form) => readonly Inline[]
  /** The forms of a noun after a preposition or as an object. */
  readonly oblique: (forms: Forms) => Forms
}

/** Says the values of a briefing in a language. */
export function saying(language: Voice['language'], words: Lexicon, grammar: Grammar): Voice['value'] {
  const count = (forms: Forms, of: number) => counted(language, formOf(language, forms, of), of)
  return (of, form, year) => {
    switch (of.kind) {
      case 'name':
        return [name(of.name)]
      case 'quote':
        return of.words.flatMap((part, at): readonly Inline[] => [
          ...(at === 0 ? [] : [text(' … ')]),
          { kind: 'quote', text: part.trim().replace(/\.$/u, '') },
        ])
      case 'days':
        return [text(grammar.stretch(of.from, of.to, form === 'short', year))]
      case 'figure':
        return grammar.figure(of, form)
      case 'bound':
        return count(grammar.oblique(words.units[of.unit].forms), of.number)
      case 'count': {
        const forms = words.countables[of.of]
        if (form === 'num') return [number(digits(language, of.count))]
        return count(form === 'obl' ? grammar.oblique(forms) : forms, of.count)
      }
      case 'type':
        return [text(words.types[of.type])]
      case 'unit':
        return [text(words.units[of.unit].all)]
      case 'act':
        return [text(words.acts[of.act])]
      case 'grade':
        return [text(words.grades[of.grade])]
      case 'because':
        return [text(words.because[of.rule] ?? of.rule)]
      case 'state':
        return [text(words.states[of.state])]
      case 'mark':
        return [text(words.marks[of.mark])]
      case 'difference':
        return [text(words.difference(of.difference, of.unit))]
      case 'absent':
        return [text(words.absent[of.absent])]
    }
  }
}
