import type { ReportContext } from './context.ts'
import { bdi, button, type Child, h } from './dom.ts'
import type { Voice } from './say.ts'

/** Says that a value is empty, so that nothing missing looks like something forgotten. */
export const none = (words: string): HTMLElement => h('span', { class: 'none' }, words)

/** A value that opens its words; plain where it stands on none. */
export function evidenceLink(context: ReportContext, id: string, label: Child, className = 'value'): HTMLElement {
  if (!context.hasWords(id)) return h('span', { class: className }, label)
  return button({ class: className, 'data-go': id }, () => context.select(id), label)
}

/** A small label: chip('يعلن', 'act'). */
export const chip = (className: string, ...children: readonly Child[]): HTMLElement =>
  h('span', { class: `chip ${className}` }, ...children)

/** A list of children with the language's comma between them. */
export const joined = (children: readonly Child[], { words }: Voice): Child[] =>
  children.flatMap((child, index) => (index === 0 ? [child] : [words.comma, child]))

/** A chain of names as chips with arrows between: outlet ← relay ← speaker. */
export function chain(links: readonly HTMLElement[], { words }: Voice): HTMLElement {
  const arrow = () => h('span', { class: 'arrow', 'aria-hidden': 'true' }, words.arrow)
  return h(
    'div',
    { class: 'chain' },
    links.flatMap((link, index) => (index === 0 ? [link] : [arrow(), link])),
  )
}

/** A name out of a report. */
export const name = (words: string, className = ''): HTMLElement => bdi(words, { class: className || null })

/** A heading of a card. */
export const cardTitle = (words: string, ...more: readonly Child[]): HTMLElement =>
  h('header', { class: 'card-title' }, h('h2', {}, words), ...more)
