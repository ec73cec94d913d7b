/** What can be laid over a report's text, in the order in which a legend names it. */
export const layers = ['statements', 'events', 'quantities', 'times', 'mentions'] as const
export type Layer = (typeof layers)[number]
