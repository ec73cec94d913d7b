import { marsadError } from '../annotation/errors.ts'
import { evidenceBundle, noBundle } from '../app/bundle/bundle.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { plural } from './summary.ts'
import { styleFor } from './terminal.ts'
import { openWholeFile } from './wholeFile.ts'

export interface EvidenceFlags {
  readonly incident?: string
  readonly out?: string
  readonly force?: boolean
  readonly home?: string
}

/** `marsad export --format evidence`: one incident with everything that it rests on, as a ZIP. */
export const exportedEvidence = (flags: EvidenceFlags, { stderr }: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const { incident, out, force } = flags
    if (incident === undefined) throw marsadError('EVIDENCE_UNNAMED', { what: 'an incident' })
    if (out === undefined || out === '-') throw marsadError('EVIDENCE_UNNAMED', { what: 'a file' })
    const bundled = noBundle()
    const file = await openWholeFile(out, force === true)
    try {
      for await (const piece of evidenceBundle(store, incident, bundled)) await file.write(piece)
    } catch (error) {
      await file.discard()
      throw error
    }
    await file.close()
    const style = styleFor(stderr)
    const files = plural(bundled.files, 'file', 'files')
    stderr.write(`${files} written to ${style.bold(style.arabic(out))}\nSHA-256 ${bundled.sha256}\n`)
    return exitCodes.done
  })
