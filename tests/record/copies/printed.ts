import type { Report } from '../../../src/annotation/report.ts'
import { loadRecordGrammar } from '../../../src/lang/ar/record/grammar.ts'
import { read } from '../../../src/reading/read.ts'
import { type Fingerprint, fingerprint } from '../../../src/record/copies/fingerprint.ts'
import { arabic, gazetteer } from '../../arabic.ts'

export const grammar = loadRecordGrammar()

/** A report as an outlet printed it. */
export const printed = (id: string, text: string, about: Partial<Report> = {}): Report => ({
  id,
  text,
  published: '2016-03-02',
  outlet: `outlet of ${id}`,
  title: null,
  url: null,
  ...about,
})

export const fingerprintOf = (report: Report): Fingerprint =>
  fingerprint({ report, reading: read(report, arabic, gazetteer) }, grammar)

export const fingerprintsOf = (...texts: readonly string[]): readonly Fingerprint[] =>
  texts.map((text, at) => fingerprintOf(printed(`r${at}`, text)))
