import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

/** Tests that set what belongs to the whole process, measure it, or kill what it started. */
const apart = [
  'tests/app/**/*.test.ts',
  'tests/store/{backup,embedded,failures,queue,reread}.test.ts',
  'tests/watch/**/*.test.ts',
  'tests/hostile/growth.test.ts',
  'tests/ingest/archives/warc.test.ts',
  'tests/http/operation.test.ts',
]

export default defineConfig({
  test: {
    globalSetup: 'tests/temporary.ts',
    // Half of the time goes into waiting for processes, so one core fewer than there are would be too few.
    maxWorkers: availableParallelism(),
    // A browser, worker threads and the lexicon take a while to start on two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page that is looked at again and again until it shows what a server took its time for.
    expect: { poll: { timeout: 20_000 } },
    projects: [
      // What one file has loaded (the language, the places) serves the next: a third of the processor time.
      {
        extends: true,
        test: { name: 'together', include: ['tests/**/*.test.ts'], exclude: apart, isolate: false },
      },
      { extends: true, test: { name: 'apart', include: apart } },
    ],
  },
})
