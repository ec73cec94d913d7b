import { valueAt } from '../../view/evidence.ts'
import { type Layer, layers } from '../../view/layers.ts'
import { sayDate } from '../../words/dates.ts'
import type { Context, ReportContext } from './context.ts'
import { loadReport } from './data.ts'
import { bdi, button, h, on } from './dom.ts'
import { eventsList } from './events-list.ts'
import { none } from './parts.ts'
import type { State } from './state.ts'
import { statementsList } from './statements-list.ts'
import { type TextPane, textPane } from './text-pane.ts'
import { type Tray, tray } from './tray.ts'
import { mentionsList, quantitiesList, timesList } from './value-lists.ts'

/** A view that can follow small changes of the state without being built anew. */
export interface View {
  readonly element: HTMLElement
  readonly follow?: (state: State, scroll: boolean) => void
  /** Moves to the next or the previous value; clears the selection. */
  readonly step?: (by: 1 | -1) => void
  readonly clear?: () => void
}

const lists: Record<Layer, (context: ReportContext) => HTMLElement> = {
  statements: statementsList,
  events: eventsList,
  quantities: quantitiesList,
  times: timesList,
  mentions: mentionsList,
}

/** Addresses come from reports: only those that lead to the web become links. */
const isWebAddress = (url: string): boolean => /^https?:\/\/[^\s]+$/i.test(url)

function heading({ voice, data }: ReportContext, pane: TextPane): HTMLElement {
  const { words } = voice
  const { title, outlet, published, url, notices } = data.reading
  const date = published === null ? null : sayDate(published, words, true)
  const address = url !== null && isWebAddress(url) ? url : null
  return h(
    'header',
    { class: 'report-head' },
    h(
      'h1',
      { dir: title === null ? null : 'rtl' },
      pane.headline ?? (title === null ? none(words.untitled) : bdi(title)),
    ),
    h(
      'p',
      { class: 'meta' },
      outlet === null ? none(words.noOutlet) : bdi(outlet),
      ' · ',
      date === null ? none(words.noDate) : h('time', { datetime: published, title: date.title }, bdi(date.text)),
      address !== null && [
        ' · ',
        h('a', { href: address, rel: 'noopener noreferrer', target: '_blank' }, words.original),
      ],
    ),
    ...notices.map(({ code, message }) => h('p', { class: 'notice' }, words.notices[code] ?? bdi(message))),
  )
}

function layerBar({ voice, state, data, go }: ReportContext): HTMLElement {
  const { words, number } = voice
  return h(
    'div',
    { class: 'layers', role: 'group', 'aria-label': words.layersLabel },
    ...layers.map((layer) => {
      const toggle = button(
        { class: `layer layer-${layer}`, 'data-layer': layer, 'aria-pressed': String(state.layers.includes(layer)) },
        () => {
          const pressed = toggle.getAttribute('aria-pressed') !== 'true'
          const shown = layers.filter((one) =>
            one === layer
              ? pressed
              : toggle.parentElement?.querySelector(`[data-layer="${one}"]`)?.getAttribute('aria-pressed') === 'true',
          )
          go({ layers: shown })
        },
        h('span', { class: 'sample', 'aria-hidden': 'true' }, voice.language === 'ar' ? 'كلمة' : 'word'),
        ` ${words[layer]} `,
        h('span', { class: 'count' }, number(data.reading[layer].length)),
      )
      return toggle
    }),
  )
}

function tabBar({ voice, state, data, go }: ReportContext): HTMLElement {
  const { words, number } = voice
  const tabs = layers.map((layer) =>
    button(
      {
        role: 'tab',
        id: `tab-${layer}`,
        'aria-controls': 'list',
        'aria-selected': String(state.list === layer),
        tabindex: state.list === layer ? 0 : -1,
        'data-list': layer,
      },
      () => go({ list: layer }),
      words[layer],
      ' ',
      h('span', { class: 'count' }, number(data.reading[layer].length)),
    ),
  )
  const bar = h('div', { class: 'tabs', role: 'tablist', 'aria-label': words.listsLabel }, ...tabs)
  return on(bar, {
    keydown(event) {
      const forward = voice.language === 'ar' ? 'ArrowLeft' : 'ArrowRight'
      if (event.key !== 'ArrowLeft' && event.key !== 'ArrowRight') return
      const at = tabs.indexOf(document.activeElement as HTMLButtonElement)
      const next = tabs[(at + (event.key === forward ? 1 : -1) + tabs.length) % tabs.length]
      next?.focus()
      next?.click()
      event.preventDefault()
    },
  })
}

const keyHints = ({ voice }: ReportContext): HTMLElement =>
  h(
    'p',
    { class: 'keys' },
    voice.words.keys.map(({ key, label }) => [h('kbd', {}, key), label]),
  )

/** One report: its text with layers, and beside it what was taken from it. */
export function reportView(base: Context): View {
  const data = loadReport(base.state.report)
  const { words } = base.voice
  if (data === null) return { element: h('p', { class: 'empty' }, words.noReports) }

  const pane = textPane(data)
  const context: ReportContext = {
    ...base,
    data,
    select: (id) => base.go({ value: id }),
    open: (id) => base.go({ value: id, list: valueAt(id)?.layer ?? shown.list }),
    hasWords: (id) => pane.evidence.has(id),
  }
  let shown = base.state
  let current: HTMLElement | null = null
  const list = h('div', { id: 'list', role: 'tabpanel', tabindex: -1, 'aria-labelledby': `tab-${shown.list}` })
  const bar = layerBar(context)
  const tabs = tabBar(context)
  const side = h('section', { class: 'card side', 'aria-label': words.listsLabel }, tabs, list)

  const items = () => [...list.querySelectorAll<HTMLElement>('.item')]
  const step = (by: 1 | -1) => {
    const ids = items().map((item) => item.dataset.value ?? '')
    const whole = shown.value?.split('.')[0] ?? ''
    const at = ids.indexOf(whole)
    const next = at === -1 ? (by === 1 ? ids[0] : ids.at(-1)) : ids[at + by]
    if (next !== undefined) context.select(next)
  }
  const toList = button({ class: 'plain to-list' }, () => side.scrollIntoView(), words.backToList)
  const clear = () => base.go({ value: null })
  const strip: Tray = tray(context, {
    step,
    clear,
    toList: () => (current ?? list).scrollIntoView({ block: 'center' }),
  })

  const fillList = (state: State) => {
    list.replaceChildren(lists[state.list](context))
    list.setAttribute('aria-labelledby', `tab-${state.list}`)
    for (const tab of tabs.children) {
      const chosen = (tab as HTMLElement).dataset.list === state.list
      tab.setAttribute('aria-selected', String(chosen))
      tab.setAttribute('tabindex', chosen ? '0' : '-1')
    }
    element.dataset.list = state.list
  }

  const showSelection = (state: State, scroll: boolean) => {
    current?.classList.remove('current')
    const whole = state.value?.split('.')[0]
    current = items().find((item) => item.dataset.value === whole) ?? null
    current?.classList.add('current')
    for (const link of list.querySelectorAll('[aria-current]')) link.removeAttribute('aria-current')
    if (state.value !== null) {
      const exact = [...list.querySelectorAll<HTMLElement>('[data-go]')].find((one) => one.dataset.go === state.value)
      exact?.setAttribute('aria-current', 'true')
    }
    const found = pane.mark(state.value, scroll)
    if (state.value === null) strip.rest()
    else strip.showValue(state.value, found ? pane.evidence.get(state.value) : undefined)
    if (current !== null && scroll && getComputedStyle(side).overflowY === 'auto') {
      const { top, bottom } = current.getBoundingClientRect()
      const frame = side.getBoundingClientRect()
      if (top < frame.top + 48 || bottom > frame.bottom) side.scrollTop += top - frame.top - frame.height / 3
    }
  }

  const showLayers = (state: State) => {
    pane.show(state.layers)
    for (const toggle of bar.children) {
      const layer = (toggle as HTMLElement).dataset.layer as Layer
      toggle.setAttribute('aria-pressed', String(state.layers.includes(layer)))
    }
  }

  const text = on(
    h('article', { class: 'card text', 'aria-label': words.reportText }, heading(context, pane), pane.element),
    {
      click(event) {
        const covers = pane.coversOf(event.target)
        if (covers === null) return
        // A click that ends a selection of words is meant for copying them.
        if (String(getSelection()) !== '') return
        strip.showCovers(covers.filter(({ layer }) => shown.layers.includes(layer)))
      },
    },
  )
  const element = h(
    'div',
    { class: 'report' },
    h('div', { class: 'report-bar' }, bar, keyHints(context), toList),
    h(
      'div',
      { class: 'panes' },
      h('div', { class: 'text-column' }, text, h('p', { class: 'hint' }, words.whyHint), strip.element),
      side,
    ),
  )
  fillList(shown)
  showLayers(shown)
  return {
    element,
    step,
    clear,
    follow(state, scroll) {
      const previous = shown
      shown = state
      if (state.list !== previous.list) fillList(state)
      if (state.layers !== previous.layers) showLayers(state)
      showSelection(state, scroll)
    },
  }
}
