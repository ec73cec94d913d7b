import type { Command } from 'commander'
import type { Context } from './context.ts'
import { answerOptions, homeOption, withOptions } from './options.ts'
import type { OutletFlags } from './outlets.ts'
import type { VerifyFlags } from './verify.ts'

const help = `
A file holds one outlet or a list of them, as JSON; only "name" is needed:
  {"name": "صحيفة النهر", "hosts": ["alnahr.example"], "country": "SY", "language": "ar", "owner": "…",
   "affiliation": "…", "reliability": "B",
   "article": {"content": ".story", "title": "h1", "published": "time", "remove": [".related"]}}
Pages of these hosts are recorded under that name, and their articles are found by these selectors. A reliability (A to
F) is a decision: say who makes it with --by NAME, or in MARSAD_USER.

Examples:
  marsad outlets import outlets/*.json --by Nour
  marsad outlets list --csv --out outlets.csv
`

/** Adds the commands for the directory of outlets, and that which verifies the record. */
export function outletCommands(root: Command, context: Context, done: (code: number) => void): void {
  const group = root
    .command('outlets')
    .summary('keep a directory of who prints')
    .description('Keeps what you state about outlets: names, hosts, country, owner, affiliation, reliability.')
  group
    .command('import')
    .summary('take outlets from files')
    .description('Takes outlets into the directory; what was known under the same name is replaced.')
    .argument('<files...>', 'JSON files')
    .addOption(homeOption())
    .option('--by <name>', 'who gives the reliabilities (default: MARSAD_USER)')
    .addHelpText('after', help)
    .action(async (files: readonly string[], flags: OutletFlags) => {
      done(await (await import('./outlets.ts')).importFiles(files, flags, context))
    })
  const list = group
    .command('list')
    .summary('list the directory')
    .description('Lists the outlets of the directory by name.')
    .addOption(homeOption())
  withOptions(list, answerOptions()).action(async (flags: OutletFlags) => {
    done(await (await import('./outlets.ts')).listOutlets(flags, context))
  })
  root
    .command('verify')
    .summary('prove that the record is as it was recorded')
    .description(
      'Looks at every report against the hash of its content, at every span against its text, and at what was fetched against its SHA-256.',
    )
    .addOption(homeOption())
    .option('--json', 'answer in JSON, with everything that does not match')
    .option('-q, --quiet', 'show no progress')
    .action(async (flags: VerifyFlags) => {
      done(await (await import('./verify.ts')).verifyRecord(flags, context))
    })
}
