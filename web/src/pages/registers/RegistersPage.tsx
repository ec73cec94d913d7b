import { useQuery } from '@tanstack/react-query'
import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { RegisterHead } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Failed, Loading } from '../../ui/states.tsx'

export const useRegisters = () =>
  useQuery({
    queryKey: ['/registers'],
    queryFn: ({ signal }) => get<{ readonly rows: readonly RegisterHead[] }>('/registers', {}, signal),
    staleTime: Number.POSITIVE_INFINITY,
  })

/** All registers, in both languages. */
export function RegistersPage() {
  const { t } = useTranslation()
  const { language } = useVoice()
  const other = language === 'ar' ? 'en' : 'ar'
  const { data, error, refetch } = useRegisters()
  return (
    <>
      <PageHead title={t('registers.title')} note={t('registers.about')} actions={<ExportMenu path="/registers" />} />
      {error !== null ? <Failed error={error} again={() => void refetch()} /> : null}
      {data === undefined && error === null ? <Loading /> : null}
      <ul className="grid gap-3 sm:grid-cols-2 xl:grid-cols-3">
        {data?.rows.map(({ name, title, about, row, own }) => (
          <li key={name} className="frame relative grid content-start gap-1 px-4 py-3 hover:border-evidence">
            <h2 className="text-[1.05rem] font-semibold">
              <Link to="/registers/$name" params={{ name }} search={{}} className="after:absolute after:inset-0">
                {title[language]}
              </Link>
            </h2>
            <p lang={other} className="text-[0.85rem] text-faint">
              <bdi>{title[other]}</bdi>
            </p>
            {about === null ? null : <p className="text-[0.9rem] text-soft">{about[language]}</p>}
            <p className="mt-1 flex flex-wrap gap-2">
              <Pill>{t(`registers.rows.${row}`)}</Pill>
              {own ? <Pill tone="evidence">{t('registers.own')}</Pill> : null}
            </p>
          </li>
        ))}
      </ul>
    </>
  )
}
