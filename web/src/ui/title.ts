/** The title of an incident where its day stands beside it. */
export const withoutDay = (title: string): string => title.replace(/ · \d{4}-\d\d-\d\d$/, '')
