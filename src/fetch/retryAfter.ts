const usual = 60
/** A server that asks for more is asked again after this. */
const most = 24 * 3600

/** Seconds that a server asks to be left alone: «120», or until a moment «Wed, 21 Oct 2015 07:28:00 GMT». */
export function secondsToWait(said: string | undefined, now: Date): number {
  if (said === undefined) return usual
  const text = said.trim()
  if (/^\d{1,9}$/.test(text)) return Math.min(Number(text), most)
  const until = Date.parse(text)
  if (Number.isNaN(until)) return usual
  return Math.min(Math.max(0, Math.ceil((until - now.getTime()) / 1000)), most)
}
