import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    // A browser, worker threads and the lexicon take a while to start on two cores.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
