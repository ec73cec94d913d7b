import { read } from '../../src/reading/read.ts'
import { arabic, gazetteer, reportOf } from '../arabic.ts'

/** The whole reading of a text published on Tuesday 13 October 2015. */
export const reading = (text: string) => read(reportOf(text, '2015-10-13'), arabic, gazetteer)

/** One event a line: type trigger | agents > targets | places | time | status | figures. */
export function told(text: string): readonly string[] {
  const { events, quantities } = reading(text)
  return events.map(({ type, trigger, agents, targets, places, time, status, quantities: counted }) => {
    const figures = counted.map((id) => quantities.find((quantity) => quantity.id === id)?.unit ?? id)
    return [
      `${type} ${text.slice(...trigger)}`,
      `${agents.join('، ')} > ${targets.join('، ')}`.trim(),
      places.join('، '),
      time ?? '',
      status,
      figures.join(' '),
    ]
      .join(' | ')
      .trimEnd()
  })
}
