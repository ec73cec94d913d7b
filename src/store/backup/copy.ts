import { once } from 'node:events'
import type { Duplex } from 'node:stream'
import type pg from 'pg'

/** What the driver's connection has for COPY, and its types do not tell. */
interface Wire {
  readonly stream: Duplex
  query(text: string): void
  sendCopyFromChunk(chunk: Uint8Array): void
  endCopyFrom(): void
  sendCopyFail(reason: string): void
}

/** What the driver asks of a query while it runs, as far as COPY is concerned. */
interface Copying extends pg.Submittable {
  handleCopyInResponse(wire: Wire): void
  handleCopyData(message: { readonly chunk: Buffer }): void
  handleCommandComplete(message: { readonly text: string }): void
  handleReadyForQuery(): void
  handleError(error: Error): void
  handleRowDescription(): void
  handleDataRow(): void
  handleEmptyQuery(): void
}

const mostWaiting = 1024 * 1024
const nothing = () => {}
const unused = { handleRowDescription: nothing, handleDataRow: nothing, handleEmptyQuery: nothing }

/** «COPY 42» tells of 42 rows. */
const rowsIn = (tag: string): number => Number(tag.split(' ')[1] ?? 0)

/** Runs a statement in the driver's simple protocol. @returns how many rows were copied */
function run(
  client: pg.ClientBase,
  text: string,
  data: (wire: Wire) => Pick<Copying, 'handleCopyInResponse' | 'handleCopyData'>,
): Promise<number> {
  return new Promise((done, fail) => {
    let rows = 0
    let failed: Error | null = null
    const query: Copying = {
      ...unused,
      ...{ handleCopyInResponse: nothing, handleCopyData: nothing },
      submit: (connection) => {
        const wire = connection as unknown as Wire
        Object.assign(query, data(wire))
        wire.query(text)
      },
      handleCommandComplete: ({ text: tag }) => {
        rows = rowsIn(tag)
      },
      handleError: (error) => {
        failed = error
        fail(error)
      },
      handleReadyForQuery: () => {
        if (failed === null) done(rows)
      },
    }
    client.query(query)
  })
}

/** What `copy … to stdout` gives, as it comes; the server waits where nobody takes it. @returns how many rows came */
export async function* copyOut(client: pg.ClientBase, text: string): AsyncGenerator<Buffer, number> {
  let waiting: Buffer[] = []
  let size = 0
  let resume = nothing
  let wake = nothing
  let ended = false
  const result = run(client, text, ({ stream }) => ({
    handleCopyInResponse: nothing,
    handleCopyData: ({ chunk }) => {
      // The driver writes over what it read.
      waiting.push(Buffer.from(chunk))
      size += chunk.length
      if (size > mostWaiting) {
        stream.pause()
        resume = () => stream.resume()
      }
      wake()
    },
  })).finally(() => {
    ended = true
    wake()
  })
  result.catch(nothing)
  while (!ended || waiting.length > 0) {
    if (waiting.length === 0) {
      await new Promise<void>((woken) => {
        wake = woken
      })
      continue
    }
    const chunk = Buffer.concat(waiting)
    waiting = []
    size = 0
    yield chunk
    resume()
  }
  return result
}

/** Gives `copy … from stdin` what comes of `chunks`. @returns how many rows were taken */
export function copyIn(client: pg.ClientBase, text: string, chunks: AsyncIterable<Uint8Array>): Promise<number> {
  let broke: unknown = null
  let isOver = false
  const result = run(client, text, () => ({
    handleCopyData: nothing,
    handleCopyInResponse: (wire) => {
      const send = async () => {
        for await (const chunk of chunks) {
          if (isOver) return
          wire.sendCopyFromChunk(chunk)
          if (wire.stream.writableLength > mostWaiting) await once(wire.stream, 'drain')
        }
        wire.endCopyFrom()
      }
      send().catch((error) => {
        broke = error
        wire.sendCopyFail('what was to be copied could not be read')
      })
    },
  }))
  return result.catch((error) => {
    isOver = true
    throw broke ?? error
  })
}
