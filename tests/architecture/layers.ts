import type { Layers } from './checker.ts'

const ground = ['text', 'annotation']
const engine = [...ground, 'gazetteer']
export const engines = ['tokenize', 'morphology', 'quantities', 'times', 'mentions', 'statements', 'events']

/** What each folder of src may import. Engines never import each other, and none of them names a language. */
export const layers: Layers = {
  text: [],
  annotation: ['text'],
  gazetteer: ground,
  ...Object.fromEntries(engines.map((name) => [name, engine])),
  // What is kept of many readings: takes accounts and words as arguments, knows no language, no clock and no store.
  record: engine,
  lang: [...engine, ...engines, 'record'],
  // Takes the language as an argument and never imports one.
  reading: [...engine, ...engines],
  ingest: ground,
  // The web, as a good guest asks it: one address after the other, and only where it may.
  fetch: [...ground, 'ingest'],
  // What the interface calls what readings and the record hold.
  words: ground,
  // What pages compute of a reading before they draw it.
  view: ground,
  page: [...ground, 'words', 'view'],
  // Incidents and readings in the formats of others; text in, text out.
  export: ground,
  // Briefings: sentences as data, their checker, and the words of each language around them.
  brief: [...ground, 'words'],
  // SQL, migrations and search over readings; asks the record's engines about what a report touches.
  store: [...engine, 'record'],
  // Measures readings against readings made by hand.
  evaluate: ground,
  app: [
    ...engine,
    'lang',
    'reading',
    'record',
    'ingest',
    'fetch',
    'words',
    'page',
    'export',
    'brief',
    'evaluate',
    'store',
  ],
  // A third transport: answers assistants.
  mcp: [...ground, 'app'],
  cli: [...ground, 'ingest', 'fetch', 'page', 'export', 'evaluate', 'app', 'http', 'mcp'],
  // The other transport: parses requests, calls app, answers.
  http: [...ground, 'export', 'app'],
  // The package's face.
  index: [...ground, 'gazetteer', 'lang', 'reading', 'ingest', 'page', 'app'],
}

/** Folders that name no language: Arabic letters stand there in comments only. The layers above may greet in one. */
export const languageFree = [...engines, 'reading', 'record', 'gazetteer', 'ingest', 'store', 'export']

/** Files of those folders that hold Arabic letters for a reason: a format that never changes, and SQL that folds them. */
export const arabicByNeed = [
  'store/dictionary.ts',
  'store/migrations/003-tallies.ts',
  'ingest/tables/columns.ts',
  'ingest/archives/codePages.ts',
]

/** What the workbench's pages may run of src: names of values, what is computed before drawing, lists that hold no logic. */
export const pagesMayTake = [
  'src/words/',
  'src/view/',
  'src/annotation/account.ts',
  'src/annotation/relations.ts',
  'src/annotation/sides.ts',
]
