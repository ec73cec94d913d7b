import type { Context } from './context.ts'
import { csvOf, jsonOf, type Shown } from './csv.ts'
import { bdi, button, h, on } from './dom.ts'
import { download } from './download.ts'
import { folded } from './fold.ts'
import { none } from './parts.ts'

/** A column of a table over all reports. What `text` answers is what is shown, sorted, filtered and exported. */
export interface Column<R> {
  readonly id: string
  readonly label: string
  readonly text: (row: R) => string
  /** Compared when sorting, where the words would sort wrongly. */
  readonly order?: (row: R) => number | string
  /** Offers the column's words as choices. */
  readonly choose?: boolean
  /** Where the cell leads. */
  readonly href?: (row: R) => string
  /** The same said otherwise, for who rests on the cell. */
  readonly title?: (row: R) => string
  /** How the cell looks. */
  readonly className?: string
  /** Said instead of an empty cell; it is exported too. */
  readonly empty?: string
}

interface Spec<R> {
  readonly name: string
  readonly title: string
  readonly columns: readonly Column<R>[]
  readonly rows: readonly R[]
  /** How many rows there are, in words. */
  readonly count: (rows: number) => string
}

const STEP = 150
const collators = { ar: new Intl.Collator('ar', { numeric: true }), en: new Intl.Collator('en', { numeric: true }) }

const textIn = <R>(column: Column<R>, row: R): string => column.text(row) || (column.empty ?? '')

function cell<R>(column: Column<R>, row: R): HTMLElement {
  const said = column.text(row)
  const words = said === '' ? none(column.empty ?? '') : bdi(said)
  const href = column.href?.(row)
  return h(
    'td',
    {
      role: 'cell',
      'data-label': column.label,
      class: column.className ?? null,
      title: said === '' ? null : (column.title?.(row) ?? null),
    },
    href === undefined ? words : h('a', { href, class: 'value' }, words),
  )
}

/** The state of a table's controls, as one string that an address can hold. */
function parseFilter(filter: string): { words: string; choices: Map<string, string>; sort: string; down: boolean } {
  const given = new URLSearchParams(filter)
  const choices = new Map([...given].filter(([id]) => id.startsWith('is.')).map(([id, label]) => [id.slice(3), label]))
  const sort = given.get('sort') ?? ''
  return { words: given.get('words') ?? '', choices, sort: sort.replace(/^-/, ''), down: sort.startsWith('-') }
}

/** The filter that looks for `words`. */
export const filterFor = (words: string): string => String(new URLSearchParams({ words }))

/** A table that can be filtered and sorted; what it shows is what it exports. */
export function tableView<R>(context: Context, spec: Spec<R>): HTMLElement {
  const { voice, go } = context
  const { words } = voice
  const { columns } = spec
  const collator = collators[voice.language]
  const controls = parseFilter(context.state.filter)
  const keys = new Map<R, string>()
  const keyOf = (row: R): string => {
    const known = keys.get(row)
    if (known !== undefined) return known
    const key = folded(columns.map((column) => textIn(column, row)).join('\n'))
    keys.set(row, key)
    return key
  }
  let kept: readonly R[] = []
  let drawn = 0

  const body = h('tbody', { role: 'rowgroup' })
  const said = h('p', { class: 'meta table-count', 'aria-live': 'polite' })
  const more = button({ class: 'plain more' }, () => draw(), words.more)
  const draw = () => {
    const next = kept.slice(drawn, drawn + STEP)
    body.append(...next.map((row) => h('tr', { role: 'row' }, ...columns.map((column) => cell(column, row)))))
    drawn += next.length
    more.hidden = drawn >= kept.length
    said.textContent =
      kept.length === spec.rows.length
        ? spec.count(kept.length)
        : `${spec.count(kept.length)} ${words.of} ${voice.number(spec.rows.length)}`
  }
  const heads = columns.map((column) => {
    const sort = button(
      { class: 'sort', title: `${words.sortBy} ${column.label}` },
      () => {
        controls.down = controls.sort === column.id ? !controls.down : false
        controls.sort = column.id
        apply()
      },
      column.label,
    )
    return h(
      'th',
      { role: 'columnheader', scope: 'col', 'data-column': column.id, class: column.className ?? null },
      sort,
    )
  })
  const compare =
    (column: Column<R>) =>
    (a: R, b: R): number => {
      const order = column.order ?? column.text
      const [x, y] = [order(a), order(b)]
      // Empty values stand last whichever way the others run.
      if (x === '' || y === '') return x === y ? 0 : x === '' ? 1 : -1
      const way = controls.down ? -1 : 1
      return way * (typeof x === 'number' && typeof y === 'number' ? x - y : collator.compare(String(x), String(y)))
    }
  const apply = () => {
    const wanted = folded(controls.words)
      .split(/\s+/)
      .filter((word) => word !== '')
    const chosen = columns.filter(({ id }) => controls.choices.has(id))
    const fitting = spec.rows.filter(
      (row) =>
        chosen.every((column) => textIn(column, row) === controls.choices.get(column.id)) &&
        (wanted.length === 0 || wanted.every((word) => keyOf(row).includes(word))),
    )
    const sorted = columns.find(({ id }) => id === controls.sort)
    kept = sorted === undefined ? fitting : fitting.toSorted(compare(sorted))
    for (const head of heads) {
      const here = head.dataset.column === controls.sort
      head.setAttribute('aria-sort', here ? (controls.down ? 'descending' : 'ascending') : 'none')
    }
    drawn = 0
    body.replaceChildren()
    draw()
    const filter = new URLSearchParams()
    if (controls.words !== '') filter.set('words', controls.words)
    for (const [id, label] of controls.choices) filter.set(`is.${id}`, label)
    if (controls.sort !== '') filter.set('sort', `${controls.down ? '-' : ''}${controls.sort}`)
    go({ filter: String(filter) })
  }

  const box = h('input', {
    type: 'search',
    'aria-label': words.filterRows,
    placeholder: words.filterRows,
    value: controls.words,
  })
  let pause: ReturnType<typeof setTimeout>
  on(box, {
    input() {
      clearTimeout(pause)
      pause = setTimeout(() => {
        controls.words = box.value
        apply()
      }, 120)
    },
  })
  const selects = columns
    .filter(({ choose }) => choose === true)
    .map((column) => {
      const labels = [...new Set(spec.rows.map((row) => textIn(column, row)))].sort(collator.compare)
      const select = h(
        'select',
        { 'aria-label': column.label },
        h('option', { value: '' }, `${column.label}: ${words.all}`),
        ...labels.map((label) =>
          h('option', { value: label, selected: controls.choices.get(column.id) === label }, label),
        ),
      )
      return on(select, {
        change() {
          if (select.value === '') controls.choices.delete(column.id)
          else controls.choices.set(column.id, select.value)
          apply()
        },
      })
    })
  const shown = (): Shown => ({ columns, rows: kept.map((row) => columns.map((column) => textIn(column, row))) })
  const exports = h(
    'div',
    { class: 'exports', role: 'group', 'aria-label': words.exportLabel },
    button(
      { class: 'plain export-csv', title: words.exportLabel },
      () => {
        download(`${spec.name}.csv`, 'text/csv;charset=utf-8', csvOf(shown()))
      },
      words.exportCsv,
    ),
    button(
      { class: 'plain export-json', title: words.exportLabel },
      () => {
        download(`${spec.name}.json`, 'application/json', jsonOf(shown()))
      },
      words.exportJson,
    ),
  )
  const element = h(
    'section',
    { class: 'card table-card' },
    h('div', { class: 'controls' }, box, ...selects, exports),
    said,
    h(
      'div',
      { class: 'table-frame' },
      h(
        'table',
        { class: `all ${spec.name}`, role: 'table', 'aria-label': spec.title },
        h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, ...heads)),
        body,
      ),
    ),
    more,
  )
  apply()
  return element
}
