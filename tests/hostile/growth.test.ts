import { describe, expect, it } from 'vitest'
import { faultsOf, readText } from './help.ts'
import { hostile } from './texts.ts'

/** Each length is a few times the one before, so that a text that takes too long is found before it takes hours. */
const lengths = [4_000, 20_000, 100_000]
const whole = 1_000_000
/** Read to the full length; the others show their growth well before it. */
const toTheEnd = new Set([
  'one letter',
  'real sentences',
  'straight quotation marks',
  'nested quotations',
  'digits',
  'combining marks',
  'bidi controls',
  'high surrogates',
  'low surrogates',
  'spaces',
  'punctuation',
  'markup',
])
/** Ten times the text may take ten times the time; twice that is noise, a hundred times is a square. */
const allowance = 2
/** Milliseconds below which a measurement is noise. */
const floor = 80
/** A busy machine can only make a run slower, so one that took too long is given another chance. */
const runs = 3

/** Time of the processor, not of the clock, so that waiting for it does not count. */
const timed = (text: string) => {
  const started = process.cpuUsage()
  const reading = readText(text)
  const { user, system } = process.cpuUsage(started)
  return { reading, milliseconds: (user + system) / 1000 }
}

/** Reads a text until it takes no longer than `most`, and gives the least time. */
const least = (text: string, most: number) => {
  let { reading, milliseconds } = timed(text)
  for (let run = 1; run < runs && milliseconds >= most; run++) {
    milliseconds = Math.min(milliseconds, timed(text).milliseconds)
  }
  return { reading, milliseconds }
}

describe('time grows with the text', () => {
  it.each(Object.entries(hostile))('%s', { timeout: 120_000 }, (name, make) => {
    let [before, length] = [Number.POSITIVE_INFINITY, 1]
    for (const longer of toTheEnd.has(name) ? [...lengths, whole] : lengths) {
      const text = make(longer)
      const most = Math.max(floor, before) * (longer / length) * allowance
      const { reading, milliseconds } = least(text, most)
      expect(faultsOf(text, reading)).toEqual([])
      expect(milliseconds, `${longer} characters`).toBeLessThan(most)
      before = milliseconds
      length = longer
    }
  })
})
