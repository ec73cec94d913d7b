import { useTranslation } from 'react-i18next'
import type { Version } from '../../../../../src/http/wire.ts'
import { useVoice } from '../../../language/voice.ts'
import { Moment } from '../../../ui/Moment.tsx'
import { ReportLink } from '../../../ui/ReportLink.tsx'
import { Digest } from './Digest.tsx'
import { TextDifference } from './TextDifference.tsx'

/** A version of an article: when and where it was fetched, what came with it, and what changed since the one before. */
export function VersionItem({ version, own }: { readonly version: Version; readonly own: boolean }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const { at, address, redirects, status, headers, sha256, size, changes, report } = version
  return (
    <li className="py-3">
      <p className="flex flex-wrap items-baseline gap-x-3">
        <b className="font-semibold">{t('report.evidence.version', { number: number(version.version) })}</b>
        <span className="text-[0.9rem] text-soft">
          {t('report.evidence.fetched')} <Moment value={at} />
        </span>
        {own ? (
          <span className="text-[0.9rem] text-soft">{t('report.evidence.this')}</span>
        ) : (
          <ReportLink report={report} />
        )}
      </p>
      {changes === null ? null : <Changes changes={changes} />}
      <details className="mt-1">
        <summary className="cursor-pointer text-[0.9rem] text-evidence">{t('report.evidence.how')}</summary>
        <dl className="mt-1 grid gap-x-4 gap-y-0.5 text-[0.85rem] sm:grid-cols-[auto_minmax(0,1fr)]">
          <dt className="text-soft">{t('report.evidence.address')}</dt>
          <dd>
            <bdi dir="ltr" className="break-all">
              {address}
            </bdi>
          </dd>
          {redirects.map((from) => (
            <div key={from} className="contents">
              <dt className="text-soft">{t('report.evidence.redirected')}</dt>
              <dd>
                <bdi dir="ltr" className="break-all">
                  {from}
                </bdi>
              </dd>
            </div>
          ))}
          <dt className="text-soft">{t('report.evidence.answer')}</dt>
          <dd>
            <bdi dir="ltr">{status}</bdi> · {t('report.evidence.bytes', { count: size })}
          </dd>
          {Object.entries(headers).map(([name, value]) => (
            <div key={name} className="contents">
              <dt className="text-soft" dir="ltr">
                {name}
              </dt>
              <dd>
                <bdi dir="ltr" className="break-all">
                  {value}
                </bdi>
              </dd>
            </div>
          ))}
        </dl>
        <Digest label={t('report.evidence.sha256')} digits={sha256} />
      </details>
    </li>
  )
}

function Changes({ changes }: { readonly changes: NonNullable<Version['changes']> }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const heads = (['title', 'published'] as const).flatMap((name) => {
    const pair = changes[name]
    return pair === null ? [] : [{ name, pair }]
  })
  return (
    <div className="mt-1">
      {heads.map(({ name, pair: [before, after] }) => (
        <p key={name}>
          <span className="text-soft">
            {t(name === 'title' ? 'report.evidence.titleChanged' : 'report.evidence.published')}
          </span>{' '}
          <del className="text-deny">{before ?? words.notMentioned}</del>{' '}
          <ins className="text-independent">{after ?? words.notMentioned}</ins>
        </p>
      ))}
      <TextDifference passages={changes.text} />
    </div>
  )
}
