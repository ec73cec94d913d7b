import type { Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import { loadGazetteer } from '../lang/ar/gazetteer.ts'
import { loadArabic } from '../lang/ar/index.ts'
import { read } from '../reading/read.ts'

/** Reads one report; pure, so the same report always gives the same reading. */
export type Reader = (report: Report) => Reading

/** Loads the language and the places once; every report is then read with them. */
export function loadReader(): Reader {
  const gazetteer = loadGazetteer()
  // The language knows the words of names, so that it sees the clitic in «وبغزة».
  const language = loadArabic(gazetteer.words)
  return (report) => read(report, language, gazetteer)
}
