import { Option } from 'commander'
import { type LogFields, type LogLevel, logLine } from '../http/log.ts'
import type { Stream } from './terminal.ts'

/** What a long-running command says: for people, or a line of JSON for each thing that happens. */
export interface LogFlags {
  readonly log?: 'text' | 'json'
}

export const logOption = (): Option =>
  new Option('--log <form>', 'what it says on standard error').choices(['text', 'json']).default('text')

export interface Log {
  /** @param text the same for a person, with its line ends; null where a person need not know */
  say(level: LogLevel, message: string, fields: LogFields, text: string | null): void
}

/** Texts of reports and secrets are nothing for a log; whoever says something gives names, numbers and codes. */
export const logOn = (stream: Stream, { log = 'text' }: LogFlags): Log => ({
  say: (level, message, fields, text) => {
    const line = log === 'json' ? logLine(level, message, fields) : text
    if (line !== null) stream.write(line)
  },
})
