import { type ErrorCode, MarsadError, reasonOf } from '../annotation/errors.ts'
import type { Report } from '../annotation/report.ts'
import type { WebPage } from './html/rules.ts'
import type { Columns } from './tables/columns.ts'

/** What is known of a report beside its text, as written; null where nobody said. */
export interface Details {
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
}

export const noDetails: Details = { published: null, outlet: null, title: null, url: null }

/** The first word anybody said on each detail; put whom you trust most first. */
export const firstOf = (...all: readonly Details[]): Details => {
  const first = (key: keyof Details) => all.map((details) => details[key]).find((value) => value !== null) ?? null
  return { published: first('published'), outlet: first('outlet'), title: first('title'), url: first('url') }
}

/** A page or a plain text is decoded and read; a document (mail, saved page, Word, PDF) is taken apart first. */
const documentFormats = ['mail', 'mhtml', 'docx', 'pdf'] as const
export type DocumentFormat = (typeof documentFormats)[number]
export type Format = 'text' | 'html' | DocumentFormat

export const isDocument = (format: Format): format is DocumentFormat =>
  (documentFormats as readonly Format[]).includes(format)

/** Something a person should know about the input, though the report could be read. */
export interface InputNotice {
  readonly code:
    | 'ENCODING_DAMAGED'
    | 'DATE_UNREADABLE'
    | 'ID_REPEATED'
    | 'FILE_REPEATED'
    | 'FILES_SKIPPED'
    | 'COLUMNS_GUESSED'
    | 'MEMBERS_PASSED_OVER'
    | 'PARTS_PASSED_OVER'
    | 'PAGES_WITHOUT_TEXT'
    | 'TEXT_RECOGNISED'
    | 'DAY_NOT_TAKEN'
  readonly path: string
  readonly message: string
}

/** An input that gave no reading, and why. */
export interface Failure {
  readonly path: string
  readonly code: ErrorCode
  readonly message: string
  readonly fix: string
  /** What stands in the braces of the code's template, so that it can be said in another language. */
  readonly values?: MarsadError['values']
}

/** A file to be read; it is opened only when its turn comes. */
export interface FileItem {
  readonly kind: 'file'
  readonly id: string
  readonly path: string
  readonly format: Format
  /** From the folder's `meta.json`. */
  readonly details: Details
  /** A page of the web comes with its bytes; no file is opened for it. */
  readonly web?: WebPage
  /** What an archive holds comes with its bytes too. */
  readonly bytes?: Uint8Array
  /** What it is called by whoever gave it, where that is more than the last part of its path. */
  readonly name?: string
  readonly size: number
  readonly notices: readonly InputNotice[]
}

/** A report that has come in whole: a line of a `.jsonl` file, or standard input. */
export interface ReportItem {
  readonly kind: 'report'
  readonly path: string
  readonly report: Report
  readonly size: number
  readonly notices: readonly InputNotice[]
}

/** A file or a line that is no report. */
export interface BrokenItem {
  readonly kind: 'broken'
  readonly size: number
  readonly failure: Failure
}

export type Item = FileItem | ReportItem | BrokenItem

export interface InputOptions {
  /** Day of publication of reports that bring none (`2015-10-13`). */
  readonly published: string | null
  /** Name of the encoding of all files, or null to find it out. */
  readonly encoding: string | null
  /** Most bytes that one report may have. */
  readonly maxSize: number
  /** Heads of the columns of tables, and fields of JSON records, that the user named. */
  readonly columns?: Columns
  /** Take the day on which an archive fetched a page for its day of publication, where the page tells none. */
  readonly crawlDay?: boolean
}

export const defaultMaxSize = 8 * 1024 * 1024

export const failureOf = (path: string, error: unknown): Failure =>
  error instanceof MarsadError
    ? { path, code: error.code, message: error.message, fix: error.fix, values: error.values }
    : { path, code: 'READING_FAILED', message: `${path}: ${reasonOf(error)}`, fix: '' }

/** 8388608 is "8 MB". */
export const sizeName = (bytes: number): string => {
  if (bytes < 1024) return `${bytes} bytes`
  const inKilo = bytes / 1024
  const short = (value: number) => String(Math.round(value * 10) / 10)
  return inKilo < 1024 ? `${short(inKilo)} KB` : `${short(inKilo / 1024)} MB`
}
