import type { TFunction } from 'i18next'
import type { RegisterHead, RegisterRow } from '../../../../src/http/wire.ts'
import type { Voice } from '../../language/voice.ts'
import { When } from '../../ui/When.tsx'
import { Checks, Values } from './cells.tsx'

const narrow = new Set(['figure', 'best', 'low', 'high', 'status', 'act', 'mode', 'hedge', 'grade'])
const wide = new Set(['said', 'mentions', 'target'])

const widthOf = (value: string): string =>
  wide.has(value) ? 'minmax(18rem, 3fr)' : narrow.has(value) ? '8rem' : 'minmax(11rem, 1.5fr)'

/** The name of a column in the language of the page. */
export function headOf(name: string, head: RegisterHead, { language }: Voice, t: TFunction): string {
  return head.columns.find((column) => column.name === name)?.title[language] ?? t(`registers.columns.${name}`)
}

/** How a column of a register is drawn. */
export function columnOf(name: string, head: RegisterHead, voice: Voice, t: TFunction) {
  const key = name
  const title = headOf(name, head, voice, t)
  const own = head.columns.find((column) => column.name === name)
  if (own !== undefined) {
    const cell = (row: RegisterRow) => (
      <Values values={row.cells.find(({ column }) => column === name)?.values ?? []} value={own.value} />
    )
    return { key, head: title, width: widthOf(own.value), cell }
  }
  const cells: Readonly<Record<string, (row: RegisterRow) => React.ReactNode>> = {
    day: (row) => <When value={row.day} />,
    checks: (row) => <Checks checks={row.checks} />,
    texts: (row) => voice.number(row.texts),
    reports: (row) => voice.number(row.reports.length),
  }
  const width = name === 'checks' || name === 'day' ? '10rem' : '8rem'
  return { key, head: title, width, cell: cells[name] ?? (() => null) }
}
