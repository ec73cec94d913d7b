import { encodingNamed } from '../../ingest/encoding.ts'
import type { Staging } from './staging.ts'

/** A report that came without a file. */
export interface GivenReport {
  readonly text: string
  readonly id?: string | null | undefined
  readonly title?: string | null | undefined
  readonly outlet?: string | null | undefined
  readonly published?: string | null | undefined
  readonly url?: string | null | undefined
}

/** `pasted-20151013-091500`, by the clock, so that it says when it came. */
const pastedName = (now: Date): string =>
  `pasted-${now.toISOString().slice(0, 19).replace(/[-:]/g, '').replace('T', '-')}`

/** Puts reports into a file of one a line, as other reports come. */
export async function stageReports(staging: Staging, reports: readonly GivenReport[]): Promise<void> {
  const lines = reports.map((report) => JSON.stringify(report)).join('\n')
  await staging.take(`${pastedName(new Date())}.jsonl`, lines)
}

/** The encoding that is meant, as decoders know it. @throws MarsadError where there is none of this name */
export const knownEncoding = (name: string | null): string | null => (name === null ? null : encodingNamed(name))
