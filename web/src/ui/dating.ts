import { keptChoice } from './kept.ts'

/**
 * How days are called: by the first names of the months (تشرين الأول), by the other ones (أكتوبر), or in the Hijri
 * calendar.
 */
export const datings = ['months', 'elsewhere', 'hijri'] as const

export const chosenDating = keptChoice('marsad.dating', datings)
