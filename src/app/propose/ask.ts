import { type Dispatcher, request } from 'undici'
import { z } from 'zod'
import { MarsadError, marsadError, reasonOf } from '../../annotation/errors.ts'
import { readBody } from '../../fetch/body.ts'
import { knownAddress } from '../../ingest/address.ts'
import { messagesFor } from './prompt.ts'

/** A model behind an interface like OpenAI's, as its user names it. */
export interface Endpoint {
  /** `http://127.0.0.1:11434/v1`. */
  readonly address: string
  readonly model: string
  /** From the environment, never from the command line. */
  readonly key: string | null
  /** Seconds for one answer. */
  readonly patience: number
}

/** No answer of a model to one report is longer. */
const mostBytes = 1024 * 1024

const Answer = z.object({
  choices: z.array(z.object({ message: z.object({ content: z.string() }) })).min(1),
})

/**
 * Asks a model about one report and gives what it writes.
 * @throws MarsadError READER_FAILED where it does not answer, READER_GARBLED where its answer has not the form of the
 * interface
 */
export async function askModel(text: string, endpoint: Endpoint, signal: AbortSignal): Promise<string> {
  const { address, model, key, patience } = endpoint
  const at = knownAddress(`${address.replace(/\/+$/, '')}/chat/completions`)
  const limit = AbortSignal.any([signal, AbortSignal.timeout(patience * 1000)])
  let answer: Dispatcher.ResponseData
  let body: Uint8Array
  try {
    answer = await request(at, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(key === null ? {} : { authorization: `Bearer ${key}` }) },
      body: JSON.stringify({
        ...{ model, messages: messagesFor(text), temperature: 0, stream: false },
        response_format: { type: 'json_object' },
      }),
      headersTimeout: patience * 1000,
      bodyTimeout: patience * 1000,
      signal: limit,
    })
    body = await readBody(answer.body, '', at, mostBytes, limit)
  } catch (error) {
    signal.throwIfAborted()
    throw marsadError('READER_FAILED', {
      address: at,
      reason: error instanceof MarsadError ? error.message : reasonOf(error),
    })
  }
  if (answer.statusCode !== 200)
    throw marsadError('READER_FAILED', { address: at, reason: `it answers ${answer.statusCode}` })
  try {
    return Answer.parse(JSON.parse(new TextDecoder().decode(body))).choices[0]?.message.content ?? ''
  } catch {
    throw marsadError('READER_GARBLED', { reason: 'it is no chat completion' })
  }
}
