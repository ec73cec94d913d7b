import { describe, expect, it } from 'vitest'
import { faultsOf, readText } from './help.ts'
import { hostile } from './texts.ts'

/** Each length is a few times the one before, so that a text that takes too long is found before it takes hours. */
const lengths = [4_000, 20_000, 100_000, 1_000_000]
/** Ten times the text may take ten times the time, and some more for memory and a busy machine. */
const allowance = 1.6
/** Milliseconds below which a measurement is noise. */
const floor = 60

const timed = (text: string) => {
  const started = performance.now()
  const reading = readText(text)
  return { reading, milliseconds: performance.now() - started }
}

describe('1 MB', () => {
  it.each(Object.entries(hostile))('of %s is read in linear time', { timeout: 120_000 }, (_, make) => {
    let [before, length] = [Number.POSITIVE_INFINITY, 1]
    for (const longer of lengths) {
      const text = make(longer)
      const first = timed(text)
      const most = Math.max(floor, before) * (longer / length) * allowance
      // Measured once more where it seems slow: it may have been the machine. Never twice where it is hopeless.
      const again = first.milliseconds > most && first.milliseconds < most * 3 ? timed(text) : first
      const milliseconds = Math.min(first.milliseconds, again.milliseconds)
      expect(faultsOf(text, first.reading)).toEqual([])
      expect(milliseconds, `${longer} characters`).toBeLessThan(most)
      before = milliseconds
      length = longer
    }
  })
})
