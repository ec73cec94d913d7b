const line = /^([0-9a-f]{1,8})[ \t]*(?:;[^\r\n]*)?\r?\n/i
const longestLine = 4096

/**
 * A body without the lengths of its chunks and the fields behind them (RFC 9112, 7.1). As it is where it is not chunked:
 * crawlers that take the lengths out leave the header. What breaks off is taken as far as it goes.
 */
export function dechunked(bytes: Buffer): Buffer {
  const parts: Buffer[] = []
  for (let at = 0; ; ) {
    const found = line.exec(bytes.toString('latin1', at, at + longestLine))
    if (found === null) return parts.length === 0 ? bytes : Buffer.concat(parts)
    const from = at + found[0].length
    const length = Number.parseInt(found[1] as string, 16)
    if (length === 0) return Buffer.concat(parts)
    parts.push(bytes.subarray(from, from + length))
    at = from + length
    if (bytes[at] === 0x0d) at++
    if (bytes[at] === 0x0a) at++
  }
}
