import { once } from 'node:events'
import { StdioServerTransport } from '@modelcontextprotocol/sdk/server/stdio.js'
import type { Asked } from './ask.ts'
import { mcpServer } from './server.ts'

/** Answers an assistant over standard input and output until it closes them or the signal aborts. */
export async function serveAssistant(asked: Asked, version: string, signal: AbortSignal): Promise<void> {
  const server = mcpServer(asked, version)
  const ended = new Promise<void>((done) => {
    process.stdin.once('end', done).once('close', done)
  })
  await server.connect(new StdioServerTransport())
  if (!signal.aborted) await Promise.race([ended, once(signal, 'abort')])
  await server.close()
}
