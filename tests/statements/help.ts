import type { Offsets, Statement } from '../../src/annotation/reading.ts'
import { read } from '../../src/reading/read.ts'
import { arabic, gazetteer, reportOf } from '../arabic.ts'

export const statementsOf = (text: string, outlet: string | null = null): readonly Statement[] =>
  read({ ...reportOf(text), outlet }, arabic, gazetteer).statements

export const words = (text: string, spans: readonly Offsets[]): readonly string[] =>
  spans.map(([start, end]) => text.slice(start, end))

/** `speaker | via | act | mode | content` of each statement, as the tables of these tests write it. */
export const lines = (text: string): readonly string[] =>
  statementsOf(text).map(
    ({ speaker, via, act, mode, content }) =>
      `${speaker} | ${via.join(' < ')} | ${act} | ${mode} | ${words(text, content).join(' + ')}`,
  )
