import { useEffect, useMemo, useRef } from 'react'
import type { Offsets, WholeReport } from '../../../../src/http/wire.ts'
import type { Layer } from '../../../../src/view/layers.ts'
import type { Segment } from '../../../../src/view/segments.ts'
import { classesOf, type Sheet } from './model.ts'

interface ReportTextProps {
  readonly whole: WholeReport
  readonly sheet: Sheet
  readonly layers: readonly Layer[]
  /** The words to mark. */
  readonly marked: readonly Offsets[]
  /** Somebody chose the value that lies innermost over the words. */
  readonly choose: (value: string) => void
}

/** The report's text with its reading laid over it: statements under the words, events under the line, numbers around. */
export function ReportText({ whole, sheet, layers, marked, choose }: ReportTextProps) {
  const { text, title } = whole.report
  const frame = useRef<HTMLElement>(null)
  const isMarked = ({ start, end }: Segment) => marked.some(([from, to]) => from <= start && end <= to)
  const shown = useMemo(() => layers.map((layer) => `show-${layer}`).join(' '), [layers])
  const target = marked[0]?.join('-')
  // biome-ignore lint/correctness/useExhaustiveDependencies: other words were marked
  useEffect(() => {
    frame.current?.querySelector('.marked')?.scrollIntoView({ block: 'center', behavior: 'smooth' })
  }, [target])
  const piece = (segment: Segment) => {
    const value = innermost(segment, layers)
    return (
      // The lists beside the text offer the same values to the keyboard.
      // biome-ignore lint/a11y/noStaticElementInteractions: a short way for the mouse
      // biome-ignore lint/a11y/useKeyWithClickEvents: the lists have the keys
      <span
        key={segment.start}
        data-at={segment.start}
        className={`${classesOf(segment)}${isMarked(segment) ? ' marked' : ''}${value === null ? '' : ' cursor-pointer'}`}
        onClick={value === null ? undefined : () => isClick() && choose(value)}
      >
        {text.slice(segment.start, segment.end)}
      </span>
    )
  }
  return (
    <article ref={frame} dir="rtl" lang="ar" className={`report-text ${shown}`}>
      <h2 className="mb-3 text-[1.45rem] font-semibold leading-10">
        {sheet.headline === null ? title : sheet.headline.map(piece)}
      </h2>
      {sheet.paragraphs.map((row) => (
        <p key={row[0]?.start} className="mb-4">
          {row.map(piece)}
        </p>
      ))}
    </article>
  )
}

/** A press that selected words is no choice of a value. */
const isClick = (): boolean => document.getSelection()?.isCollapsed !== false

/** Of the values over a stretch, the one with the fewest words, among the layers that are shown. */
function innermost({ covers }: Segment, layers: readonly Layer[]): string | null {
  const size = (spans: readonly Offsets[]) => spans.reduce((sum, [start, end]) => sum + end - start, 0)
  const [first] = covers.filter(({ layer }) => layers.includes(layer)).toSorted((a, b) => size(a.spans) - size(b.spans))
  return first?.whole ?? null
}
