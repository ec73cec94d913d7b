import type { Context } from './context.ts'
import { loadIndex } from './data.ts'
import { button, h } from './dom.ts'
import { overview } from './overview.ts'
import { reportView, type View } from './report-view.ts'
import { voiceOf } from './say.ts'
import { type Sidebar, sidebar } from './sidebar.ts'
import { hashOf, type State, stateOf } from './state.ts'

const app = document.getElementById('app') as HTMLElement
const index = loadIndex()
let state = stateOf(location.hash)
// Over one report there is nothing to overlook: it opens at once.
if (index.length === 1 && location.hash === '') state = { ...state, view: 'report' }
let bar: Sidebar
let view: View
let menu: HTMLDetailsElement
let content: HTMLElement

/** Where there is room the menu stands open and has no handle to open it by. */
const wide = matchMedia('(min-width: 62rem)')
wide.addEventListener('change', () => {
  menu.open = wide.matches
})

function contextNow(): Context {
  return { voice: voiceOf(state.language), state, index, go }
}

/** Changes what is shown and what the address says; small changes leave no step behind for the back button. */
function go(change: Partial<State>, push = false): void {
  const before = state
  state = { ...state, ...change }
  const hash = hashOf(state)
  if (push) history.pushState(null, '', hash)
  else history.replaceState(null, '', hash)
  show(before, change.value !== undefined)
}

function show(before: State, scroll: boolean): void {
  if (state.language !== before.language) build()
  else if (state.view !== before.view || state.report !== before.report) openView()
  else view.follow?.(state, scroll)
}

function titleNow(): string {
  const { words } = contextNow().voice
  const entry = state.view === 'report' ? index[state.report] : undefined
  const here = state.view === 'report' ? (entry?.title ?? entry?.id ?? words.untitled) : words[state.view]
  return `${here} · ${words.brand}`
}

function openView(): void {
  view = state.view === 'report' ? reportView(contextNow()) : overview(contextNow())
  content.replaceChildren(view.element)
  bar.follow(state)
  document.title = titleNow()
  if (!wide.matches && menu.open) {
    menu.open = false
    content.focus({ preventScroll: true })
  }
  scrollTo(0, 0)
  view.follow?.(state, state.value !== null)
}

/** Builds everything in the state's language, mirrored with it. */
function build(): void {
  const context = contextNow()
  const { words, language } = context.voice
  document.documentElement.lang = language
  document.documentElement.dir = language === 'ar' ? 'rtl' : 'ltr'
  bar = sidebar(context)
  const other = language === 'ar' ? 'en' : 'ar'
  menu = h('details', { id: 'menu', open: wide.matches }, h('summary', {}, words.menu), bar.element)
  content = h('main', { id: 'content', tabindex: -1 })
  app.replaceChildren(
    h('a', { class: 'skip', href: '#content' }, words.skip),
    h(
      'header',
      { class: 'top' },
      h(
        'div',
        { class: 'brand' },
        h('a', { href: hashOf({ ...stateOf(''), language }) }, words.brand),
        h('small', {}, words.tagline),
      ),
      h(
        'div',
        { class: 'top-buttons' },
        button(
          { class: 'plain language', lang: other, dir: other === 'ar' ? 'rtl' : 'ltr' },
          () => go({ language: other, filter: '' }),
          words.otherLanguage,
        ),
        button({ class: 'plain print' }, () => print(), words.print),
      ),
      menu,
    ),
    content,
  )
  openView()
}

document.addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return
  const target = event.target as HTMLElement
  if (target.closest('input, select, textarea') !== null) return
  const inList = target.closest('#list') !== null
  const key = event.key.toLowerCase()
  if (key === 'escape') view.clear?.()
  else if (key === 'j' || event.code === 'KeyJ' || (inList && key === 'arrowdown')) view.step?.(1)
  else if (key === 'k' || event.code === 'KeyK' || (inList && key === 'arrowup')) view.step?.(-1)
  else return
  event.preventDefault()
})

document.addEventListener('click', (event) => {
  // The skip link must not become the page's state.
  const skip = (event.target as HTMLElement).closest('a.skip')
  if (skip === null) return
  event.preventDefault()
  content.focus()
})

addEventListener('popstate', () => {
  const before = state
  state = stateOf(location.hash)
  // A table reads its filter when it opens, so another filter is another view.
  if (state.filter !== before.filter && state.language === before.language) openView()
  else show(before, true)
})

build()
