import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // Half of the time goes into waiting for processes, so one core fewer than there are would be too few.
    maxWorkers: availableParallelism(),
    // A browser, worker threads and the lexicon take a while to start on two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // A page that is looked at again and again until it shows what a server took its time for.
    expect: { poll: { timeout: 20_000 } },
  },
})
