import { marsadError } from '../annotation/errors.ts'
import type { Offsets, Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import { makeReport } from '../ingest/report.ts'
import { gazetteerFiles, ownPlaces } from './gazetteerFiles.ts'
import { loadReader, type Reader as WholeReader } from './reader.ts'

/** What is known of a report; only its text is needed. `published` is a day in one of the usual spellings. */
export type ReportInput = Pick<Report, 'text'> & { readonly [Field in Exclude<keyof Report, 'text'>]?: Report[Field] }

/** Reads one report at a time. The same report gives the same reading, on every machine. */
export interface Reader {
  /** @throws MarsadError REPORT_EMPTY where the text holds no words */
  read(report: ReportInput): Reading
}

function readerOf(whole: Pick<WholeReader, 'read'>): Reader {
  return {
    read: ({ text, id = 'report', published = null, outlet = null, title = null, url = null }) => {
      // Programs without types are told in words too.
      if (typeof text !== 'string') throw marsadError('REPORT_EMPTY', { path: id })
      return whole.read(makeReport(id, id, text, { published, outlet, title, url }, { published: null }).report)
    },
  }
}

/**
 * A reader that knows the places which were imported into a record too.
 * @param home folder of the record, as `--home` names it
 * @throws MarsadError where a list of places there is broken
 */
export async function openReader({ home }: { readonly home: string }): Promise<Reader> {
  return readerOf(loadReader(ownPlaces(await gazetteerFiles(home))))
}

let usual: Reader | null = null

/**
 * Takes one report apart: who said what through whom, what happened, where, when and how many. Pure: no clock, no network,
 * no memory of other reports. The first call loads the language (a second or so); later ones take milliseconds.
 * @throws MarsadError REPORT_EMPTY where the text holds no words
 */
export function read(report: ReportInput): Reading {
  usual ??= readerOf(loadReader())
  return usual.read(report)
}

/** The words behind offsets of a reading: `wordsAt(text, statement.cue)`. */
export const wordsAt = (text: string, [start, end]: Offsets): string => text.slice(start, end)
