import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { NetworkEdge } from '../../../../../src/http/wire.ts'
import { Cited } from '../../../ui/Cited.tsx'
import { looks, rowHeight } from './sides.ts'

/** The others on one side of an actor; what ties each to it opens its words. */
export function Rows({ edges, label, look = '' }: RowsProps) {
  return (
    <ul aria-label={label} className={`min-w-0 self-center ${look}`}>
      {edges.map((edge) => (
        <Row key={`${edge.relation} ${edge.direction} ${edge.other.key}`} edge={edge} />
      ))}
    </ul>
  )
}

interface RowsProps {
  readonly edges: readonly NetworkEdge[]
  readonly label: string
  readonly look?: string
}

function Row({ edge }: { readonly edge: NetworkEdge }) {
  const { t } = useTranslation()
  const { other, relation, direction, reports, cites } = edge
  return (
    <li style={{ height: rowHeight }} className="flex min-w-0 flex-col justify-center leading-5">
      <span className="truncate font-semibold">
        {other.entity === null ? (
          <bdi>{other.name}</bdi>
        ) : (
          <Link to="/actors/$id" params={{ id: other.entity }} className="hover:text-evidence" title={other.name}>
            <bdi>{other.name}</bdi>
          </Link>
        )}
      </span>
      <span className={`truncate text-[0.8rem] ${looks[relation].line}`}>
        <Cited cites={cites}>
          {t(`actor.relations.${relation}.${direction}`)} · {t('count.reports', { count: reports })}
        </Cited>
      </span>
    </li>
  )
}
