import { useTranslation } from 'react-i18next'
import type { Event, WholeReport } from '../../../../src/http/wire.ts'
import { valueId } from '../../../../src/view/evidence.ts'
import { sayAmount } from '../../../../src/words/amounts.ts'
import { useVoice } from '../../language/voice.ts'
import { ValueReview } from '../../review/ValueReview.tsx'
import { IncidentLink } from '../../ui/IncidentLink.tsx'
import { StatusPill, TypePill } from '../../ui/labels.tsx'
import { When } from '../../ui/When.tsx'
import { decidable } from './decidable.ts'
import { Item } from './Item.tsx'
import type { ListProps } from './Statements.tsx'

/** What happened by this report: who, whom, where, when and how many, and what other reports tell of the same. */
export function Events({ whole, chosen, choose, correct }: ListProps) {
  return whole.reading.events.map((event, index) => {
    const id = valueId('events', index)
    return (
      <Item key={id} id={id} chosen={chosen === id} choose={choose}>
        <p className="flex flex-wrap items-center gap-2">
          <TypePill type={event.type} />
          <StatusPill status={event.status} />
          <bdi className="words">{whole.report.text.slice(...event.trigger)}</bdi>
        </p>
        <Arguments event={event} whole={whole} />
        <Elsewhere event={event} whole={whole} />
        <ValueReview
          value={decidable(whole, 'events', index)}
          marks={event.decisions}
          chosen={chosen === id}
          correct={correct}
        />
      </Item>
    )
  })
}

function Arguments({ event, whole }: { readonly event: Event; readonly whole: WholeReport }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const teller = whole.reading.statements.find(({ id }) => id === event.source)
  const figures = whole.reading.quantities.filter(({ id }) => event.quantities.includes(id))
  const rows = [
    ['who', event.agents.join(words.comma)],
    ['whom', event.targets.join(words.comma)],
    ['where', event.places.join(words.comma)],
    ['when', event.time === null ? '' : <When key="when" value={event.time} weekday />],
    ['howMany', figures.map((one) => `${one.of ?? words.units[one.unit]}: ${sayAmount(one, words)}`).join(words.comma)],
    ['toldBy', teller?.speaker ?? words.narration],
  ] as const
  return (
    <dl className="mt-1 grid grid-cols-[4.5rem_1fr] gap-x-3 text-[0.9rem]">
      {rows.flatMap(([key, value]) =>
        value === '' ? (
          []
        ) : (
          <div key={key} className="contents">
            <dt className="text-soft">{t(`report.${key}`)}</dt>
            <dd>
              <bdi>{value}</bdi>
            </dd>
          </div>
        ),
      )}
    </dl>
  )
}

function Elsewhere({ event, whole }: { readonly event: Event; readonly whole: WholeReport }) {
  const { t } = useTranslation()
  const incident = whole.incidents.find((one) => one.event === event.id)
  if (incident === undefined) return null
  return (
    <IncidentLink
      incident={incident.incident}
      className="relative mt-1 inline-block text-[0.88rem] text-evidence underline"
    >
      {incident.reports > 1 ? t('report.toldIn', { count: incident.reports }) : t('report.openIncident')}
    </IncidentLink>
  )
}
