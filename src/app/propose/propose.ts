import { createHash } from 'node:crypto'
import type { Document } from '../../annotation/document.ts'
import { MarsadError } from '../../annotation/errors.ts'
import type { NewProposal } from '../../store/proposals/proposals.ts'
import type { Store } from '../../store/store.ts'
import { addition } from '../decide.ts'
import type { Reader } from '../reader.ts'
import { alignerOf } from './align.ts'
import { type Given, givenIn } from './answer.ts'
import { askModel, type Endpoint } from './ask.ts'
import { eventFields, statementFields } from './fields.ts'
import { promptVersion } from './prompt.ts'

/** Longer texts are not sent: they would not fit into what models read at once. */
const mostText = 24_000

/** What became of one report. */
export interface Outcome {
  readonly report: string
  readonly proposed: number
  /** Why values were not taken, one line each. */
  readonly refused: readonly string[]
  /** Why there is no answer; null where there is one. */
  readonly failed: MarsadError | null
}

export interface ProposeOptions {
  readonly endpoint: Endpoint
  /** Only these reports; null asks about all that were not asked about with this model and question. */
  readonly names: readonly string[] | null
  readonly limit: number
  readonly signal: AbortSignal
  /** Knows where words begin and end. */
  readonly reader: Pick<Reader, 'document'>
}

/**
 * Asks a model what rules missed, report by report, and keeps as proposals what stands on exact words of the report. What it
 * answered once is not asked again, so an interrupted run is taken up by running it again.
 */
export async function* proposeAll(store: Store, options: ProposeOptions): AsyncGenerator<Outcome> {
  const { endpoint, names, limit, signal, reader } = options
  const asking = { model: endpoint.model, prompt: promptVersion }
  for (const report of await store.proposed.unasked(asking, names, limit)) {
    if (signal.aborted) return
    try {
      const content = report.text.length > mostText ? '{}' : await askModel(report.text, endpoint, signal)
      const { proposals, refused } = await sifted(store, reader.document(report), givenIn(content), endpoint.model)
      const proposed = await store.proposed.propose(report.id, asking, proposals)
      const long = report.text.length > mostText ? [`the text is longer than ${mostText} characters`] : []
      yield { report: report.id, proposed, refused: [...long, ...refused], failed: null }
    } catch (error) {
      if (!(error instanceof MarsadError)) throw error
      yield { report: report.id, proposed: 0, refused: [], failed: error }
    }
  }
}

async function sifted(store: Store, document: Document, given: readonly Given[], model: string) {
  const { report } = document
  const proposals: NewProposal[] = []
  const refused: string[] = []
  const reading = (await store.report(report.id))?.reading
  if (reading === undefined) return { proposals, refused }
  const aligner = alignerOf(document)
  for (const one of given) {
    if (one.kind === 'broken') {
      refused.push(one.problem)
      continue
    }
    const aligned =
      one.kind === 'statement' ? statementFields(one.value, aligner, reading) : eventFields(one.value, aligner, reading)
    if ('refused' in aligned) {
      refused.push(`${one.kind}: ${aligned.refused}`)
      continue
    }
    const { fields, place } = aligned
    try {
      // A person will add it in the same words, so it has to pass what that has to pass.
      const { about } = await addition(store, { act: 'add', report: report.id, kind: one.kind, fields })
      const name = `${about.report.hash} ${one.kind} ${place.join('-')} ${model} ${promptVersion}`
      const id = createHash('sha256').update(name).digest('hex').slice(0, 16)
      proposals.push({ id, kind: one.kind, fields, words: about.words.slice(0, 1000) })
    } catch (error) {
      if (!(error instanceof MarsadError)) throw error
      refused.push(`${one.kind}: ${error.message}`)
    }
  }
  return { proposals, refused }
}
