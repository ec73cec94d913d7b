import type { Document } from '../annotation/document.ts'
import type { Offsets, Reading } from '../annotation/reading.ts'
import type { Report } from '../annotation/report.ts'
import type { Gazetteer } from '../gazetteer/gazetteer.ts'
import { lexemesOf } from '../reading/lexemes.ts'
import { rulesVersion } from '../reading/rules.ts'
import { accountsOf } from '../record/accounts/accounts.ts'
import type { RecordGrammar } from '../record/accounts/grammar.ts'
import { fingerprint } from '../record/copies/fingerprint.ts'
import type { NamesGrammar } from '../record/entities/grammar.ts'
import { namesSeen, type SeenName } from '../record/entities/names.ts'
import { tellingsOf } from '../record/incidents/tellings.ts'
import { blockNumber, hashOf, type Prepared, type PreparedName } from '../store/prepared.ts'
import { preparedTelling } from '../store/record/preparedTelling.ts'
import { packSpans } from '../store/spans.ts'
import { asWritten, type IndexedWord, labelled, vectorOf } from '../store/vector.ts'
import { rowsOf } from './rows.ts'

/** Folded words by which a name is found: each as written, and without article and clitics. */
export type NameKeys = (name: string) => readonly string[]

export interface Preparing {
  readonly keysOf: NameKeys
  readonly gazetteer: Gazetteer
  readonly record: RecordGrammar
  readonly names: NamesGrammar
}

/** Makes a reading ready to be recorded: what it is found by, and its values as rows. Runs in the thread that read it. */
export function prepare(
  report: Report,
  document: Document,
  reading: Reading,
  { keysOf, gazetteer, record, names }: Preparing,
): Prepared {
  const spans: Offsets[] = []
  const words: IndexedWord[] = []
  for (const { span, form, lexemes, title } of lexemesOf(document)) {
    spans.push([span.start, span.end])
    words.push({ position: spans.length, lexemes: [asWritten(form), ...lexemes], title })
  }
  const tellings = tellingsOf(accountsOf(report, reading, gazetteer, record))
  return {
    hash: hashOf(report),
    report,
    reading: JSON.stringify(reading),
    rules: rulesVersion,
    search: vectorOf(words, labelsOf(reading, keysOf)),
    words: packSpans(spans).toString('hex'),
    rows: rowsOf(reading, keysOf),
    tellings: JSON.stringify(tellings.map(preparedTelling)),
    fingerprint: JSON.stringify(fingerprint({ report, reading }, record)),
    names: JSON.stringify(namesSeen(report, reading, gazetteer, names, record).map(numbered)),
  }
}

const numbered = (name: SeenName): PreparedName => ({ ...name, keys: name.keys.map(blockNumber) })

function labelsOf({ outlet, statements, mentions }: Reading, keysOf: NameKeys): ReadonlySet<string> {
  const labels = new Set<string>()
  const add = (label: 'speaker' | 'place' | 'outlet' | 'name', name: string): void => {
    for (const key of keysOf(name)) labels.add(labelled(label, key))
  }
  if (outlet !== null) add('outlet', outlet)
  for (const { speaker, via } of statements) for (const name of [speaker, ...via]) add('speaker', name)
  for (const { kind, name } of mentions) add(kind === 'place' ? 'place' : 'name', name)
  return labels
}
