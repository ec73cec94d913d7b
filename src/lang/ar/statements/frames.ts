import type { Frame } from '../../../statements/grammar.ts'

/** The constructions by which Arabic reports attribute words, most specific first. */
export const frames: readonly Frame[] = []
