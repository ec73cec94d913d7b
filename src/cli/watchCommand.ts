import { type Command, InvalidArgumentError, Option } from 'commander'
import ipaddr from 'ipaddr.js'
import type { Context } from './context.ts'
import { logOption } from './log.ts'
import { metricsOption } from './metrics.ts'
import { homeOption, parseDay, withOptions } from './options.ts'
import { queueOptions } from './queueOptions.ts'
import type { WatchFlags } from './watch.ts'
import type { WatchedFlags } from './watched.ts'

const parseSeconds = (value: string) => {
  const seconds = Number(value)
  if (value.trim() === '' || !(seconds >= 0) || seconds > 86_400) throw new InvalidArgumentError('It takes seconds.')
  return seconds
}

const parsePatience = (value: string) => {
  const seconds = parseSeconds(value)
  if (seconds === 0) throw new InvalidArgumentError('It takes seconds, more than 0.')
  return seconds
}

const parseMinutes = (value: string) => {
  const minutes = Number(value)
  if (!(minutes > 0) || minutes > 10_080) throw new InvalidArgumentError('It takes minutes, up to a week.')
  return minutes
}

const parseMegabytes = (value: string) => {
  const size = Number(value)
  if (!(size > 0) || size > 64) throw new InvalidArgumentError('It takes megabytes, up to 64.')
  return size
}

const parseNetwork = (value: string, before: readonly string[] = []) => {
  if (!ipaddr.isValid(value) && !ipaddr.isValidCIDR(value))
    throw new InvalidArgumentError('It takes an IP address or a network, such as 10.1.0.0/16.')
  return [...before, value]
}

/** The options of every command that fetches from the web. */
/** Which addresses may be reached beside those of the public internet. */
export const networkOptions = (): readonly Option[] => [
  new Option('--allow-private', 'also private and loopback addresses'),
  new Option('--allow-network <network>', 'also this private network; may be given several times').argParser(
    parseNetwork,
  ),
]

export const fetchOptions = (): readonly Option[] => [
  ...networkOptions(),
  new Option(
    '--delay <seconds>',
    'between two requests to one host (default: 1, or what its robots.txt asks)',
  ).argParser(parseSeconds),
  new Option('--timeout <seconds>', 'in which an answer must have come whole (default: 60)').argParser(parsePatience),
  new Option('--contact <address>', 'where the owners of sites can write to; stands in every request'),
]

const help = `
FEEDS are addresses or files: OPML, RSS, Atom, RDF, JSON Feed, sitemaps and indexes of sitemaps, lists of addresses one
a line, single articles, and the front page of a site that names its feeds. They are told by their content. What is
named once is watched from then on; without FEEDS everything that is watched is looked at.

robots.txt is kept to; what did not change is not sent again; each host is asked one thing at a time. An article that
changed becomes a new version beside the old one: marsad show tells what changed. docs/watch.md says more.

Exit codes: 0 all well, 1 some feed or page failed (the others were read), 2 misuse, 130 interrupted.

Examples:
  marsad watch feeds.opml --once
  marsad watch https://example.org/rss.xml --interval 10 --contact desk@example.org
  marsad watch --list
  marsad watch --stop https://example.org/rss.xml
`

interface Flags extends WatchFlags, WatchedFlags {
  readonly list?: boolean
  readonly stop?: boolean
}

/** Adds the command that watches feeds. */
export function watchCommand(root: Command, context: Context, done: (code: number) => void): void {
  const command = root
    .command('watch')
    .summary('fetch what feeds name, and record it')
    .description('Looks at feeds, fetches the articles that they name, and records them: once, or on and on.')
    .argument('[feeds...]', 'addresses or files of feeds; none for all that are watched')
    .addOption(homeOption())
    .option('--once', 'look once and end')
    .addOption(new Option('--interval <minutes>', 'between two looks at a feed (default: 15)').argParser(parseMinutes))
    .addOption(
      new Option('--since <day>', 'pass over what feeds say was published before this day').argParser(parseDay),
    )
    .option('--again', 'fetch recorded articles again, to see whether they changed')
    .addOption(
      new Option('--max-size <megabytes>', 'most megabytes one page may have').default(4).argParser(parseMegabytes),
    )
    .option('-q, --quiet', 'say nothing but failures')
    .addOption(new Option('--list', 'list what is watched').conflicts(['once', 'stop']))
    .option('--stop', 'watch these feeds no more; their reports stay')
    .addOption(new Option('--json', 'with --list: answer in JSON').conflicts('csv'))
    .option('--csv', 'with --list: answer in CSV, for spreadsheets')
    .option('-o, --out <file>', 'with --list: write to this file; one that is there is left alone')
  withOptions(command, [...fetchOptions(), ...queueOptions(), logOption(), metricsOption()])
  command.addHelpText('after', help).action(async (feeds: readonly string[], flags: Flags) => {
    if (flags.list === true) done(await (await import('./watched.ts')).watched(flags, context))
    else if (flags.stop === true) done(await (await import('./watched.ts')).stopWatching(feeds, flags.home, context))
    else done(await (await import('./watch.ts')).watch(feeds, flags, context))
  })
}
