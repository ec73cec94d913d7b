import { hash } from 'node:crypto'
import type { Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import type { SeenName } from '../record/entities/names.ts'
import type { PreparedIncident } from './record/incidentRow.ts'

/** Rows of the tables that hang on a report, without its number, each table's as JSON. */
export interface PreparedRows {
  readonly statements: string
  readonly events: string
  readonly quantities: string
  readonly mentions: string
}

/**
 * A report that was read, ready to be recorded. All of it is strings, so that it passes between threads cheaply and
 * goes to the server as it is.
 */
export interface Prepared {
  /** Identity: the report's content and what is known beside it. */
  readonly hash: string
  readonly report: Report
  /** JSON of the reading. */
  readonly reading: string
  /** Version of the rules that read it. */
  readonly rules: number
  /** Literal of a `tsvector`. */
  readonly search: string
  /** Spans of its words, packed, in hexadecimal digits. */
  readonly words: string
  readonly rows: PreparedRows
  /** What it tells, by happening: JSON of a list of `PreparedTelling`. */
  readonly tellings: string
  /** What it is compared with other reports by: JSON of a `Fingerprint`. */
  readonly fingerprint: string
  /** The names in it: JSON of a list of `SeenName`. */
  readonly names: string
  /** What it was made of, where that is a file of its own. */
  readonly original?: PreparedOriginal
}

/** What a report was made of, ready to be kept. */
export interface PreparedOriginal {
  readonly name: string
  readonly format: string
  readonly address: string | null
  readonly at: string | null
  /** JSON. */
  readonly headers: string | null
  /** Of the bytes as they were given. */
  readonly sha256: string
  readonly size: number
  /** Packed (gzip), in base64. */
  readonly bytes: string
}

/**
 * A telling ready to be recorded. It is made of its accounts and nothing else, so these are what is kept; most tellings
 * meet no other, and nobody who records them unpacks anything.
 */
export interface PreparedTelling {
  /** The event that it is known by. */
  readonly event: string
  /** Block keys as 64-bit numbers, in decimal digits. */
  readonly blocks: readonly string[]
  /** Its accounts, packed, in base64. */
  readonly value: string
  /** The incident that it is where no other telling and no decision comes to it. */
  readonly incident: PreparedIncident
}

/** A name with its keys as 64-bit numbers, in decimal digits. */
export type PreparedName = SeenName

/** Makes a reading ready to be recorded that decisions changed. The store knows no language. */
export type PrepareAgain = (report: Report, reading: Reading) => Prepared

/** A block key as 64 bits: short in an index, and two keys of one number are as good as never seen. */
export const blockNumber = (key: string): string => hash('sha1', key, 'buffer').readBigInt64BE(0).toString()

/** The same text with the same title, outlet, day and address is the same report, whatever it is called. */
export const hashOf = ({ text, title, outlet, published, url }: Report): string =>
  hash('sha256', JSON.stringify([text, title, outlet, published, url]))

const REPLACEMENT = '\ufffd'

/** What a database cannot keep (NUL, halves of surrogate pairs) becomes U+FFFD, of the same length. */
export const storableText = (text: string): string =>
  text.replace(/\p{Cs}/gu, REPLACEMENT).replaceAll('\0', REPLACEMENT)

/** A report of which everything can be kept. */
export function storable(report: Report): Report {
  const clean = storableText
  const cleanOrNull = (text: string | null) => (text === null ? null : clean(text))
  return {
    id: clean(report.id),
    text: clean(report.text),
    published: report.published,
    outlet: cleanOrNull(report.outlet),
    title: cleanOrNull(report.title),
    url: cleanOrNull(report.url),
  }
}
