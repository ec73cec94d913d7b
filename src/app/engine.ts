import { setFlagsFromString } from 'node:v8'

/**
 * Settings of the JavaScript engine for long runs, for the whole process; to be made before anything is read. Left to
 * itself the optimizing compiler takes a third of the processor's time, most of it for copies of small functions in large
 * ones, the heap of a thread grows to four times what is in use before the old generation is looked at, and pages of it
 * stay half empty.
 * @param small whether memory is dearer than time: whoever only reads has little in use and looks often; for whoever
 *   records, who keeps much at hand, that is dear, and looking at half more than was in use costs a twelfth
 */
export function tuneEngine(small: boolean): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300')
  setFlagsFromString(`--heap-growing-percent=${small ? 25 : 50}`)
  if (small) setFlagsFromString('--compact-on-every-full-gc')
}
