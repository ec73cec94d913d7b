import { useTranslation } from 'react-i18next'
import type { FeedRow } from '../../../../src/http/wire.ts'
import { useList } from '../../api/useList.ts'
import { useVoice } from '../../language/voice.ts'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { Moment } from '../../ui/Moment.tsx'
import { Pill } from '../../ui/Pill.tsx'

/** Feeds that are watched: when they were looked at, what became of their pages, and what fails. */
export function Feeds() {
  const { t } = useTranslation()
  const list = useList<FeedRow>('/feeds', {})
  return (
    <section aria-labelledby="feeds">
      <header className="mb-2 flex flex-wrap items-baseline justify-between gap-2">
        <h2 id="feeds" className="text-[0.95rem] font-semibold">
          {t('sources.feeds')}
        </h2>
        <ExportMenu path="/feeds" />
      </header>
      <ListFrame list={list} none={t('sources.noFeeds')}>
        {list.rows.map((row) => (
          <FeedItem key={row.address} row={row} />
        ))}
      </ListFrame>
    </section>
  )
}

const counts = ['pages', 'recorded', 'waiting', 'failed'] as const

function FeedItem({ row }: { readonly row: FeedRow }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { address, title, checked, failure, failedPage } = row
  return (
    <li className="grid gap-1 px-4 py-2.5">
      <p className="flex flex-wrap items-baseline gap-x-3">
        {title === null ? null : (
          <b className="font-semibold">
            <bdi>{title}</bdi>
          </b>
        )}
        <bdi dir="ltr" className="break-all text-sm text-soft">
          {address}
        </bdi>
        {failure === null ? null : <Pill tone="deny">{t('sources.fails')}</Pill>}
      </p>
      <p className="flex flex-wrap gap-x-4 text-sm text-soft">
        <span>
          {checked === null ? (
            t('sources.unchecked')
          ) : (
            <>
              {t('sources.checked')} <Moment value={checked} />
            </>
          )}
        </span>
        {counts.map((name) => (
          <span key={name}>
            {t(`sources.of.${name}`)} <bdi>{number(row[name])}</bdi>
          </span>
        ))}
      </p>
      {failure === null ? null : (
        <p className="text-sm text-deny" lang="en" dir="ltr">
          {failure.message} {failure.fix}
        </p>
      )}
      {failedPage === null ? null : (
        <div className="text-sm">
          {t('sources.failedPage')}{' '}
          <bdi dir="ltr" className="break-all text-soft">
            {failedPage.address}
          </bdi>
          <p className="text-deny" lang="en" dir="ltr">
            {failedPage.message} {failedPage.fix}
          </p>
        </div>
      )}
    </li>
  )
}
