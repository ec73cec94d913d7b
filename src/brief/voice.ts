import type { GroupKind, SectionId, TemplateId, Value } from './briefing.ts'

/** A piece of a sentence as it is shown. Names, numbers and quotations are kept apart from the text around them. */
export interface Inline {
  readonly kind: 'text' | 'name' | 'number' | 'quote'
  readonly text: string
}

/** How a value is asked for by a template: `obl` after a preposition, `short` in brackets, `num` as a bare number … */
export type Form = '' | 'obl' | 'short' | 'num'

/** How several values of one slot stand together. */
export type Joint = 'and' | 'seq' | 'chain' | 'list'

/**
 * All that a briefing needs of a language. Templates hold `{slot}`, `{slot|form}` or `{slot|joint}`, `{a+b}` for the
 * values of two slots in pairs, `[…]` for what is left out where one of its slots is empty, `[!slot|…]` for what stands
 * only where it is.
 */
export interface Voice {
  readonly language: 'ar' | 'en'
  readonly direction: 'rtl' | 'ltr'
  readonly templates: { readonly [id in TemplateId]: string }
  readonly value: (value: Value, form: Form, year: string | null) => readonly Inline[]
  readonly join: (parts: readonly (readonly Inline[])[], joint: Joint) => readonly Inline[]
  readonly day: (iso: string) => string
  readonly words: Words
}

/** What stands around the sentences. */
export interface Words {
  readonly title: string
  readonly subject: {
    readonly period: string
    readonly from: string
    readonly to: string
    readonly place: string
    readonly actor: string
    readonly outlet: string
    readonly incident: string
  }
  readonly sections: { readonly [id in SectionId]: string }
  readonly groups: { readonly [kind in GroupKind]: string }
  readonly references: string
  readonly noOutlet: string
  readonly noDay: string
  readonly offsets: string
  readonly note: string
  readonly empty: string
  readonly table: {
    readonly published: string
    readonly figure: string
    readonly by: string
    readonly outlet: string
    readonly state: string
  }
}

export const text = (value: string): Inline => ({ kind: 'text', text: value })
export const name = (value: string): Inline => ({ kind: 'name', text: value })
export const number = (value: string): Inline => ({ kind: 'number', text: value })
