import { createInterface } from 'node:readline/promises'
import { Writable } from 'node:stream'
import { marsadError } from '../annotation/errors.ts'
import type { Context } from './context.ts'

type Input = Context['stdin'] & Partial<Pick<NodeJS.ReadStream, 'isTTY'>>

const most = 10_000

/** The first line of standard input. */
async function lineOf(stdin: Context['stdin']): Promise<string> {
  const pieces: Uint8Array[] = []
  let size = 0
  for await (const piece of stdin) {
    pieces.push(piece)
    size += piece.length
    if (size > most || piece.includes(0x0a)) break
  }
  const [line = ''] = Buffer.concat(pieces).toString('utf8').split(/\r?\n/)
  return line
}

/** Asks at the terminal, where nothing of what is typed is shown. */
async function typed(stdin: NodeJS.ReadStream, { stderr, signal }: Context, question: string): Promise<string> {
  stderr.write(question)
  const silent = new Writable({ write: (_chunk, _encoding, done) => done() })
  const lines = createInterface({ input: stdin, output: silent, terminal: true })
  try {
    return await lines.question('', { signal })
  } finally {
    lines.close()
    stderr.write('\n')
  }
}

/**
 * A new password: typed twice at a terminal, else the first line of standard input. Never from the command line, where
 * every process of the machine could read it.
 * @throws MarsadError where there is none, or the two differ
 */
export async function newPassword(context: Context): Promise<string> {
  const stdin = context.stdin as Input
  if (stdin.isTTY !== true) {
    const line = await lineOf(stdin)
    if (line === '') throw marsadError('PASSWORD_MISSING', {})
    return line
  }
  const first = await typed(stdin as NodeJS.ReadStream, context, 'Password (it is not shown): ')
  if (first === '') throw marsadError('PASSWORD_MISSING', {})
  const second = await typed(stdin as NodeJS.ReadStream, context, 'The same again: ')
  if (first !== second) throw marsadError('PASSWORD_UNLIKE', {})
  return first
}
