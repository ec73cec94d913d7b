import type { Layer } from '../../../src/view/layers.ts'
import type { Vocabulary } from '../../../src/words/ar.ts'

/**
 * How a field of a value is corrected: by words selected in the text, by one of a list, or by what is typed. `list` takes
 * several stretches, each a value of its own.
 */
export type Field =
  | { readonly name: string; readonly by: 'words' | 'list' }
  | {
      readonly name: string
      readonly by: 'choice'
      readonly from: 'acts' | 'eventTypes' | 'statuses' | 'units' | 'mentionKinds' | 'speakerKinds'
    }
  | { readonly name: string; readonly by: 'typed' }

/** The fields that can be corrected, by layer, the likeliest to be wrong first. */
export const fieldsOf: Readonly<Record<Layer, readonly Field[]>> = {
  statements: [
    { name: 'speaker', by: 'words' },
    { name: 'content', by: 'list' },
    { name: 'via', by: 'list' },
    { name: 'act', by: 'choice', from: 'acts' },
    { name: 'speakerKind', by: 'choice', from: 'speakerKinds' },
    { name: 'cue', by: 'words' },
    { name: 'role', by: 'words' },
    { name: 'anonymity', by: 'words' },
  ],
  events: [
    { name: 'agents', by: 'list' },
    { name: 'targets', by: 'list' },
    { name: 'places', by: 'list' },
    { name: 'type', by: 'choice', from: 'eventTypes' },
    { name: 'status', by: 'choice', from: 'statuses' },
    { name: 'time', by: 'typed' },
    { name: 'trigger', by: 'words' },
  ],
  quantities: [
    { name: 'figure', by: 'typed' },
    { name: 'unit', by: 'choice', from: 'units' },
    { name: 'span', by: 'words' },
    { name: 'of', by: 'words' },
  ],
  times: [
    { name: 'value', by: 'typed' },
    { name: 'span', by: 'words' },
  ],
  mentions: [
    { name: 'kind', by: 'choice', from: 'mentionKinds' },
    { name: 'span', by: 'words' },
    { name: 'name', by: 'words' },
  ],
}

/** What a choice offers: values with their names. */
export const choicesOf = (
  words: Vocabulary,
  from: Extract<Field, { by: 'choice' }>['from'],
): readonly (readonly [string, string])[] => Object.entries(words[from])
