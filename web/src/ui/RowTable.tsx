import { useVirtualizer } from '@tanstack/react-virtual'
import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'

export interface Column<Row> {
  readonly key: string
  readonly head: string
  /** A CSS grid track: `8rem`, `minmax(10rem, 2fr)`. */
  readonly width: string
  readonly cell: (row: Row) => ReactNode
  /** Given where the table can be ordered by it. */
  readonly sort?: { readonly now: 'up' | 'down' | null; readonly by: () => void }
}

/**
 * A table of any length: only the rows in sight stand in the page. Rows are of equal height and cells are cut to it; the
 * columns’ cells say in a tip or a page of their own what is cut.
 */
export function RowTable<Row>(table: RowTableProps<Row>) {
  const { label, columns, rows, total, rowKey, more, height = '70vh', rowHeight = 46 } = table
  const { t } = useTranslation()
  const frame = useRef<HTMLElement>(null)
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => frame.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    onChange: ({ range }) => {
      if (range !== null && range.endIndex >= rows.length - 20) more?.()
    },
  })
  const tracks = { gridTemplateColumns: columns.map(({ width }) => width).join(' ') }
  return (
    // A table that scrolls must be reached by the keyboard too.
    // biome-ignore lint/a11y/noNoninteractiveTabindex: the region scrolls
    <section ref={frame} className="frame overflow-auto" style={{ maxHeight: height }} tabIndex={0} aria-label={label}>
      <table aria-rowcount={total ?? rows.length} className="block min-w-max">
        <thead className="sticky top-0 z-10 block bg-card">
          <tr className="grid border-b border-line text-[0.85rem] text-soft" style={tracks}>
            {columns.map(({ key, head, sort }) => (
              <th
                key={key}
                scope="col"
                aria-sort={sort && ariaSort(sort.now)}
                className="truncate px-3 py-2 text-start"
              >
                {sort === undefined ? head : <SortHead head={head} now={sort.now} by={sort.by} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody className="relative block" style={{ height: virtual.getTotalSize() }}>
          {virtual.getVirtualItems().map(({ index, start, size }) => {
            const row = rows[index] as Row
            return (
              <tr
                key={rowKey(row)}
                aria-rowindex={index + 2}
                className="absolute inset-x-0 grid items-center border-b border-line hover:bg-hover"
                style={{ ...tracks, height: size, transform: `translateY(${start}px)` }}
              >
                {columns.map(({ key, cell }) => (
                  <td key={key} className="truncate px-3">
                    {cell(row)}
                  </td>
                ))}
              </tr>
            )
          })}
        </tbody>
      </table>
      {rows.length === 0 && total !== -1 ? <p className="px-4 py-8 text-center text-soft">{t('noRows')}</p> : null}
    </section>
  )
}

const ariaSort = (now: 'up' | 'down' | null) => (now === null ? 'none' : now === 'up' ? 'ascending' : 'descending')

interface RowTableProps<Row> {
  readonly label: string
  readonly columns: readonly Column<Row>[]
  readonly rows: readonly Row[]
  /** How many rows there are in all, where more can be asked for; -1 where that is not known. */
  readonly total?: number
  readonly rowKey: (row: Row) => string
  /** Asks for more; called when the end comes into sight. */
  readonly more?: () => void
  readonly height?: string
  /** Pixels that a row is high. */
  readonly rowHeight?: number
}

function SortHead({
  head,
  now,
  by,
}: {
  readonly head: string
  readonly now: 'up' | 'down' | null
  readonly by: () => void
}) {
  return (
    <button type="button" className="cursor-pointer hover:text-evidence" onClick={by}>
      {head} <span aria-hidden="true">{now === 'up' ? '▲' : now === 'down' ? '▼' : '▵'}</span>
    </button>
  )
}
