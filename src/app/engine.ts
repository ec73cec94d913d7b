import { setFlagsFromString } from 'node:v8'

/**
 * Settings of the JavaScript engine for long runs, for the whole process; to be made before anything is read. Left to
 * itself the optimizing compiler takes a third of the processor's time, most of it for copies of small functions in large
 * ones.
 * @param small whether memory is dearer than time: the heap of a thread grows to four times what is in use before the old
 *   generation is looked at, and pages of it stay half empty. Whoever only reads has little in use and looks often; for
 *   whoever records, who keeps much at hand, it is dear.
 */
export function tuneEngine(small: boolean): void {
  setFlagsFromString('--max-inlined-bytecode-size-cumulative=300')
  if (!small) return
  setFlagsFromString('--heap-growing-percent=25')
  setFlagsFromString('--compact-on-every-full-gc')
}
