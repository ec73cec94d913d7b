import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { auditActs } from '../../../../src/annotation/account.ts'
import type { AuditRow } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { Button } from '../../ui/Button.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { administrationRoute, type LogSearch } from './route.ts'

const warning = new Set(['login-failed', 'login-throttled'])

/** What people did and from where, the latest first. Nothing of it is ever changed. */
export function Log() {
  const { t } = useTranslation()
  const search = administrationRoute.useSearch()
  const list = useList<AuditRow>('/audit', { ...search })
  return (
    <section aria-labelledby="log">
      <header className="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="log" className="text-[1.1rem] font-semibold">
          {t('administration.log')}
        </h2>
        <ExportMenu path="/audit" query={{ ...search }} />
      </header>
      <Narrow search={search} />
      <ListFrame list={list} none={t('administration.nothing')}>
        {list.rows.map(({ number, at, act, who, about, address, token }) => (
          <li key={number} className="grid gap-x-4 px-4 py-2 sm:grid-cols-[11rem_9rem_minmax(0,1fr)]">
            <Moment value={at} />
            <span>
              <Pill tone={warning.has(act) ? 'deny' : 'plain'}>{t(`administration.acts.${act}`)}</Pill>
            </span>
            <span className="min-w-0">
              <bdi className="font-semibold">{who ?? '—'}</bdi>
              {address === null ? null : (
                <>
                  {' '}
                  · <bdi className="text-soft">{address}</bdi>
                </>
              )}
              {token === null ? null : (
                <>
                  {' '}
                  · {t('administration.byToken')} <bdi className="text-soft">{token}</bdi>
                </>
              )}
              {about === null ? null : (
                <span className="block text-[0.88rem] text-soft">
                  <bdi>{about}</bdi>
                </span>
              )}
            </span>
          </li>
        ))}
      </ListFrame>
    </section>
  )
}

function Narrow({ search }: { readonly search: LogSearch }) {
  const { t } = useTranslation()
  const navigate = administrationRoute.useNavigate()
  const [draft, setDraft] = useState(search)
  useEffect(() => setDraft(search), [search])
  const show = (wanted: LogSearch) =>
    void navigate({
      search: Object.fromEntries(Object.entries(wanted).filter(([, value]) => value !== '')) as LogSearch,
      resetScroll: false,
    })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    show(draft)
  }
  const day = (key: 'from' | 'to') => (
    <Labelled look="form" label={t(`filter.${key}`)}>
      <input
        type="date"
        className="field w-36"
        value={draft[key] ?? ''}
        onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
      />
    </Labelled>
  )
  return (
    <form onSubmit={submit} className="mb-3 flex flex-wrap items-end gap-2 print:hidden">
      <Labelled look="form" label={t('administration.act')}>
        <select
          className="field"
          value={draft.act ?? ''}
          onChange={({ target }) => {
            const act = auditActs.find((one) => one === target.value)
            const { act: _, ...rest } = draft
            show(act === undefined ? rest : { ...rest, act })
          }}
        >
          <option value="">{t('administration.any')}</option>
          {auditActs.map((act) => (
            <option key={act} value={act}>
              {t(`administration.acts.${act}`)}
            </option>
          ))}
        </select>
      </Labelled>
      <Labelled look="form" label={t('administration.who')}>
        <input
          dir="auto"
          maxLength={200}
          className="field w-40"
          value={draft.who ?? ''}
          onChange={({ target }) => setDraft({ ...draft, who: target.value })}
        />
      </Labelled>
      {day('from')}
      {day('to')}
      <Button type="submit">{t('filter.show')}</Button>
      {Object.keys(search).length > 0 ? (
        <Button look="quiet" onClick={() => show({})}>
          {t('filter.clear')}
        </Button>
      ) : null}
    </form>
  )
}
