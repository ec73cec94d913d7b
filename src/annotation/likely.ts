import type { Analysis } from './token.ts'

/** How much less likely than a form's first reading, by their scores, another may be. */
const FAR = 1.6

/**
 * True of a reading that a form may have here: «على متنها» is aboard her, hardly ever «they died».
 * @param first score of the likeliest reading of the form
 */
export const isLikely = ({ score }: Analysis, first: number): boolean => score >= first - FAR
