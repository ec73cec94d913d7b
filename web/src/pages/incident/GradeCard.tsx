import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeIncident } from '../../../../src/http/wire.ts'
import { Button } from '../../ui/Button.tsx'
import { GradePill } from '../../ui/labels.tsx'

/** A grade is a sentence: the rule that fired, and what would change it. */
export function GradeCard({ incident: { grade, grounds, links } }: { readonly incident: WholeIncident }) {
  const { t } = useTranslation()
  const [open, setOpen] = useState(false)
  const rule = grounds.rule.replace(/^grade\//, '')
  return (
    <section
      className="frame flex flex-wrap items-start gap-x-4 gap-y-2 px-4 py-3 shadow-paper"
      aria-label={t('incident.grade')}
    >
      <GradePill grade={grade} />
      <div className="min-w-0 grow basis-80">
        <p>
          {t('incident.rule')}: <b className="font-semibold">{t(`incident.rules.${rule}`, grounds.why)}</b>
        </p>
        <p className="text-soft">
          {t('incident.changes')}: {t(`incident.change.${rule}`, grounds.change)}
        </p>
        {grade === grounds.grade ? null : <p className="text-differ">{t('incident.setByHand')}</p>}
        {open ? (
          <div className="mt-2 text-[0.88rem] text-soft">
            <p>
              {t('incident.credibility')}: <bdi>{grounds.credibility}</bdi> ·{' '}
              {t(`incident.credibilities.${grounds.credibility}`)} · <code>{grounds.rule}</code>
            </p>
            {links.length > 0 ? <p className="mt-1">{t('incident.linked')}</p> : null}
            <ul className="list-inside list-disc">
              {links.map(({ a, b, score, features }) => (
                <li key={`${a.report} ${a.event} ${b.report} ${b.event}`}>
                  <bdi>
                    {a.report} ~ {b.report}
                  </bdi>{' '}
                  (<bdi>{score.toFixed(2)}</bdi>):{' '}
                  <bdi>{features.map(({ name }) => t(`incident.features.${name}`, name)).join('، ')}</bdi>
                </li>
              ))}
            </ul>
          </div>
        ) : null}
      </div>
      <Button aria-expanded={open} onClick={() => setOpen(!open)}>
        {t('incident.why')}
      </Button>
    </section>
  )
}
