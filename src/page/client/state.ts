import { type Layer, layers } from '../../view/layers.ts'

export const views = ['overview', 'speakers', 'statements', 'events', 'report'] as const
export type View = (typeof views)[number]

export type Language = 'ar' | 'en'

/** All that the page shows, as its address holds it. */
export interface State {
  readonly language: Language
  readonly view: View
  /** Position of the report shown, where the view is `report`. */
  readonly report: number
  readonly layers: readonly Layer[]
  /** Which list stands beside the text. */
  readonly list: Layer
  /** The selected value (`s3`, `e2.places.0`), or null. */
  readonly value: string | null
  /** What a table is filtered by: words, and `column:label` choices. */
  readonly filter: string
}

export const initial: State = {
  language: 'ar',
  view: 'overview',
  report: 0,
  layers: ['statements', 'events', 'quantities', 'times'],
  list: 'statements',
  value: null,
  filter: '',
}

const isOneOf = <T extends string>(all: readonly T[], word: string | null): word is T =>
  (all as readonly (string | null)[]).includes(word)

/** Reads the address's hash; whatever it does not say, or says wrongly, is as at the start. */
export function stateOf(hash: string): State {
  const given = new URLSearchParams(hash.replace(/^#/, ''))
  const view = given.get('view')
  const list = given.get('list')
  const report = Number(given.get('report'))
  const shown = given.get('layers')
  const hasReport = Number.isSafeInteger(report) && report >= 1
  return {
    language: given.get('lang') === 'en' ? 'en' : 'ar',
    view: hasReport ? 'report' : isOneOf(views, view) && view !== 'report' ? view : initial.view,
    report: hasReport ? report - 1 : 0,
    layers: shown === null ? initial.layers : layers.filter((layer) => shown.split('.').includes(layer)),
    list: isOneOf(layers, list) ? list : initial.list,
    value: given.get('value'),
    filter: given.get('filter') ?? '',
  }
}

/** The hash that says `state`, leaving out what is as at the start. */
export function hashOf(state: State): string {
  const said = new URLSearchParams()
  if (state.view === 'report') said.set('report', String(state.report + 1))
  else if (state.view !== initial.view) said.set('view', state.view)
  if (state.layers.join('.') !== initial.layers.join('.')) said.set('layers', state.layers.join('.'))
  if (state.list !== initial.list) said.set('list', state.list)
  if (state.value !== null) said.set('value', state.value)
  if (state.filter !== '') said.set('filter', state.filter)
  if (state.language !== initial.language) said.set('lang', state.language)
  return `#${said}`
}
