import type { Document } from '../annotation/document.ts'
import type { Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import type { KeptPlace } from '../gazetteer/import/types.ts'
import { loadGazetteer } from '../lang/ar/gazetteer.ts'
import { loadArabic } from '../lang/ar/index.ts'
import { loadRecordGrammar } from '../lang/ar/record/grammar.ts'
import { loadNamesGrammar } from '../lang/ar/record/names.ts'
import { documentOf } from '../reading/document.ts'
import { nameKeys } from '../reading/nameKeys.ts'
import { read, readDocument } from '../reading/read.ts'
import type { Prepared } from '../store/prepared.ts'
import { type Preparing, prepare } from './prepare.ts'

/** Reads one report at a time; pure, so the same report always gives the same reading. */
export interface Reader {
  /** Its words and sentences, before anything is taken from them. */
  document(report: Report): Document
  read(report: Report): Reading
  /** Reads it and makes it ready to be recorded. */
  prepare(report: Report): { readonly reading: Reading; readonly prepared: Prepared }
  /** Makes a reading ready to be recorded that is not as rules made it. */
  prepareAs(report: Report, reading: Reading): Prepared
}

/** Loads the language and the places once, the user's own among them; every report is then read with them. */
export function loadReader(own: readonly KeptPlace[] = []): Reader {
  const gazetteer = loadGazetteer(own)
  // The language knows the words of names, so that it sees the clitic in «وبغزة».
  const language = loadArabic(gazetteer.words)
  let loaded: Preparing | null = null
  // Only the record needs it; who just reads need not wait for it.
  const preparing = (): Preparing => {
    loaded ??= { keysOf: nameKeys(language), gazetteer, record: loadRecordGrammar(), names: loadNamesGrammar() }
    return loaded
  }
  return {
    document: (report) => documentOf(report, language),
    read: (report) => read(report, language, gazetteer),
    prepare: (report) => {
      const document = documentOf(report, language)
      const reading = readDocument(document, language, gazetteer)
      return { reading, prepared: prepare(report, document, reading, preparing()) }
    },
    prepareAs: (report, reading) => prepare(report, documentOf(report, language), reading, preparing()),
  }
}
