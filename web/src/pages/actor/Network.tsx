import { Link } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import type { WholeEntity } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Card } from '../../ui/Card.tsx'

const sides = ['with', 'on', 'by'] as const

/** Who acts with an actor, on whom it acts, and who acts on it, by the number of events. */
export function Network({ others }: Pick<WholeEntity['deeds'], 'others'>) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const highest = Math.max(1, ...others.map(({ events }) => events))
  return (
    <Card title={t('actor.network')}>
      {others.length === 0 ? <p className="text-soft">{t('actor.nobody')}</p> : null}
      {sides.map((side) => {
        const rows = others.filter((one) => one.as === side).slice(0, 8)
        return rows.length === 0 ? null : (
          <section key={side} className="mb-3">
            <h3 className="text-[0.88rem] text-soft">{t(`actor.sides.${side}`)}</h3>
            <ul className="grid gap-0.5">
              {rows.map(({ name, events }) => (
                <li key={name} className="relative flex justify-between gap-3 rounded px-1.5">
                  <span
                    aria-hidden="true"
                    className="absolute inset-y-0.5 start-0 rounded bg-evidence-wash"
                    style={{ width: `${(events / highest) * 100}%` }}
                  />
                  <Link to="/actors" search={{ name }} className="relative min-w-0 truncate hover:text-evidence">
                    <bdi>{name}</bdi>
                  </Link>
                  <span className="relative text-soft">
                    <bdi>{number(events)}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )
      })}
    </Card>
  )
}
