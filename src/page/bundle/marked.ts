import type { Offsets } from '../../annotation/reading.ts'
import { escapeHtml } from '../../text/escapeHtml.ts'
import type { Evidence, Part } from '../../view/evidence.ts'
import { segmentsOf } from '../../view/segments.ts'
import type { CaseAccount } from './case.ts'

/** The words of a report on which its accounts stand. */
function spansOf(account: CaseAccount): readonly (readonly [Part, Offsets])[] {
  const { trigger, sentence, agents, targets, places, timeWords, figures, chain } = account
  const spans: [Part, Offsets][] = [
    ['content', sentence.span],
    ['trigger', trigger.span],
  ]
  const add = (part: Part, words: { readonly span: Offsets } | null) => {
    if (words !== null) spans.push([part, words.span])
  }
  for (const { words } of agents) add('agent', words)
  for (const { words } of targets) add('target', words)
  for (const { words } of places) add('place', words)
  for (const { words } of figures) add('whole', words)
  for (const { words } of chain.relays) add('via', words)
  add('time', timeWords)
  add('speaker', chain.speakerWords)
  add('anonymity', chain.anonymity)
  add('cue', chain.cue)
  return spans
}

/** The text of a report with the words of its accounts marked; every character of it stands there once, in its order. */
export function markedText(text: string, accounts: readonly CaseAccount[]): string {
  const evidence = accounts.flatMap((account) =>
    spansOf(account).map(
      ([part, span]): Evidence => ({
        ...{ id: part, whole: account.event, layer: 'events', part, spans: [span], rule: '' },
      }),
    ),
  )
  return segmentsOf(evidence, text.length)
    .map(({ start, end, covers }) => {
      const words = escapeHtml(text.slice(start, end))
      if (covers.length === 0) return words
      const parts = [...new Set(covers.map(({ part }) => part))]
      return `<mark class="${parts.join(' ')}">${words}</mark>`
    })
    .join('')
}
