import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { AddressForm } from './AddressForm.tsx'
import { FilesForm } from './FilesForm.tsx'
import { JobView } from './JobView.tsx'
import { PasteForm } from './PasteForm.tsx'
import { addRoute } from './route.ts'

/**
 * Reports are added here: files, what stands at addresses, or text that is pasted. What becomes of them is shown as it
 * happens.
 */
export function AddPage() {
  const { t } = useTranslation()
  const { job } = addRoute.useSearch()
  const navigate = addRoute.useNavigate()
  const queries = useQueryClient()
  const begun = (id: string) => {
    void queries.invalidateQueries({ queryKey: ['/jobs'] })
    void navigate({ search: { job: id } })
  }
  return (
    <>
      <PageHead title={t('add.title')} note={t('add.about')} />
      <div className="grid gap-4 lg:grid-cols-2">
        <div className="grid content-start gap-4">
          <Card title={t('add.files')}>
            <FilesForm begun={begun} />
          </Card>
          <Card title={t('add.web')}>
            <AddressForm begun={begun} />
          </Card>
          <Card title={t('add.paste')}>
            <PasteForm begun={begun} />
          </Card>
        </div>
        <div className="grid content-start gap-4">
          {job === undefined ? null : <JobView key={job} id={job} />}
          <Earlier now={job} open={begun} />
        </div>
      </div>
    </>
  )
}

function Earlier({ now, open }: { readonly now: string | undefined; readonly open: (id: string) => void }) {
  const { t } = useTranslation()
  const { number, language } = useVoice()
  const { data } = useQuery({
    queryKey: ['/jobs'],
    queryFn: ({ signal }) => get<{ readonly rows: readonly Job[] }>('/jobs', {}, signal),
  })
  const others = data?.rows.filter(({ id }) => id !== now) ?? []
  if (others.length === 0) return null
  const hour = new Intl.DateTimeFormat(language === 'ar' ? 'ar-u-nu-arab' : 'en', { timeStyle: 'short' })
  return (
    <Card title={t('add.earlier')}>
      <ul className="grid gap-1">
        {others.map(({ id, asked, state, added, failed }) => (
          <li key={id} className="flex flex-wrap items-baseline gap-x-3">
            <Button look="quiet" onClick={() => open(id)}>
              {hour.format(new Date(asked))}
            </Button>
            <span>{t(`add.states.${state}`)}</span>
            <span className="text-sm text-soft">{t('add.added', { count: added })}</span>
            {failed > 0 ? (
              <span className="text-sm text-deny">
                {t('add.failed')}: <bdi>{number(failed)}</bdi>
              </span>
            ) : null}
          </li>
        ))}
      </ul>
    </Card>
  )
}
