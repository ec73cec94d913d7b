import type { Columns } from '../app/listFile.ts'
import type { FailureRow, Job } from './wire.ts'

export const jobColumns: Columns<Job> = [
  ['job', ({ id }) => id],
  ['state', ({ state }) => state],
  ['asked', ({ asked }) => asked],
  ['ended', ({ ended }) => ended],
  ['files', ({ files }) => files],
  ['added', ({ added }) => added],
  ['known', ({ known }) => known],
  ['failed', ({ failed }) => failed],
]

export const failureColumns: Columns<FailureRow> = [
  ['path', ({ path }) => path],
  ['code', ({ code }) => code],
  ['message ar', ({ message_ar }) => message_ar],
  ['message en', ({ message_en }) => message_en],
  ['hint ar', ({ hint_ar }) => hint_ar],
  ['hint en', ({ hint_en }) => hint_en],
]
