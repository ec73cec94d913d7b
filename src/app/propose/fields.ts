import type { Offsets, Reading } from '../../annotation/reading.ts'
import type { Proposal } from '../../store/proposals/proposals.ts'
import type { Aligner } from './align.ts'
import type { EventGiven, StatementGiven } from './answer.ts'

type ProposedFields = Proposal['fields']

/** A proposed value on the words of its report, or why it is none. */
export type Aligned = { readonly fields: ProposedFields; readonly place: Offsets } | { readonly refused: string }

/** Words that were not found. */
class Unfound extends Error {}

const found = (aligner: Aligner, field: string, words: string, within: Offsets | null, near?: Offsets): Offsets => {
  const span = aligner.find(words, within, near)
  if (span === null)
    throw new Unfound(`${field}: these words do not stand ${within === null ? 'in the report' : 'there'}`)
  return span
}

function trying(work: () => Aligned): Aligned {
  try {
    return work()
  } catch (error) {
    if (error instanceof Unfound) return { refused: error.message }
    throw error
  }
}

/** Spans for names: one that does not stand in the report spoils the whole value. */
const names = (aligner: Aligner, field: string, given: readonly string[], near: Offsets): readonly Offsets[] =>
  given.map((name) => found(aligner, field, name, null, near))

const touch = (a: Offsets, b: Offsets): boolean => a[0] < b[1] && b[0] < a[1]

/** True where a reading has a statement, or an event, in these words already. */
export function isRead({ statements, events }: Reading, fields: ProposedFields): boolean {
  const spansOf = (field: string): readonly Offsets[] => fields[field]?.spans ?? []
  const own = [...spansOf('cue'), ...spansOf('content')]
  const isSaid = statements.some(({ cue, content }) => [cue, ...content].some((a) => own.some((b) => touch(a, b))))
  return isSaid || events.some(({ trigger }) => spansOf('trigger').some((one) => touch(one, trigger)))
}

export const statementFields = (given: StatementGiven, aligner: Aligner, reading: Reading): Aligned =>
  trying(() => {
    const sentence = found(aligner, 'sentence', given.sentence, null)
    const cue = found(aligner, 'cue', given.cue, sentence)
    const content = given.content.map((one) => found(aligner, 'content', one, null, sentence))
    if (content.some((span) => touch(span, cue))) return { refused: 'content: it holds the cue' }
    const said = { cue: { spans: [cue] }, content: { spans: content } }
    if (isRead(reading, said)) return { refused: 'known: a statement is read there already' }
    const speaker = found(aligner, 'speaker', given.speaker, null, sentence)
    const via = names(aligner, 'via', given.via, sentence)
    const labels = { speakerKind: { value: given.speakerKind }, act: { value: given.act } }
    return { fields: { ...said, speaker: { spans: [speaker] }, via: { spans: via }, ...labels }, place: cue }
  })

export const eventFields = (given: EventGiven, aligner: Aligner, reading: Reading): Aligned =>
  trying(() => {
    const sentence = found(aligner, 'sentence', given.sentence, null)
    const trigger = found(aligner, 'trigger', given.trigger, sentence)
    const told = { trigger: { spans: [trigger] } }
    if (isRead(reading, told)) return { refused: 'known: an event is read there already' }
    const spans = {
      ...told,
      agents: { spans: names(aligner, 'agents', given.agents, sentence) },
      targets: { spans: names(aligner, 'targets', given.targets, sentence) },
      places: { spans: names(aligner, 'places', given.places, sentence) },
    }
    return { fields: { ...spans, type: { value: given.type }, status: { value: given.status } }, place: trigger }
  })
