import type { Event, Mention, Quantity, Statement, Time } from '../../annotation/reading.ts'
import { type Evidence, valueAt } from '../../view/evidence.ts'
import type { ReportContext } from './context.ts'
import { bdi, button, type Child, h } from './dom.ts'
import { sayQuantity, sayTime } from './say.ts'

/** The strip under the text that says what the marked words are, and by which rule. */
export interface Tray {
  readonly element: HTMLElement
  readonly showValue: (id: string, evidence: Evidence | undefined) => void
  readonly showCovers: (covers: readonly Evidence[]) => void
  readonly rest: () => void
}

interface Moves {
  readonly step: (by: 1 | -1) => void
  readonly clear: () => void
  readonly toList: () => void
}

/** What a value is called in one line. */
function labelOf({ data, voice }: ReportContext, evidence: Evidence): Child[] {
  const { words } = voice
  const index = valueAt(evidence.id)?.index ?? -1
  const { reading } = data
  const part = words.parts[evidence.part]
  switch (evidence.layer) {
    case 'statements': {
      const statement = reading.statements[index] as Statement
      return [part, ' · ', bdi(statement.speaker), ' ', words.acts[statement.act]]
    }
    case 'events':
      return [part, ' · ', words.eventTypes[(reading.events[index] as Event).type]]
    case 'quantities':
      return [words.quantities, ' · ', bdi(sayQuantity(reading.quantities[index] as Quantity, voice))]
    case 'times':
      return [words.times, ' · ', bdi(sayTime(reading.times[index] as Time, voice).text)]
    case 'mentions': {
      const mention = reading.mentions[index] as Mention
      return [words.mentionKinds[mention.kind], ' · ', bdi(mention.name)]
    }
  }
}

function ruleOf(evidence: Evidence, { voice }: ReportContext): HTMLElement {
  const { words } = voice
  return evidence.rule === ''
    ? h('span', { class: 'none' }, words.noRule)
    : h('span', { class: 'rule' }, `${words.rule} `, h('code', {}, bdi(evidence.rule, { dir: 'ltr' })))
}

const wordsOf = ({ data }: ReportContext, evidence: Evidence): HTMLElement =>
  h(
    'bdi',
    { class: 'words', dir: 'rtl' },
    evidence.spans.map(([start, end]) => data.text.slice(start, end)).join(' … '),
  )

/** Makes the strip of a report's view. */
export function tray(context: ReportContext, moves: Moves): Tray {
  const { words } = context.voice
  const body = h('div', { class: 'tray-body', 'aria-live': 'polite' })
  const buttons = h(
    'div',
    { class: 'tray-buttons' },
    button({ class: 'plain previous' }, () => moves.step(-1), words.previous),
    button({ class: 'plain next' }, () => moves.step(1), words.next),
    button({ class: 'plain to-list' }, moves.toList, words.backToList),
    button({ class: 'plain clear' }, moves.clear, words.clear),
  )
  const element = h('section', { class: 'tray', 'aria-label': words.why }, body, buttons)
  const line = (evidence: Evidence, label: Child) =>
    h('p', { class: `tray-line layer-${evidence.layer}` }, label, ' ', ruleOf(evidence, context))

  const rest = () => {
    element.hidden = true
    body.replaceChildren()
  }
  rest()
  return {
    element,
    rest,
    showValue(_id, evidence) {
      element.hidden = false
      body.replaceChildren(
        evidence === undefined
          ? h('p', { class: 'none' }, words.noWords)
          : h('div', {}, line(evidence, h('b', {}, labelOf(context, evidence))), wordsOf(context, evidence)),
      )
    },
    showCovers(covers) {
      element.hidden = false
      const lines = covers.map((evidence) =>
        h(
          'li',
          { class: `tray-line layer-${evidence.layer}` },
          button(
            { class: 'value', 'data-go': evidence.id },
            () => context.open(evidence.id),
            labelOf(context, evidence),
          ),
          ' ',
          ruleOf(evidence, context),
        ),
      )
      body.replaceChildren(
        h('p', { class: 'meta' }, `${words.why} ${context.voice.count('values', covers.length)}`),
        h('ul', {}, ...lines),
      )
    },
  }
}
