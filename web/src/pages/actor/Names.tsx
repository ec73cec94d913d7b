import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { WholeEntity } from '../../../../src/http/wire.ts'
import { useMay } from '../../account/session.ts'
import { useVoice } from '../../language/voice.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { Card } from '../../ui/Card.tsx'
import { Stretch } from '../../ui/When.tsx'

/** The names that reports have for an actor, why they are taken for one’s, and a way to say that some are another’s. */
export function Names({ entity }: { readonly entity: WholeEntity }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const decide = useDecide()
  const parts = useMay('analyst')
  const [off, setOff] = useState<readonly string[]>([])
  const { names, merges, kind } = entity
  const split = () => {
    decide({
      decisions: [{ act: 'split', entity: kind, names: names.map(({ name }) => name), off }],
      says: t('actor.parted', { names: off.join('، ') }),
    })
    setOff([])
  }
  return (
    <Card title={t('actor.names')}>
      <ul className="grid gap-1.5">
        {names.map(({ name, reports, from, to }) => (
          <li key={name} className="flex flex-wrap items-baseline justify-between gap-x-4">
            <span className="flex items-baseline gap-2">
              {parts && names.length > 1 ? (
                <input
                  type="checkbox"
                  aria-label={t('actor.choose', { name })}
                  className="accent-[var(--color-evidence)] print:hidden"
                  checked={off.includes(name)}
                  onChange={({ target }) => setOff(target.checked ? [...off, name] : off.filter((one) => one !== name))}
                />
              ) : null}
              <bdi>{name}</bdi>
            </span>
            <span className="text-sm text-soft">
              {t('count.reports', { count: reports })} · <Stretch from={from} to={to} none={words.noDate} />
            </span>
          </li>
        ))}
      </ul>
      {off.length > 0 ? (
        <p className="mt-3">
          <Button look="danger" disabled={off.length === names.length} onClick={split}>
            {t('actor.part')}
          </Button>
        </p>
      ) : null}
      {merges.length > 0 ? (
        <details className="mt-3">
          <summary className="cursor-pointer text-[0.9rem] text-evidence">{t('actor.why')}</summary>
          <ul className="mt-1 grid gap-1 text-[0.88rem] text-soft">
            {merges.map(({ a, b, rule, why }) => (
              <li key={`${a} ${b}`} title={why.join('; ')}>
                <bdi>{a}</bdi> = <bdi>{b}</bdi>: {t(`actor.rules.${rule}`)}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  )
}
