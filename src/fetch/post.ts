import { request } from 'undici'
import { type Line, networkFailure } from './once.ts'

/**
 * Sends JSON to an address and gives the status of the answer, whose body is let go. Follows nothing.
 * @throws MarsadError FETCH_PRIVATE, FETCH_TIMEOUT or FETCH_FAILED
 */
export async function postOnce(
  address: string,
  body: string,
  headers: Readonly<Record<string, string>>,
  { agent, userAgent, patience }: Line,
): Promise<number> {
  try {
    const answer = await request(address, {
      ...{ dispatcher: agent, method: 'POST', body },
      headers: { 'user-agent': userAgent, 'content-type': 'application/json; charset=utf-8', ...headers },
      headersTimeout: patience * 1000,
      signal: AbortSignal.timeout(patience * 1000),
    })
    answer.body.on('error', () => {}).destroy()
    return answer.statusCode
  } catch (error) {
    throw networkFailure(error, address, patience)
  }
}
