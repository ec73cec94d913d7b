import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { DecisionRow, Standing } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { DecisionItem } from './DecisionItem.tsx'
import { standings } from './route.ts'

interface DecisionsProps {
  /** Only decisions that stand so; all where it is not given. */
  readonly standing: Standing | undefined
}

export const DecisionsExport = ({ standing }: DecisionsProps) => <ExportMenu path="/decisions" query={{ standing }} />

/** Everything that people decided, the latest first, and how it stands to the record as it is now. */
export function Decisions({ standing }: DecisionsProps) {
  const { t } = useTranslation()
  const list = useList<DecisionRow>('/decisions', { standing })
  return (
    <>
      <nav aria-label={t('decisions.standing')} className="mb-4 flex flex-wrap gap-2 print:hidden">
        {[undefined, ...standings].map((one) => (
          <Link
            key={one ?? 'all'}
            to="/decisions"
            search={one === undefined ? {} : { standing: one }}
            aria-current={one === standing ? 'true' : undefined}
            className="layer"
          >
            {t(`decisions.standings.${one ?? 'all'}`)}
          </Link>
        ))}
      </nav>
      <ListFrame list={list} none={t('decisions.none')}>
        {list.rows.map((row) => (
          <DecisionItem key={row.decision.id} row={row} />
        ))}
      </ListFrame>
    </>
  )
}
