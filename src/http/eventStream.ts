import { PassThrough } from 'node:stream'
import type { FastifyReply } from 'fastify'

/** So often at most something is said; what came between is left out. */
const pause = 200
const heartbeat = 15_000

export interface EventStream {
  /** Says the latest value soon. */
  say(name: string, value: unknown): void
  /** Says a value at once and ends. */
  end(name: string, value: unknown): void
}

/** Answers with server-sent events. `left` is called when the asker has gone, or all is said. */
export function eventStream(reply: FastifyReply, left: () => void): EventStream {
  const out = new PassThrough()
  let waiting: string | null = null
  const write = (name: string, value: unknown) => `event: ${name}\ndata: ${JSON.stringify(value)}\n\n`
  const flush = (): void => {
    if (waiting !== null) out.write(waiting)
    waiting = null
  }
  const flushing = setInterval(flush, pause)
  const beating = setInterval(() => out.write(': \n\n'), heartbeat)
  const stop = (): void => {
    clearInterval(flushing)
    clearInterval(beating)
    left()
  }
  reply.raw.once('close', stop)
  void reply
    .type('text/event-stream; charset=utf-8')
    .header('cache-control', 'no-store')
    .header('x-accel-buffering', 'no')
    .send(out)
  return {
    say: (name, value) => {
      waiting = write(name, value)
    },
    end: (name, value) => {
      stop()
      out.end(write(name, value))
    },
  }
}
