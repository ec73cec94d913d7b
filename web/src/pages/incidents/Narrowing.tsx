import { useTranslation } from 'react-i18next'
import { useVoice } from '../../language/voice.ts'
import { Choice } from '../../ui/Choice.tsx'
import { type IncidentsSearch, incidentsRoute } from './route.ts'

/** Narrows incidents by what lists of other things do not have, and puts them in order. */
export function Narrowing({ search }: { readonly search: IncidentsSearch }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const navigate = incidentsRoute.useNavigate()
  // What is no value is left out of the address by its reader.
  const put = (change: Readonly<Record<string, unknown>>) =>
    void navigate({ search: { ...search, ...change } as IncidentsSearch, replace: true })
  return (
    <div className="mb-2 flex flex-wrap items-end gap-2 print:hidden">
      <Choice
        label={t('incidents.filter.type')}
        value={search.type}
        names={words.eventTypes}
        choose={(type) => put({ type: type || undefined })}
      />
      <Choice
        label={t('incidents.filter.grade')}
        value={search.grade}
        names={words.grades}
        choose={(grade) => put({ grade: grade || undefined })}
      />
      <Choice
        label={t('incidents.filter.differing')}
        value={search.differing === true ? 'yes' : undefined}
        names={{ yes: t('incidents.filter.yes') }}
        choose={(differing) => put({ differing: differing === 'yes' || undefined })}
      />
      <Choice
        label={t('incidents.filter.order')}
        value={search.severalFirst === true ? 'several' : undefined}
        none={t('incidents.filter.latest')}
        names={{ several: t('incidents.filter.severalFirst') }}
        choose={(order) => put({ severalFirst: order === 'several' || undefined })}
      />
    </div>
  )
}
