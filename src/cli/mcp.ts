import type { Command } from 'commander'
import { arabicLexemes, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { homeOption } from './options.ts'

const help = `
The assistant starts this command itself and talks to it over standard input and output. It reads the record and cannot
change it; every answer has the chains, the exact words with their offsets, and the addresses of reports.
docs/assistant.md says how assistants are set up.

Example:
  marsad mcp --home ~/records/war
`

/** Adds the command that answers assistants. */
export function mcpCommand(root: Command, context: Context, version: string, done: (code: number) => void): void {
  root
    .command('mcp')
    .summary('answer an assistant from the record (Model Context Protocol)')
    .description('Lets an assistant ask the record, over standard input and output.')
    .addOption(homeOption())
    .addHelpText('after', help)
    .action(async ({ home }: { readonly home?: string }) => {
      const { serveAssistant } = await import('../mcp/serve.ts')
      const lexemesOf = arabicLexemes()
      await withRecord(home, 'read', (store) => serveAssistant({ store, lexemesOf }, version, context.signal))
      done(exitCodes.done)
    })
}
