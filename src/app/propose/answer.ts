import { z } from 'zod'
import { marsadError, reasonOf } from '../../annotation/errors.ts'
import { acts, eventStatuses, eventTypes } from '../../annotation/reading.ts'

const words = z.string().min(1).max(4000)
const names = z.array(words).max(20).default([])

export const StatementGiven = z.object({
  sentence: words,
  speaker: words,
  speakerKind: z.enum(['person', 'organisation', 'anonymous']),
  cue: words,
  act: z.enum(acts),
  content: z.array(words).min(1).max(10),
  via: names,
})
export type StatementGiven = z.infer<typeof StatementGiven>

export const EventGiven = z.object({
  sentence: words,
  type: z.enum(eventTypes),
  status: z.enum(eventStatuses),
  trigger: words,
  agents: names,
  targets: names,
  places: names,
})
export type EventGiven = z.infer<typeof EventGiven>

/** More than this no report holds. */
const most = 200
const list = z.array(z.unknown()).max(most).default([])
const Whole = z.object({ statements: list, events: list })

/** A value of an answer, or what is wrong with its form. */
export type Given =
  | { readonly kind: 'statement'; readonly value: StatementGiven }
  | { readonly kind: 'event'; readonly value: EventGiven }
  | { readonly kind: 'broken'; readonly problem: string }

const fenced = /^\s*```(?:json)?\s*([\s\S]*?)\s*```\s*$/

function each<Value, Kind extends 'statement' | 'event'>(
  kind: Kind,
  schema: z.ZodType<Value>,
  items: readonly unknown[],
) {
  return items.map((item) => {
    const { success, data, error } = schema.safeParse(item)
    const [issue] = error?.issues ?? []
    return success
      ? { kind, value: data }
      : ({ kind: 'broken', problem: `${kind}: ${issue?.path.join('.') ?? ''}: ${issue?.message ?? ''}` } as const)
  })
}

/**
 * What a model wrote, as values. Nothing of it is believed yet: words are looked up in the report afterwards.
 * @throws MarsadError READER_GARBLED where it is no JSON of the form that was asked for
 */
export function givenIn(content: string): readonly Given[] {
  let value: unknown
  try {
    value = JSON.parse(fenced.exec(content)?.[1] ?? content)
  } catch (error) {
    throw marsadError('READER_GARBLED', { reason: reasonOf(error).split('\n')[0]?.slice(0, 200) ?? '' })
  }
  const whole = Whole.safeParse(value)
  if (!whole.success) throw marsadError('READER_GARBLED', { reason: whole.error.issues[0]?.message ?? '' })
  const { statements, events } = whole.data
  return [...each('statement', StatementGiven, statements), ...each('event', EventGiven, events)] as readonly Given[]
}
