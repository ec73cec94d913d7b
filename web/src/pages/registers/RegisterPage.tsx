import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegisterHead } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Filters } from '../../ui/Filters.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Failed, Loading } from '../../ui/states.tsx'
import { ColumnsMenu } from './ColumnsMenu.tsx'
import { useRegisters } from './RegistersPage.tsx'
import { Rows } from './Rows.tsx'
import { registerRoute } from './route.ts'
import { columnsIn, queryOf } from './search.ts'
import { Views } from './Views.tsx'
import { WhereForm } from './WhereForm.tsx'

/** One register as a table. */
export function RegisterPage() {
  const { t } = useTranslation()
  const { name } = registerRoute.useParams()
  const { data, error, refetch } = useRegisters()
  if (error !== null) return <Failed error={error} again={() => void refetch()} />
  if (data === undefined) return <Loading />
  const head = data.rows.find((one) => one.name === name)
  if (head === undefined) {
    return (
      <>
        <PageHead title={t('registers.unknown')} />
        <Link to="/registers" className="text-evidence underline">
          {t('registers.all')}
        </Link>
      </>
    )
  }
  return <Register head={head} />
}

function Register({ head }: { readonly head: RegisterHead }) {
  const { t } = useTranslation()
  const { language } = useVoice()
  const search = registerRoute.useSearch()
  const navigate = registerRoute.useNavigate()
  const shown = columnsIn(search, head)
  const { place, speaker, outlet, from, to } = search
  const filter = Object.fromEntries(
    Object.entries({ place, speaker, outlet, from, to }).filter(([, value]) => value !== undefined),
  )
  return (
    <>
      <PageHead
        title={head.title[language]}
        note={head.about?.[language]}
        actions={
          <>
            <Views head={head} search={search} />
            <ColumnsMenu head={head} shown={shown} />
            <ExportMenu
              path={`/registers/${head.name}/rows`}
              query={{ ...queryOf(search), columns: shown.join(','), lang: language }}
            />
          </>
        }
      />
      <Filters value={filter} />
      <WhereForm head={head} search={search} />
      {head.series.length > 0 ? (
        <label className="mb-3 flex items-center gap-2 text-[0.9rem]">
          <input
            type="checkbox"
            checked={search.series === 'true'}
            onChange={({ target }) => {
              const { series: _, sort: __, ...rest } = search
              void navigate({ search: target.checked ? { ...rest, series: 'true' } : rest })
            }}
          />
          {t('registers.series')}
        </label>
      ) : null}
      <Rows head={head} search={search} shown={shown} />
    </>
  )
}
