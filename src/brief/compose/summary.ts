import type { Ground, Sentence } from '../briefing.ts'
import { sentence } from './cites.ts'
import { countSlot } from './happened.ts'
import { slot } from './slots.ts'

/** Which reports the briefing rests on, and in how many voices they tell of it. */
export function summary(ground: Ground): readonly Sentence[] {
  const names = [...new Set(ground.told.flatMap(({ accounts }) => accounts.map(({ report }) => report)))]
  const read = names.flatMap((name) => ground.reports.get(name)?.report ?? [])
  if (read.length === 0) return []
  const outlets = [...new Set(read.flatMap(({ outlet }) => outlet ?? []))]
  const dated = read
    .flatMap(({ id, published }) => (published === null ? [] : [{ id, published }]))
    .sort((a, b) => (a.published < b.published ? -1 : 1))
  const [first, last] = [dated[0], dated.at(-1)]
  const days =
    first === undefined || last === undefined
      ? []
      : [
          slot(
            { kind: 'days', from: first.published, to: last.published },
            { of: 'published', report: first.id },
            { of: 'published', report: last.id },
          ),
        ]
  const voices = ground.told.flatMap(({ incident }) => incident.origins.map(({ key }) => key))
  const cites = read.map(({ id }) => ({ report: id, span: null }))
  return [
    sentence(
      ground,
      'summary',
      {
        reports: [countSlot('reports', names)],
        outlets: outlets.length === 0 ? [] : [countSlot('outlets', outlets)],
        days,
      },
      cites,
    ),
    sentence(
      ground,
      'summaryOrigins',
      {
        incidents: [
          countSlot(
            'incidents',
            ground.told.map(({ incident }) => incident.id),
          ),
        ],
        voices: [countSlot('voices', voices)],
      },
      cites,
    ),
  ]
}
