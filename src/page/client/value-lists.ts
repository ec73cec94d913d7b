import type { Offsets } from '../../annotation/reading.ts'
import { valueId } from '../../view/evidence.ts'
import { sayAmount } from '../../words/amounts.ts'
import type { ReportContext } from './context.ts'
import { bdi, type Child, h } from './dom.ts'
import { chip, evidenceLink, none } from './parts.ts'
import { sayTime } from './say.ts'

const wordsAt = ({ data }: ReportContext, [start, end]: Offsets): HTMLElement =>
  h('bdi', { class: 'words', dir: 'rtl' }, data.text.slice(start, end))

function list(empty: string, items: readonly HTMLElement[]): HTMLElement {
  return items.length === 0 ? h('p', { class: 'empty' }, empty) : h('ol', { class: 'values' }, ...items)
}

const item = (context: ReportContext, id: string, label: Child, ...more: readonly Child[]): HTMLElement =>
  h('li', { class: 'item', 'data-value': id }, evidenceLink(context, id, label, 'value words'), ...more)

/** Numbers that count something: the words, and what they amount to. */
export function quantitiesList(context: ReportContext): HTMLElement {
  const { words } = context.voice
  const items = context.data.reading.quantities.map((quantity, index) =>
    item(
      context,
      valueId('quantities', index),
      wordsAt(context, quantity.span),
      h('span', { class: 'reading' }, bdi(sayAmount(quantity, context.voice.words))),
      chip('unit', quantity.unit === 'other' && quantity.of !== null ? bdi(quantity.of) : words.units[quantity.unit]),
    ),
  )
  return list(words.noQuantities, items)
}

/** Expressions of when: the words, and when they mean. */
export function timesList(context: ReportContext): HTMLElement {
  const { words } = context.voice
  const items = context.data.reading.times.map((time, index) => {
    const { text, title } = sayTime(time, context.voice)
    const placed = time.value !== undefined || time.duration !== undefined
    const implied = time.implied.map((part) => words.impliedParts[part]).join(words.comma)
    return item(
      context,
      valueId('times', index),
      wordsAt(context, time.span),
      h('span', { class: 'reading' }, placed ? bdi(text, { title }) : none(text)),
      implied !== '' && chip('implied', `${words.implied}: ${implied}`),
    )
  })
  return list(words.noTimes, items)
}

/** Names, each once, with the places where it stands. */
export function mentionsList(context: ReportContext): HTMLElement {
  const { words } = context.voice
  const byName = new Map<string, { readonly kind: string; readonly name: string; readonly ids: string[] }>()
  context.data.reading.mentions.forEach(({ kind, name }, index) => {
    const key = JSON.stringify([kind, name])
    const group = byName.get(key) ?? { kind: words.mentionKinds[kind], name, ids: [] }
    group.ids.push(valueId('mentions', index))
    byName.set(key, group)
  })
  const items = [...byName.values()].map(({ kind, name, ids }) =>
    h(
      'li',
      { class: 'name-group' },
      h('span', { class: 'words' }, bdi(name)),
      chip('kind', kind),
      h(
        'span',
        { class: 'places' },
        ...ids.map((id, index) =>
          h(
            'span',
            { class: 'item', 'data-value': id },
            evidenceLink(context, id, context.voice.number(index + 1), 'value occurrence'),
          ),
        ),
      ),
    ),
  )
  return list(words.noMentions, items)
}
