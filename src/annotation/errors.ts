import { accountErrors } from './accountErrors.ts'
import { archiveErrors } from './archiveErrors.ts'
import { operationErrors } from './operationErrors.ts'
import { registerErrors } from './registerErrors.ts'
import { serviceErrors } from './serviceErrors.ts'

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
    fix: 'Put files into it whose endings docs/formats.md lists (.txt, .html, .jsonl, .csv …), or name another folder.',
  },
  FORMAT_UNKNOWN: {
    message: '{path}: its ending names no kind of report',
    fix: 'What is read stands in docs/formats.md. Save .doc, .rtf and .odt as .docx and .xlsx as .csv, unpack .rar, .7z, .tar and .zst, or give a text or a page another ending (.txt, .html).',
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
    fix: 'Give it as a file with the ending of its kind (.pdf, .docx, .zip …: docs/formats.md), or export it as text.',
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
    fix: 'A line is {"id", "outlet", "title", "published", "url", "text"}: "text" is needed, all are strings or null. Fields of other names are told with --columns text=NAME, or text=OUTER.INNER.',
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
  OUTPUT_EXISTS: {
    message: '{path}: there is a file of this name already',
    fix: 'Name another file for the output, or move that one away. It was left as it is.',
  },
  EXPORT_EXISTS: {
    message: '{path}: there is a file of this name already',
    fix: 'Name another file, or write over it with --force. It was left as it is.',
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
  READER_UNABLE: {
    message: 'no report can be read: {reason}',
    fix: 'Mend or remove the list it names (of your own places: marsad gazetteer), and start again. Nothing was lost.',
  },
  STORE_MISSING: {
    message: '{where}: no record is kept there yet',
    fix: 'Begin one with marsad add PATHS, or name its folder with --home.',
  },
  STORE_NEWER: {
    message: '{where}: a newer Marsad wrote it (its tables are version {found}, this program knows {known})',
    fix: 'Install that version of Marsad, or name another folder with --home. Nothing was changed.',
  },
  STORE_MIGRATION_FAILED: {
    message: '{where}: its tables could not be brought to this version at step {step} ({reason})',
    fix: 'Nothing of that step was kept; the record is as it was. This is a fault in Marsad; please report it.',
  },
  STORE_SERVER_MISSING: {
    message: 'no PostgreSQL is installed for {machine}',
    fix: 'Run npm ci without --omit=optional and --ignore-scripts, or name a server of your own in DATABASE_URL.',
  },
  STORE_ACCOUNT_MISSING: {
    message: 'PostgreSQL does not run as root, and there is no account postgres or nobody to run it as',
    fix: 'Add an account named postgres, or run Marsad as an ordinary user.',
  },
  STORE_FOLDER_CLOSED: {
    message: '{path}: only root may enter it, and PostgreSQL does not run as root',
    fix: 'Install setpriv (util-linux), name a folder elsewhere with --home, or run Marsad as an ordinary user.',
  },
  STORE_FOLDER_FOREIGN: {
    message: '{path}: it belongs to another user, or cannot be written',
    fix: 'Run Marsad as the user who began the record, or name another folder with --home.',
  },
  STORE_NOT_MADE: {
    message: '{where}: the database could not be made ({reason})',
    fix: 'Check that the folder can be written and that the disk has room.',
  },
  STORE_NOT_STARTED: {
    message: '{where}: the database did not start ({reason})',
    fix: 'Look at the end of the file log in that folder. What was recorded is kept.',
  },
  STORE_DISK_FULL: {
    message: '{where}: the disk is full',
    fix: 'Make room and run it again. What was recorded is kept, and known reports are passed over.',
  },
  STORE_LOST: {
    message: '{where}: the connection to the database was lost ({reason})',
    fix: 'Run it again. What was recorded is kept, and known reports are passed over.',
  },
  STORE_REFUSED: {
    message: '{where}: the database lets Marsad not in ({reason})',
    fix: 'Check the name, the password and the rights in DATABASE_URL.',
  },
  CURSOR_INVALID: {
    message: '{cursor}: no list goes on from there',
    fix: 'Give what the same list printed as its next part, or leave --after out to begin at the start.',
  },
  QUERY_DAY_INVALID: {
    message: '{field}:{day}: this is not a day',
    fix: 'Write it as {field}:2015-10-13.',
  },
  PORT_TAKEN: {
    message: '{port}: another program has this port',
    fix: 'Name another one with --port (of the numbers, with --metrics), or leave it out.',
  },
  REPORT_NOT_RECORDED: {
    message: '{report}: no report of this name is recorded',
    fix: 'Look its name up with marsad list or marsad search.',
  },
  BRIEF_UNSUPPORTED: {
    message:
      "{count} of the briefing's sentences are not supported by what they cite; first {template} in {where}, slot {slot}: {problem}",
    fix: 'Nothing was written. This is a fault in Marsad; please report it with the reports that caused it.',
  },
  BRIEF_CHANGED: {
    message: 'the record has changed: {count} of the sentences that were to stay are no more',
    fix: 'Compose the briefing again and choose its sentences anew.',
  },
  BRIEF_WITHOUT_FILE: {
    message: 'a briefing as {format} needs a file',
    fix: 'Name one with --out, or take --format html or markdown.',
  },
  INCIDENT_NOT_RECORDED: {
    message: '{incident}: no incident of this name is recorded',
    fix: 'Look its name up with marsad incidents; it changes when an earlier report of it is added.',
  },
  VALUE_UNNAMED: {
    message: '{value}: it names no value of a report',
    fix: 'Write it as REPORT:s3: s is a statement, e an event, q a quantity, t a time, m a name; marsad show REPORT --json has them.',
  },
  VALUE_NOT_READ: {
    message: '{value}: the reading of {report} has no such value',
    fix: 'Look it up with marsad show REPORT --json; numbers change when a report is read by newer rules.',
  },
  FIELD_UNKNOWN: {
    message: '{field}: it is no field of a {kind}',
    fix: 'It is one of {known}.',
  },
  FIELD_INVALID: {
    message: '{field}: {problem}',
    fix: 'Give words as they stand in the report (--words, or --at START-END) and values as docs/reading.md lists them.',
  },
  FIELD_MISSING: {
    message: '{field}: a {kind} needs it',
    fix: 'Give it with --set, or its words with --words.',
  },
  INCIDENT_NOT_DIVIDED: {
    message: '{incident}: it cannot be split so ({problem})',
    fix: 'Name some of its accounts, and not all, as marsad incidents INCIDENT gives them.',
  },
  MERGE_OF_ONE: {
    message: '{incident}: there is nothing to merge it with',
    fix: 'Name two or more.',
  },
  DECISION_UNSIGNED: {
    message: 'a decision needs the name of who makes it',
    fix: 'Give it with --by NAME, or in MARSAD_USER.',
  },
  DECISION_UNREASONED: {
    message: 'a decision to {act} needs a reason',
    fix: 'Give it with --why TEXT; whoever looks at the record later will ask.',
  },
  DECISION_NOT_RECORDED: {
    message: '{decision}: no decision of this id is recorded',
    fix: 'Look its id up with marsad decisions.',
  },
  DECISION_UNDONE: {
    message: '{decision}: it was taken back already',
    fix: 'To have it again, undo the decision that took it back; marsad decisions lists both.',
  },
  DECISION_INVALID: {
    message: '{path}, decision {line}: {problem}',
    fix: 'Give what marsad decisions --json wrote, unchanged. The other decisions are taken.',
  },
  ENTITY_NOT_RECORDED: {
    message: '{entity}: no entity of this id is recorded',
    fix: 'Look its id up with marsad entities; it may change when names are joined with others.',
  },
  GAZETTEER_WITHOUT_NAMES: {
    message: '{path}: it has no column of names that is known; its columns are {columns}',
    fix: 'Say which it is: --column name=HEAD (and so on for type, aliases, pcode, parent, country, lat, lon).',
  },
  GAZETTEER_COLUMN: {
    message: '{column}: {problem}',
    fix: 'Write --column FIELD=HEAD; fields are id, pcode, type, name, aliases, country, parent, adm1, adm2, adm3, lat, lon.',
  },
  GAZETTEER_EMPTY: {
    message: '{path}: no place could be taken from it',
    fix: 'Check that it is a table with a line of heads, or a dump of GeoNames, and that its names are in Arabic letters.',
  },
  GAZETTEER_EXISTS: {
    message: '{name}: a list of places of this name is there already',
    fix: 'Give another with --name, put this one in its place with --force, or take it out: marsad gazetteer remove.',
  },
  GAZETTEER_MISSING: {
    message: '{name}: there is no list of places of this name in {where}',
    fix: 'Look it up with marsad gazetteer list.',
  },
  GAZETTEER_BROKEN: {
    message: '{path}: this list of places cannot be read ({reason})',
    fix: 'Take it out with marsad gazetteer remove and import it again.',
  },
  ADDRESS_INVALID: {
    message: '{address}: it is no address on the web',
    fix: 'Write it whole, with http:// or https:// before it and without a name and password in it.',
  },
  FETCH_PRIVATE: {
    message: '{address}: {host} is not on the public internet',
    fix: 'If it is a server of your own, allow it with --allow-private, or its network with --allow-network.',
  },
  FETCH_FAILED: {
    message: '{address}: it could not be reached ({reason})',
    fix: 'It is tried again later by itself. If it lasts, open the address in a browser from this machine.',
  },
  FETCH_TIMEOUT: {
    message: '{address}: no whole answer came within {seconds} seconds',
    fix: 'It is tried again later by itself. Give a slow server more time with --timeout.',
  },
  FETCH_STATUS: {
    message: '{address}: the server answers {status}',
    fix: 'Open the address in a browser; 404 and 410 say that it is gone, 401 and 403 that it is not for everybody.',
  },
  FETCH_BUSY: {
    message: '{address}: the server asks to be left alone for {seconds} seconds',
    fix: 'It is tried again after that by itself. Watch fewer of its pages, or with a longer --delay.',
  },
  FETCH_TOO_LARGE: {
    message: '{address}: it is more than the limit of {limit}',
    fix: 'No article is that long. If it is one, raise the limit with --max-size.',
  },
  FETCH_REDIRECTS: {
    message: '{address}: it leads on to another address more than {limit} times',
    fix: 'Open it in a browser and watch the address that it ends at.',
  },
  FETCH_GARBLED: {
    message: '{address}: its answer cannot be unpacked ({reason})',
    fix: 'The server says that it packed the answer in a way that it did not; tell its owner, or save the page as a file.',
  },
  FETCH_TYPE: {
    message: '{address}: it is {type}, and neither a page nor a feed',
    fix: 'Save it and add it as a file, if it is of a kind that marsad add takes.',
  },
  ROBOTS_DENIED: {
    message: '{address}: the robots.txt of {host} asks programs not to fetch it',
    fix: 'Marsad keeps to that. Ask its owner for leave, or save the page in a browser and add the file.',
  },
  ROBOTS_UNREACHABLE: {
    message: '{address}: whether {host} lets programs fetch it could not be found out ({reason})',
    fix: 'It is tried again later by itself; until then nothing of that host is fetched.',
  },
  FEED_INVALID: {
    message: '{address}: it is no OPML, RSS, Atom, JSON feed, sitemap or page ({reason})',
    fix: 'Open it in a browser. Watch the address of the feed itself, which sites show behind the sign RSS.',
  },
  FEED_WITHOUT_ENTRIES: {
    message: '{address}: it names no article',
    fix: 'Check that it is the feed you mean. It is looked at again when its turn comes.',
  },
  WATCH_BUSY: {
    message: '{where}: process {pid} watches its feeds already',
    fix: 'What you named now is watched by it, within a minute. To watch it from here, end that process first.',
  },
  WATCH_NOTHING: {
    message: 'nothing is watched yet',
    fix: 'Name what to watch: a file (marsad watch feeds.opml) or an address (marsad watch https://example.org/rss.xml).',
  },
  OUTLET_INVALID: {
    message: '{path}, entry {entry}: {problem}',
    fix: 'Read what may stand there in docs/watch.md. Nothing of the file was imported.',
  },
  ...accountErrors,
  ...archiveErrors,
  ...operationErrors,
  ...registerErrors,
  ...serviceErrors,
} as const

export type ErrorCode = keyof typeof errors

type Template<Code extends ErrorCode> = (typeof errors)[Code]['message'] | (typeof errors)[Code]['fix']
/** The names in braces, so that an error cannot be raised without its values. Names are lower-case letters only. */
type Names<Text> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? (Name extends `"${string}` ? never : Name) | Names<Rest>
  : never
export type ErrorValues<Code extends ErrorCode> = Readonly<Record<Names<Template<Code>>, string | number>>

/** `fill('{path}: …', { path: 'a.txt' })` is 'a.txt: …'. */
export const fill = (template: string, values: Readonly<Record<string, string | number>>) =>
  template.replace(/\{([a-z]+)\}/g, (whole, name: string) => String(values[name] ?? whole))

/** An error of the table. `message` says what and where, `fix` what to do. */
export class MarsadError extends Error {
  readonly code: ErrorCode
  readonly fix: string
  /** What stands in the braces of its template, so that it can be said in another language. */
  readonly values: Readonly<Record<string, string | number>>

  constructor(code: ErrorCode, message: string, fix: string, values: Readonly<Record<string, string | number>> = {}) {
    super(message)
    this.name = 'MarsadError'
    this.code = code
    this.fix = fix
    this.values = values
  }
}

/** `marsadError('PATH_MISSING', { path: 'reports' })` is the error, ready to be thrown. */
export const marsadError = <Code extends ErrorCode>(code: Code, values: ErrorValues<Code>): MarsadError =>
  new MarsadError(code, fill(errors[code].message, values), fill(errors[code].fix, values), values)

/** The words of anything thrown. */
export const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
