import type { Command } from 'commander'
import type { BackupFlags } from './backup.ts'
import type { Context } from './context.ts'
import type { DoctorFlags } from './doctor.ts'
import { homeOption } from './options.ts'

const doctorHelp = `
It looks at Node, disk space, what killed processes left, the server and its clock, the version of the tables, locks, feeds
not heard of for long, the queue, readings of older rules, and whether a sample of the evidence is as it was recorded.

Exit codes: 0 well (maybe with warnings), 1 something is in the way of work.

Examples:
  marsad doctor
  marsad doctor --json | jq '.findings[] | select(.state != "ok")'
`

const backupHelp = `
One file with everything: reports, readings, decisions, evidence, accounts, what is watched, lists of places. It is taken
as of one moment while others go on reading and writing. The file gets its name when it is whole. It holds hashes of
passwords: keep it where only you read it. docs/operate.md says how to keep many, and what the format is.

Examples:
  marsad backup /backups/marsad-$(date +%F).marsad
  marsad backup --check /backups/marsad-2026-11-22.marsad
`

const restoreHelp = `
The record must be empty: a new folder (--home) or a new database. A backup of an older Marsad is brought up to date.
All of it is restored, or nothing.

Example:
  marsad restore /backups/marsad-2026-11-22.marsad --home ~/records/again
`

/** Adds the commands of whoever keeps Marsad running. */
export function operationCommands(root: Command, context: Context, done: (code: number) => void): void {
  root
    .command('doctor')
    .summary('look whether everything is well, and say what to do')
    .description('Looks at the machine, the server and the record, changes nothing, and says what to do.')
    .addOption(homeOption())
    .option('--json', 'answer in JSON')
    .addHelpText('after', doctorHelp)
    .action(async (flags: DoctorFlags) => {
      done(await (await import('./doctor.ts')).doctor(flags, context))
    })
  root
    .command('backup')
    .summary('write the whole record into one file')
    .description('Writes everything in the record into one file, as of this moment.')
    .argument('<file>', 'the file; one that is there is left alone')
    .addOption(homeOption())
    .option('--check', 'look whether this backup is whole, and write nothing')
    .option('--force', 'write over a file that is there')
    .option('-q, --quiet', 'say nothing but failures')
    .addHelpText('after', backupHelp)
    .action(async (path: string, flags: BackupFlags) => {
      done(await (await import('./backup.ts')).backup(path, flags, context))
    })
  root
    .command('restore')
    .summary('put a backup into an empty record')
    .description('Puts a backup into an empty record.')
    .argument('<file>', 'a file that marsad backup wrote')
    .addOption(homeOption())
    .option('-q, --quiet', 'say nothing but failures')
    .addHelpText('after', restoreHelp)
    .action(async (path: string, flags: BackupFlags) => {
      done(await (await import('./backup.ts')).restore(path, flags, context))
    })
}
