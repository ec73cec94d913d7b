/**
 * Every error Marsad raises on purpose: a code, what happened (with the values that matter in braces) and what to do.
 * `docs/errors.md` is held equal to this table by a test. "Nothing found" is an answer and never stands here.
 */
export const errors = {
  PATH_MISSING: {
    message: '{path}: there is no such file or folder',
    fix: 'Check the spelling and the folder you are in.',
  },
  GOLD_INVALID: {
    message: '{path}, line {line}: it is no reading',
    fix: 'Write one JSON object a line with "report", the name of the report, and the lists that you made by hand.',
  },
  GOLD_WITHOUT_REPORTS: {
    message: '{path}: none of its readings is of a report that was given',
    fix: 'Give the files that the readings were made of; "report" is a file name without its ending.',
  },
  PATH_UNREADABLE: {
    message: '{path}: it cannot be read ({reason})',
    fix: 'Check that you may read it, and that it is a file or a folder.',
  },
  FOLDER_WITHOUT_REPORTS: {
    message: '{path}: the folder holds no report',
    fix: 'Put .txt, .html, .htm, .jsonl or .ndjson files into it, or name another folder.',
  },
  FORMAT_UNKNOWN: {
    message: '{path}: its ending names no kind of report',
    fix: 'Give the file the ending .txt, .html, .htm, .jsonl or .ndjson, or send it through standard input: marsad read -',
  },
  REPORT_EMPTY: {
    message: '{path}: it holds no words',
    fix: 'Check that the file was saved whole.',
  },
  REPORT_TOO_LARGE: {
    message: '{path}: {size} is more than the limit of {limit} a report',
    fix: 'If it is many reports, make it one a line (.jsonl). If it is one, raise the limit with --max-size.',
  },
  REPORT_BINARY: {
    message: '{path}: it is not text',
    fix: 'Export it as text or HTML first (from a PDF, a Word file or an archive, say).',
  },
  ENCODING_UNKNOWN: {
    message: '{path}: it is not UTF-8, UTF-16, windows-1256 or ISO-8859-6',
    fix: 'Name its encoding with --encoding, or save it as UTF-8.',
  },
  ENCODING_UNSUPPORTED: {
    message: '{encoding}: no such encoding is known',
    fix: 'Use a name such as utf-8, utf-16le, windows-1256 or iso-8859-6.',
  },
  HTML_WITHOUT_ARTICLE: {
    message: '{path}: no article could be found in the page',
    fix: 'Check that the page was saved with its text, or save the article as .txt.',
  },
  HTML_TOO_DEEP: {
    message: '{path}: the page nests its parts more than {limit} deep',
    fix: 'No article is built so; save its text as .txt.',
  },
  LINE_NOT_JSON: {
    message: '{path}, line {line}: it is not JSON ({reason})',
    fix: 'Write one JSON object a line, with at least "text". The other lines are read.',
  },
  LINE_NOT_REPORT: {
    message: '{path}, line {line}: {problem}',
    fix: 'A line is {"id", "outlet", "title", "published", "url", "text"}: "text" is needed, all are strings or null.',
  },
  LINE_TOO_LONG: {
    message: '{path}, line {line}: it is longer than the limit of {limit} a report',
    fix: 'Write one report a line, or raise the limit with --max-size. The other lines are read.',
  },
  META_INVALID: {
    message: '{path}: {problem}',
    fix: 'It is a list of {"report", "published", "outlet", "title", "url"}; "report" is a file name without its ending.',
  },
  OUTPUT_IS_INPUT: {
    message: '{path}: it is both read and written',
    fix: 'Name another file for the output.',
  },
  OUTPUT_UNWRITABLE: {
    message: '{path}: it cannot be written ({reason})',
    fix: 'Check that the folder exists, that you may write there, and that the disk has room.',
  },
  OFFSET_OUTSIDE: {
    message: '{offset}: the report {report} has the offsets 0 to {last}',
    fix: 'Give an offset in UTF-16 code units, or search for words with --find.',
  },
  PLACE_UNNAMED: {
    message: 'explain needs a place in the report',
    fix: 'Give an offset (marsad explain FILE 120) or words that stand there (marsad explain FILE --find "WORDS").',
  },
  WORDS_NOT_FOUND: {
    message: '{words}: these words do not stand in {report}',
    fix: 'Copy them from the report as they are written there.',
  },
  REPORT_NOT_FOUND: {
    message: '{report}: {path} holds no report of this name',
    fix: 'Give the id of one of its reports: {known}',
  },
  REPORT_UNNAMED: {
    message: '{path}: it holds several reports',
    fix: 'Say which one with --report ID: {known}',
  },
  READING_FAILED: {
    message: '{path}: the reading broke off ({reason})',
    fix: 'This is a fault in Marsad; please report it with the text that caused it. The other reports are read.',
  },
  WORKER_LOST: {
    message: '{path}: the thread that read it ended ({reason})',
    fix: 'Read it alone with --jobs 1; if memory ran out, split the report or lower --jobs.',
  },
} as const

export type ErrorCode = keyof typeof errors

type Template<Code extends ErrorCode> = (typeof errors)[Code]['message'] | (typeof errors)[Code]['fix']
/** The names in braces, so that an error cannot be raised without its values. Names are lower-case letters only. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `"${string}` ? never : Name) | Names<Rest>
  : never
export type ErrorValues<Code extends ErrorCode> = Readonly<Record<Names<Template<Code>>, string | number>>

const fill = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** An error of the table. `message` says what and where, `fix` what to do. */
export class MarsadError extends Error {
  readonly code: ErrorCode
  readonly fix: string

  constructor(code: ErrorCode, message: string, fix: string) {
    super(message)
    this.name = 'MarsadError'
    this.code = code
    this.fix = fix
  }
}

/** `marsadError('PATH_MISSING', { path: 'reports' })` is the error, ready to be thrown. */
export const marsadError = <Code extends ErrorCode>(code: Code, values: ErrorValues<Code>): MarsadError =>
  new MarsadError(code, fill(errors[code].message, values), fill(errors[code].fix, values))

/** The words of anything thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
