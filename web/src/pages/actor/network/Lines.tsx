import type { NetworkEdge } from '../../../../../src/http/wire.ts'
import { looks, middleOf, rowHeight } from './sides.ts'

const width = 64
const tip = 7

/** The lines between the actor and the rows on one side of it, as broad as their relation is told often. */
export function Lines({ edges, longest, before }: LinesProps) {
  const height = longest * rowHeight
  const centre = height / 2
  return (
    <svg
      viewBox={`0 0 ${width} ${height}`}
      width={width}
      height={height}
      aria-hidden="true"
      // Drawn for text that runs from left to right, rows before the actor at the left.
      className="hidden rtl:-scale-x-100 md:block"
    >
      {edges.map((edge, row) => {
        const y = middleOf(row, edges.length, longest)
        const [from, to] = before ? [y, centre] : [centre, y]
        const end = edge.direction === 'both' ? width : width - tip
        return (
          <g key={`${edge.relation} ${edge.other.key}`} className={looks[edge.relation].line}>
            <path
              d={`M0 ${from}C${width / 2} ${from} ${width / 2} ${to} ${end} ${to}`}
              fill="none"
              stroke="currentColor"
              strokeDasharray={looks[edge.relation].dashes}
              strokeWidth={Math.min(6, 1 + Math.sqrt(edge.reports))}
              opacity="0.75"
            />
            {edge.direction === 'both' ? null : <path d={`M${width} ${to}l${-tip - 2} -5v10z`} fill="currentColor" />}
          </g>
        )
      })}
    </svg>
  )
}

interface LinesProps {
  readonly edges: readonly NetworkEdge[]
  /** Rows of the longer of the two sides. */
  readonly longest: number
  /** They lead to the actor, and not away from it. */
  readonly before: boolean
}
