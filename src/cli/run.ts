import { CommanderError } from 'commander'
import { type ErrorCode, MarsadError } from '../annotation/errors.ts'
import { type Context, complain, exitCodes } from './context.ts'
import type { LogFlags } from './log.ts'
import { program } from './program.ts'

const misuse: ReadonlySet<ErrorCode> = new Set<ErrorCode>([
  'OUTPUT_IS_INPUT',
  'OUTPUT_EXISTS',
  'EXPORT_EXISTS',
  'BRIEF_WITHOUT_FILE',
  'CURSOR_INVALID',
  'QUERY_DAY_INVALID',
  'REGISTER_UNKNOWN',
  'REGISTER_FILTER_INVALID',
  'PLACE_UNNAMED',
  'OFFSET_OUTSIDE',
  'REPORT_UNNAMED',
  'VALUE_UNNAMED',
  'FIELD_UNKNOWN',
  'FIELD_INVALID',
  'FIELD_MISSING',
  'INCIDENT_NOT_DIVIDED',
  'MERGE_OF_ONE',
  'DECISION_UNSIGNED',
  'DECISION_UNREASONED',
  'ACCOUNT_NAME_INVALID',
  'PASSWORD_SHORT',
  'PASSWORD_LONG',
  'PASSWORD_WEAK',
  'PASSWORD_MISSING',
  'PASSWORD_UNLIKE',
  'PUBLIC_WITHOUT_HOST',
  'PUBLIC_UNENCRYPTED',
  'PUBLIC_OPTION',
])

/** Runs one command line (without the program's name) and answers with its exit code. */
export async function run(args: readonly string[], context: Context): Promise<number> {
  let code: number = exitCodes.done
  let isJson = false
  try {
    const command = program(context, (answer) => {
      code = answer
    })
    command.hook('preAction', (_, action) => {
      isJson = action.opts<LogFlags>().log === 'json'
    })
    if (args.length === 0) {
      context.stdout.write(command.helpInformation())
      return exitCodes.misuse
    }
    await command.parseAsync(args, { from: 'user' })
    return code
  } catch (error) {
    // Commander has already said what is wrong, or printed the help it was asked for.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.done : exitCodes.misuse
    if (context.signal.aborted) return exitCodes.interrupted
    complain(context, error, isJson)
    return error instanceof MarsadError && misuse.has(error.code) ? exitCodes.misuse : exitCodes.failed
  }
}
