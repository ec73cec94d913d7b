/** True of the value of a time that is one day. */
export const isDay = (value: string): boolean => /^\d{4}-\d{2}-\d{2}$/.test(value)

/** True of the value of a time that begins on a day: a day or a stretch of days, no month and no year. */
export const isOfDays = (value: string): boolean => /^\d{4}-\d{2}-\d{2}/.test(value)
