const DAY = 86_400_000

/** Days since 1970 of an ISO day or moment, null for anything else. */
export function dayNumber(published: string | null): number | null {
  if (published === null) return null
  const moment = Date.parse(published.slice(0, 10))
  return Number.isNaN(moment) ? null : Math.floor(moment / DAY)
}
