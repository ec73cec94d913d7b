import { extname } from 'node:path'
import { marsadError } from '../annotation/errors.ts'
import { type BriefFormat, brief } from '../app/brief.ts'
import { withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { plural } from './summary.ts'
import { styleFor } from './terminal.ts'
import { openWholeFile, standardOutput } from './wholeFile.ts'

export interface BriefFlags {
  readonly lang: 'ar' | 'en'
  readonly format?: BriefFormat
  readonly from?: string
  readonly to?: string
  readonly place?: string
  readonly actor?: string
  readonly outlet?: string
  readonly incident?: string
  readonly limit?: number
  readonly out?: string
  readonly force?: boolean
  readonly home?: string
}

const endings: { readonly [ending: string]: BriefFormat } = {
  '.html': 'html',
  '.htm': 'html',
  '.md': 'markdown',
  '.docx': 'docx',
}

/** Told beside those of several reports or with a toll, where nobody says how many. */
const usual = 40

/** `marsad brief`: a briefing in which every sentence cites the words that it rests on. */
export const briefed = (flags: BriefFlags, context: Context): Promise<number> =>
  withRecord(flags.home, 'read', async (store) => {
    const { out, lang, from, to, place, actor, outlet, incident, force } = flags
    const { signal, stderr } = context
    const toFile = out !== undefined && out !== '-'
    const format = flags.format ?? endings[toFile ? extname(out).toLowerCase() : ''] ?? 'markdown'
    if (format === 'docx' && !toFile) throw marsadError('BRIEF_WITHOUT_FILE', { format })
    const about = { from, to, place, actor, outlet, incident }
    const made = await brief(store, { ...about, language: lang, format, limit: flags.limit ?? usual, signal })
    const file = toFile ? await openWholeFile(out, force === true) : standardOutput(context)
    try {
      await file.write(made.content)
    } catch (error) {
      await file.discard()
      throw error
    }
    await file.close()
    const style = styleFor(stderr)
    const incidents = plural(made.incidents, 'incident', 'incidents')
    const reports = plural(made.reports, 'report', 'reports')
    const sentences = plural(made.sentences, 'sentence', 'sentences')
    const where = toFile ? `; written to ${style.bold(style.arabic(out))}` : ''
    stderr.write(`${sentences} on ${incidents} in ${reports}, each supported by what it cites${where}\n`)
    if (made.cut)
      stderr.write(style.yellow('More incidents fit than a briefing takes; narrow it with --from and --to.\n'))
    return exitCodes.done
  })
