import { sayDate } from '../../words/dates.ts'
import type { ReportEntry } from '../page-data.ts'
import type { Context } from './context.ts'
import { bdi, h, on } from './dom.ts'
import { folded } from './fold.ts'
import { none } from './parts.ts'
import { hashOf, initial, type State, type View } from './state.ts'

/** The list of sections and of reports. */
export interface Sidebar {
  readonly element: HTMLElement
  readonly follow: (state: State) => void
}

/** Where a link to a report or a section leads: it keeps the language and the layers. */
const address = (state: State, change: Partial<State>): string =>
  hashOf({ ...initial, language: state.language, layers: state.layers, ...change })

function reportItem({ voice, state }: Context, entry: ReportEntry, position: number): HTMLElement {
  const { words } = voice
  const date = entry.published === null ? null : sayDate(entry.published, words)
  return h(
    'li',
    {},
    h(
      'a',
      { href: address(state, { view: 'report', report: position }), 'data-report': position },
      h('span', { class: 'report-title' }, bdi(entry.title ?? entry.id)),
      h(
        'span',
        { class: 'meta' },
        entry.outlet === null ? none(words.noOutlet) : bdi(entry.outlet),
        ' · ',
        date === null ? none(words.noDate) : bdi(date.text),
      ),
      h(
        'span',
        { class: 'meta' },
        voice.count('statements', entry.statements),
        ' · ',
        voice.count('events', entry.events),
      ),
    ),
  )
}

/** Makes the list of sections and reports with its filter box. */
export function sidebar(context: Context): Sidebar {
  const { voice, index, state } = context
  const { words, number } = voice
  const sum = (count: (entry: ReportEntry) => number) => index.reduce((total, entry) => total + count(entry), 0)
  const sections: readonly (readonly [View, number | null])[] = [
    ['overview', null],
    ['speakers', null],
    ['statements', sum((entry) => entry.statements)],
    ['events', sum((entry) => entry.events)],
  ]
  const nav = h(
    'nav',
    { 'aria-label': words.menu },
    h(
      'ul',
      { class: 'sections' },
      ...sections.map(([view, count]) =>
        h(
          'li',
          {},
          h(
            'a',
            { href: address(state, { view }), 'data-view': view },
            words[view as 'overview'],
            count !== null && h('span', { class: 'count' }, number(count)),
          ),
        ),
      ),
    ),
  )
  const items = index.map((entry, position) => reportItem(context, entry, position))
  const keys = index.map(({ id, title, outlet, published }) => folded([id, title, outlet, published].join(' ')))
  const found = h(
    'p',
    { class: 'empty', hidden: items.length > 0 },
    items.length > 0 ? words.noneFound : words.noReports,
  )
  const list = h('ol', { class: 'reports' }, ...items)
  const box = h('input', { type: 'search', 'aria-label': words.findReport, placeholder: words.findReport })
  on(box, {
    input() {
      const wanted = folded(box.value).trim()
      let shown = 0
      items.forEach((item, position) => {
        const fits = (keys[position] ?? '').includes(wanted)
        item.hidden = !fits
        if (fits) shown++
      })
      found.hidden = shown > 0
    },
  })
  nav.append(h('h2', {}, words.reports, ' ', h('span', { class: 'count' }, number(index.length))), box, found, list)
  on(nav, {
    click(event) {
      const link = (event.target as HTMLElement).closest('a')
      // With a key held the browser opens the link elsewhere, from its address.
      if (link === null || event.ctrlKey || event.metaKey || event.shiftKey) return
      event.preventDefault()
      const { view, report } = link.dataset
      if (report !== undefined) context.go({ view: 'report', report: Number(report), value: null, filter: '' }, true)
      else context.go({ view: view as View, value: null, filter: '' }, true)
    },
  })
  return {
    element: nav,
    follow(now) {
      for (const link of nav.querySelectorAll<HTMLAnchorElement>('a')) {
        const { view, report } = link.dataset
        const here = view === undefined ? now.view === 'report' && Number(report) === now.report : view === now.view
        if (here) link.setAttribute('aria-current', 'page')
        else link.removeAttribute('aria-current')
      }
    },
  }
}
