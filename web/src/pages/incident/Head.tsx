import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { TypePill } from '../../ui/labels.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { Stretch } from '../../ui/When.tsx'

/** What, when and where, no more exact than the reports are, and by how many it is told. */
export function Head({ incident }: { readonly incident: WholeIncident }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const { location, sources, discrepancies } = incident
  const kinds = [...new Set(discrepancies.map(({ kind }) => words.discrepancyKinds[kind]))]
  return (
    <>
      <p className="mb-2 flex flex-wrap gap-2">
        <TypePill type={incident.type} />
        <Pill>
          <Stretch from={incident.from} to={incident.to} none={t('incident.noDay')} />
        </Pill>
        <Pill>
          <bdi>{location.name ?? t('incident.noPlace')}</bdi>
          {location.name === null ? null : (
            <span className="text-soft">· {t(`incident.precision.${location.precision}`, location.precision)}</span>
          )}
        </Pill>
      </p>
      <p className="mb-3 flex flex-wrap gap-2">
        <Pill>{t('count.reports', { count: sources.reports })}</Pill>
        <Pill tone={sources.origins > 1 ? 'independent' : 'plain'}>
          {t('count.origins', { count: sources.origins })}
        </Pill>
        {kinds.length > 0 ? (
          <Pill tone="differ">
            {t('count.discrepancies', { count: discrepancies.length })}: {kinds.join(words.comma)}
          </Pill>
        ) : null}
      </p>
    </>
  )
}
