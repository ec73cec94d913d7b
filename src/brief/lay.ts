import { sentenceIds } from './arrange.ts'
import type { Block, Briefing, Ground, Group, SectionId, Sentence } from './briefing.ts'
import { type Reference, referencesOf } from './references.ts'
import { render } from './render.ts'
import type { Inline, Voice } from './voice.ts'

export interface Cite {
  readonly label: string
  /** Label of the reference it leads to. */
  readonly target: string
}

/** A sentence in its language, with its citations. */
export interface Line {
  /** Name of the sentence. */
  readonly id: string
  readonly pieces: readonly Inline[]
  readonly cites: readonly Cite[]
  readonly kind: 'sentence' | 'grade' | 'side'
}

/** A row of a table of figures. */
export interface Row {
  readonly id: string
  readonly cells: readonly (readonly Inline[])[]
  readonly cites: readonly Cite[]
}

export interface LaidBlock {
  readonly heading: Line | null
  readonly lines: readonly Line[]
  readonly rows: readonly Row[]
}

export interface Laid {
  readonly language: 'ar' | 'en'
  readonly direction: 'rtl' | 'ltr'
  readonly title: string
  /** What the briefing is about, as pairs of a label and a value. */
  readonly about: readonly { readonly label: string; readonly value: string }[]
  readonly summary: readonly Line[]
  readonly sections: readonly {
    readonly id: SectionId
    readonly title: string
    readonly groups: readonly { readonly title: string; readonly blocks: readonly LaidBlock[] }[]
  }[]
  readonly references: readonly (Reference & { readonly outlet: string; readonly day: string })[]
  readonly voice: Voice
}

/** A briefing in a language, ready to be written in any format. */
export function lay(briefing: Briefing, ground: Ground, voice: Voice): Laid {
  const references = referencesOf(briefing, ground)
  const ids = sentenceIds(briefing)
  const idOf = (sentence: Sentence): string => ids.get(sentence) ?? ''
  const year = yearOf(ground)
  const { words } = voice
  const introduced = new Set<string>()
  const line = (sentence: Sentence): Line => ({
    id: idOf(sentence),
    pieces: render(introducing(sentence, introduced), voice, year),
    cites: references.labels(sentence.cites),
    kind: sentence.template === 'grade' ? 'grade' : sentence.template === 'side' ? 'side' : 'sentence',
  })
  const row = (sentence: Sentence): Row => {
    const { slots, cites } = sentence
    const values = (names: readonly string[], form: '' | 'short' = '') =>
      names.flatMap((name) => slots[name] ?? []).map(({ value }) => voice.value(value, form, year))
    const cell = (...names: readonly string[]) => voice.join(values(names), 'chain')
    return {
      id: idOf(sentence),
      cells: [
        values(['published'], 'short').flat(),
        cell('figure'),
        cell('by'),
        cell('relays', 'outlet'),
        cell('state'),
      ],
      cites: references.labels(cites),
    }
  }
  const block = ({ heading, sentences }: Block): LaidBlock => ({
    heading: heading === null ? null : line(heading),
    lines: sentences.filter(({ template }) => template !== 'ledger').map(line),
    rows: sentences.filter(({ template }) => template === 'ledger').map(row),
  })
  const group = ({ kind, day, blocks }: Group) => ({
    title: day === null ? words.groups[kind] : voice.day(day),
    blocks: blocks.map(block),
  })
  return {
    language: voice.language,
    direction: voice.direction,
    title: words.title,
    about: aboutOf(briefing, voice),
    summary: briefing.summary.map(line),
    sections: briefing.sections.map(({ id, groups }) => ({ id, title: words.sections[id], groups: groups.map(group) })),
    references: references.list.map((reference) => ({
      ...reference,
      outlet: reference.report.outlet ?? words.noOutlet,
      day: reference.report.published === null ? words.noDay : voice.day(reference.report.published),
    })),
    voice,
  }
}

/** An office is said once, where its holder is first quoted. */
function introducing(sentence: Sentence, introduced: Set<string>): Sentence {
  const { role, ...slots } = sentence.slots
  const names = [...(slots.speaker ?? []), ...(role ?? [])].map(({ value }) =>
    value.kind === 'name' ? value.name : '',
  )
  const key = names.join(' ')
  if (role === undefined || !introduced.has(key)) {
    introduced.add(key)
    return sentence
  }
  return { ...sentence, slots }
}

/** The year of all reports, where it is one. */
function yearOf({ reports }: Ground): string | null {
  const years = new Set([...reports.values()].map(({ report }) => report.published?.slice(0, 4) ?? ''))
  const [year = ''] = years
  return years.size === 1 && year !== '' ? year : null
}

function aboutOf({ subject }: Briefing, { words, value }: Voice): Laid['about'] {
  const { from, to, place, actor, outlet, incident } = subject
  const say = (a: string, b: string): string =>
    value({ kind: 'days', from: a, to: b }, '', null)
      .map(({ text }) => text)
      .join('')
  const period =
    from !== null && to !== null
      ? say(from, to)
      : from !== null
        ? `${words.subject.from} ${say(from, from)}`
        : to !== null
          ? `${words.subject.to} ${say(to, to)}`
          : null
  const all: readonly (readonly [string, string | null])[] = [
    [words.subject.period, period],
    [words.subject.place, place],
    [words.subject.actor, actor],
    [words.subject.outlet, outlet],
    [words.subject.incident, incident],
  ]
  return all.flatMap(([label, said]) => (said === null ? [] : [{ label, value: said }]))
}
