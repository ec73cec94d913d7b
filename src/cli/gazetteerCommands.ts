import { type Command, InvalidArgumentError, Option } from 'commander'
import type { Context } from './context.ts'
import type { ImportFlags } from './gazetteer.ts'
import { homeOption } from './options.ts'

const parseCountry = (value: string) => {
  if (!/^[A-Za-z]{2}$/.test(value)) throw new InvalidArgumentError('It takes two letters (ISO 3166), such as SY.')
  return value.toUpperCase()
}

const collect = (value: string, before: readonly string[]) => [...before, value]

const help = `
What it takes:
  a table (TSV or CSV) with a line of heads; known heads are found, others are named with --column
  OCHA common operational datasets of administrative units (ADM1_AR, ADM1_PCODE … or admin1Name_ar, admin1Pcode …)
  a dump of GeoNames (SY.txt)

Fields: name, aliases (several parted by |), type, country, pcode, id, parent, adm1, adm2, adm3, lat, lon.
Lines that are wrong are left out and listed with their numbers; the others are imported.
Reports are read with the imported places from then on; what was recorded before stays as it was read.

Examples:
  marsad gazetteer import syria.tsv --dry-run
  marsad gazetteer import syr_adm3.csv --home ~/records/war
  marsad gazetteer import villages.csv --column name=Village --column pcode=Code --country YE
`

/** Adds the commands for a user's own lists of places. */
export function gazetteerCommands(root: Command, context: Context, done: (code: number) => void): void {
  const group = root
    .command('gazetteer')
    .summary('add lists of places of your own')
    .description('Adds lists of places to those that Marsad knows, for the record of a folder.')
  group
    .command('import')
    .summary('import a list of places')
    .description('Imports a list of places, and says what it adds and which names are of several places.')
    .argument('<file>', 'the list')
    .addOption(homeOption())
    .option('--dry-run', 'say what it would add, and change nothing')
    .option('--name <name>', 'what the list is called (default: the name of its file)')
    .option('--column <field=head>', 'which column holds a field; may be given several times', collect, [])
    .addOption(new Option('--country <code>', 'country of lines that tell none (SY)').argParser(parseCountry))
    .option('--encoding <name>', 'encoding of the file, instead of finding it out')
    .option('--force', 'put it in the place of a list of this name')
    .option('--json', 'answer in JSON, with all places')
    .addHelpText('after', help)
    .action(async (file: string, flags: ImportFlags) => {
      done(await (await import('./gazetteer.ts')).importList(file, flags, context))
    })
  group
    .command('list')
    .summary('list what was imported')
    .description('Lists the lists of places that were imported.')
    .addOption(homeOption())
    .option('--json', 'answer in JSON')
    .action(async (flags: { readonly home?: string; readonly json?: boolean }) => {
      done(await (await import('./gazetteer.ts')).listLists(flags, context))
    })
  group
    .command('remove')
    .summary('take a list of places out')
    .description('Takes a list of places out; what was read with it stays as it was read.')
    .argument('<name>', 'its name, as marsad gazetteer list gives it')
    .addOption(homeOption())
    .action(async (name: string, flags: { readonly home?: string }) => {
      done(await (await import('./gazetteer.ts')).remove(name, flags, context))
    })
}
