import { type Command, InvalidArgumentError, Option } from 'commander'
import { MarsadError, reasonOf } from '../annotation/errors.ts'
import { publishedDay } from '../ingest/date.ts'
import { encodingNamed } from '../ingest/encoding.ts'
import { defaultMaxSize, type InputOptions } from '../ingest/item.ts'
import { type Columns, parseColumns } from '../ingest/tables/columns.ts'

const megabyte = 1024 * 1024

/** Options as commander hands them over. */
export interface InputFlags {
  readonly published?: string
  readonly encoding?: string
  readonly maxSize: number
  readonly columns?: Columns
  readonly crawlDay?: boolean
}

export const parseDay = (value: string) => {
  const day = publishedDay(value)
  if (day === null) throw new InvalidArgumentError('It is not a day; write it as 2015-10-13.')
  return day
}

const parseEncoding = (value: string) => {
  try {
    return encodingNamed(value)
  } catch (error) {
    throw new InvalidArgumentError(reasonOf(error))
  }
}

const parseMapping = (value: string, before: Columns | undefined): Columns => {
  try {
    return { ...before, ...parseColumns(value) }
  } catch (error) {
    throw new InvalidArgumentError(error instanceof MarsadError ? `${error.message}. ${error.fix}` : reasonOf(error))
  }
}

const parseMegabytes = (value: string) => {
  const size = Number(value)
  if (!(size > 0) || size > 1024) throw new InvalidArgumentError('It takes megabytes, up to 1024.')
  return size
}

export const parseJobs = (value: string) => {
  const jobs = Number(value)
  if (!Number.isInteger(jobs) || jobs < 1 || jobs > 256)
    throw new InvalidArgumentError('It takes a number from 1 to 256.')
  return jobs
}

export const parseOffset = (value: string) => {
  if (!/^\d{1,12}$/.test(value))
    throw new InvalidArgumentError('It takes a number, counted in UTF-16 code units from 0.')
  return Number(value)
}

export const parseCount = (value: string) => {
  if (!/^\d{1,9}$/.test(value)) throw new InvalidArgumentError('It takes a number.')
  return Number(value)
}

/** Where the record is. */
export const homeOption = (): Option =>
  new Option('--home <folder>', 'folder of the record (default: MARSAD_HOME, or the nearest .marsad)')

/** In which form a list is answered, and where to. */
export const answerOptions = (): readonly Option[] => [
  new Option('--json', 'answer in JSON').conflicts('csv'),
  new Option('--csv', 'answer in CSV, for spreadsheets'),
  new Option('-o, --out <file>', 'write to this file; one that is there is left alone'),
]

/** Which part of a list, in which form, and where to. */
export const listOptions = (): readonly Option[] => [
  new Option('-n, --limit <n>', 'show so many (default: 25; all with --json and --csv)').argParser(parseCount),
  new Option('--after <mark>', 'go on where an earlier list ended'),
  ...answerOptions(),
]

/** The command with further options, in their order. */
export const withOptions = (command: Command, options: readonly Option[]): Command =>
  options.reduce((one, option) => one.addOption(option), command)

/** The options that every command that reads has in common. */
export const inputOptions = (): readonly Option[] => [
  new Option('-p, --published <day>', 'day of publication of reports that bring none (2015-10-13)').argParser(parseDay),
  new Option('--encoding <name>', 'encoding of all files, instead of finding it out').argParser(parseEncoding),
  new Option('--max-size <megabytes>', 'most megabytes one report may have')
    .default(defaultMaxSize / megabyte)
    .argParser(parseMegabytes),
  new Option('--columns <mapping>', 'which columns hold what (text=Body,title=Headline,published=Date)').argParser(
    parseMapping,
  ),
  new Option('--crawl-day', 'where an archived page names no day, take the day on which it was fetched'),
]

export const inputFrom = ({ published, encoding, maxSize, columns, crawlDay }: InputFlags): InputOptions => ({
  published: published ?? null,
  encoding: encoding ?? null,
  maxSize: Math.round(maxSize * megabyte),
  ...(columns === undefined ? {} : { columns }),
  ...(crawlDay === undefined ? {} : { crawlDay }),
})
