import { useTranslation } from 'react-i18next'
import type { LedgerEntry } from '../../../../src/http/wire.ts'
import { sayAmount } from '../../../../src/words/amounts.ts'
import { useVoice } from '../../language/voice.ts'

const [width, height, side, top] = [640, 160, 44, 26]

const dayOf = (value: string): number => Date.parse(value) / 86_400_000

/** Figures over the days of publication as intervals; time runs with the language, from right to left in Arabic. */
export function LedgerChart({ entries, label }: { readonly entries: readonly LedgerEntry[]; readonly label: string }) {
  const { i18n } = useTranslation()
  const { words } = useVoice()
  const dated = entries.filter(({ published }) => published !== null)
  const days = dated.map(({ published }) => dayOf(published as string))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (dated.length < 2) return null
  const highest = Math.max(...entries.map(({ min, max }) => max ?? (min ?? 0) * 1.25), 1)
  const along = (day: number) => {
    const share = last === first ? 0.5 : (day - first) / (last - first)
    return side + (i18n.dir() === 'rtl' ? 1 - share : share) * (width - 2 * side)
  }
  const up = (value: number) => height - 22 - (value / highest) * (height - 22 - top)
  return (
    <svg viewBox={`0 0 ${width} ${height}`} className="my-1 w-full" role="img" aria-label={label}>
      <line x1={side / 2} x2={width - side / 2} y1={up(0)} y2={up(0)} className="stroke-line" />
      {dated.map((entry, index) => {
        const x = along(days[index] as number) + spread(entry, dated) * 11
        const [low, high] = [up(entry.min ?? 0), up(entry.max ?? highest)]
        const tone = entry.state === 'conflicting' ? 'text-differ' : 'text-figure'
        return (
          <g key={`${entry.report} ${entry.event} ${entry.quantity}`} className={tone}>
            <title>{`${sayAmount(entry, words)} · ${entry.speaker ?? words.narration} · ${entry.published}`}</title>
            {low === high ? null : (
              <line
                x1={x}
                x2={x}
                y1={low}
                y2={high}
                stroke="currentColor"
                strokeWidth="3"
                strokeLinecap="round"
                opacity="0.45"
              />
            )}
            <circle
              cx={x}
              cy={entry.min === null ? high : low}
              r="5"
              stroke="currentColor"
              strokeWidth="2"
              fill={entry.state === 'superseded' ? 'var(--color-card)' : 'currentColor'}
            />
            <text x={x} y={(entry.min === null ? high : low) - 9} textAnchor="middle" className="fill-ink text-[11px]">
              {entry.min ?? entry.max}
            </text>
          </g>
        )
      })}
      {[...new Set([first, last])].map((day) => (
        <text key={day} x={along(day)} y={height - 5} textAnchor="middle" className="fill-soft text-[11px]">
          {new Date(day * 86_400_000).toISOString().slice(0, 10)}
        </text>
      ))}
    </svg>
  )
}

/** Figures of one day stand beside one another: how many steps from the middle. */
function spread(entry: LedgerEntry, all: readonly LedgerEntry[]): number {
  const same = all.filter(({ published }) => published === entry.published)
  return same.indexOf(entry) - (same.length - 1) / 2
}
