import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { IncidentRow } from '../../../../src/http/wire.ts'
import { Card } from '../../ui/Card.tsx'
import { IncidentItem } from '../incidents/IncidentItem.tsx'

export function Newest({ rows }: { readonly rows: readonly IncidentRow[] }) {
  const { t } = useTranslation()
  return (
    <Card
      title={t('overview.newest')}
      aside={
        <Link to="/incidents" search={{}} className="text-sm text-evidence underline">
          {t('overview.all')}
        </Link>
      }
      flush
    >
      <ol className="divide-y divide-line">
        {rows.map((row) => (
          <IncidentItem key={row.incident} row={row} />
        ))}
      </ol>
    </Card>
  )
}
