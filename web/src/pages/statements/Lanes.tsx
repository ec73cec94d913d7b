import { useTranslation } from 'react-i18next'
import { sideOf } from '../../../../src/annotation/sides.ts'
import type { Positions, StatementRow } from '../../../../src/http/wire.ts'
import { sayDate } from '../../../../src/words/dates.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'

const lanes = ['for', 'none', 'against'] as const
type Lane = (typeof lanes)[number]

const looks: Readonly<Record<Lane, string>> = { for: 'text-independent', none: 'text-faint', against: 'text-deny' }

const [width, lane, side] = [900, 50, 30]
const height = lane * lanes.length + 28

interface Spot {
  readonly at: Lane
  readonly x: number
  readonly y: number
  readonly rows: readonly StatementRow[]
}

const keyOf = ({ report, id }: StatementRow): string => `${report}:${id}`

/**
 * Statements over the days of publication, one lane for each side that an act takes, with a line where the side changes.
 * Time runs with the language. The list below has the same for who cannot see it.
 */
export function Lanes({ statements, shifts }: Pick<Positions, 'statements' | 'shifts'>) {
  const { t, i18n } = useTranslation()
  const { words, number } = useVoice()
  const dated = statements.filter(({ published }) => published !== null)
  const days = dated.map(({ published }) => Date.parse(published ?? ''))
  const [first, last] = [Math.min(...days), Math.max(...days)]
  if (dated.length === 0) return null
  const rtl = i18n.dir() === 'rtl'
  const along = (day: number) => {
    const share = last === first ? 0.5 : (day - first) / (last - first)
    return side + (rtl ? 1 - share : share) * (width - 2 * side)
  }
  // Statements of one day and side are one spot, with their number.
  const spots = new Map<string, Spot>()
  for (const [index, row] of dated.entries()) {
    const at = sideOf(row.act) ?? 'none'
    const day = `${at} ${row.published}`
    const spot = spots.get(day) ?? { at, x: along(days[index] ?? first), y: lanes.indexOf(at) * lane + 34, rows: [] }
    spots.set(day, { ...spot, rows: [...spot.rows, row] })
  }
  const spotOf = (key: string) => [...spots.values()].find(({ rows }) => rows.some((row) => keyOf(row) === key))
  const dateAt = (day: number) => sayDate(new Date(day).toISOString().slice(0, 10), words).text
  return (
    <Card title={t('statements.byAct')}>
      <svg viewBox={`0 0 ${width} ${height}`} className="w-full" role="img" aria-label={t('statements.byAct')}>
        {lanes.map((one, index) => (
          <g key={one}>
            <line x1="0" x2={width} y1={(index + 1) * lane} y2={(index + 1) * lane} className="stroke-line" />
            <text x={rtl ? width - 2 : 2} y={index * lane + 13} className="fill-soft text-[12px]">
              {t(`statements.lanes.${one}`)}
            </text>
          </g>
        ))}
        {shifts.map(({ from, to }) => {
          const [a, b] = [spotOf(from), spotOf(to)]
          return a === undefined || b === undefined ? null : (
            <line
              key={`${from} ${to}`}
              x1={a.x}
              y1={a.y}
              x2={b.x}
              y2={b.y}
              className="stroke-differ"
              strokeWidth="2"
              strokeDasharray="5 3"
            />
          )
        })}
        {[...spots].map(([key, { at, x, y, rows }]) => (
          <g key={key} className={looks[at]}>
            <title>{`${sayDate(rows[0]?.published ?? '', words).text}: ${rows.map(({ act }) => words.acts[act]).join(words.comma)}`}</title>
            <Sign at={at} x={x} y={y} />
            {rows.length > 1 ? (
              <text x={x} y={y - 9} textAnchor="middle" className="fill-soft text-[11px]">
                {number(rows.length)}
              </text>
            ) : null}
          </g>
        ))}
        <text
          x={along(first)}
          y={height - 6}
          textAnchor={first === last ? 'middle' : 'start'}
          className="fill-soft text-[12px]"
        >
          {dateAt(first)}
        </text>
        {first === last ? null : (
          <text x={along(last)} y={height - 6} textAnchor="end" className="fill-soft text-[12px]">
            {dateAt(last)}
          </text>
        )}
      </svg>
    </Card>
  )
}

/** A side’s sign: full for, a cross against, empty where no side is taken. */
function Sign({ at, x, y }: Pick<Spot, 'at' | 'x' | 'y'>) {
  if (at === 'against') {
    const cross = `M${x - 5} ${y - 5}L${x + 5} ${y + 5}M${x + 5} ${y - 5}L${x - 5} ${y + 5}`
    return <path d={cross} className="stroke-deny" strokeWidth="2.5" />
  }
  const fill = at === 'for' ? 'currentColor' : 'var(--color-card)'
  return <circle cx={x} cy={y} r="5" fill={fill} stroke="currentColor" strokeWidth="2" />
}
