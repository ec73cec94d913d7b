import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type pg from 'pg'
import { from, to } from 'pg-copy-streams'

/** What `copy … to stdout` gives, as it comes; the server waits where nobody takes it. @returns how many rows came */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer, number> {
  const copying = client.query(to(text))
  for await (const chunk of copying) yield chunk as Buffer
  return copying.rowCount
}

/** Gives `copy … from stdin` what comes of `chunks`. @returns how many rows were taken */
export async function copyIn(client: pg.ClientBase, text: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  const copying = client.query(from(text))
  await pipeline(Readable.from(chunks), copying)
  return copying.rowCount
}
