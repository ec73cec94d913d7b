import { Option } from 'commander'
import type { Stream } from './terminal.ts'

/** What a long-running command says: for people, or a line of JSON for each thing that happens. */
export interface LogFlags {
  readonly log?: 'text' | 'json'
}

export const logOption = (): Option =>
  new Option('--log <form>', 'what it says on standard error').choices(['text', 'json']).default('text')

export interface Log {
  /** @param text the same for a person, with its line ends; none where a person need not know */
  say(level: 'info' | 'warn' | 'error', message: string, fields: Fields, text: string | null): void
}

type Fields = Readonly<Record<string, string | number | boolean | null>>

/** Texts of reports and secrets are nothing for a log; whoever says something gives names, numbers and codes. */
export const logOn = (stream: Stream, { log = 'text' }: LogFlags): Log => ({
  say: (level, message, fields, text) => {
    if (log === 'text') {
      if (text !== null) stream.write(text)
      return
    }
    const line = { level, time: new Date().toISOString(), program: 'marsad', pid: process.pid, msg: message, ...fields }
    stream.write(`${JSON.stringify(line)}\n`)
  },
})
