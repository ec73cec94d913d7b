import i18next from 'i18next'
import type { Problem } from '../../../src/http/wire.ts'

/** Values of a query; those that are not there are left out, and of several each is given. */
export type Query = Readonly<Record<string, string | number | boolean | readonly string[] | undefined>>

/** What the server said instead of an answer. */
export class Refused extends Error {
  readonly problem: Problem

  constructor(problem: Problem) {
    super(problem.message_en)
    this.problem = problem
  }
}

/** The address of something the server has, below `/api/v1`: for links to files too. */
export function addressOf(path: string, query: Query = {}): string {
  const values = Object.entries(query).flatMap(([key, value]) =>
    value === undefined || value === '' ? [] : [value].flat().map((one) => [key, String(one)]),
  )
  const search = new URLSearchParams(values).toString()
  return `/api/v1${path}${search === '' ? '' : `?${search}`}`
}

const lost: Problem = {
  code: 'SERVER_LOST',
  message_ar: 'لا يجيب الخادم.',
  message_en: 'The server does not answer.',
  where: null,
  hint: '',
}

let proof = '1'

/** What changes bring beside the session's cookie; the server gives it with the session. */
export function bringProof(given: string): void {
  proof = given
}

/** What every request of ours brings. */
export const ownHeaders = (): Readonly<Record<string, string>> => ({
  'accept-language': i18next.language,
  'x-marsad': proof,
})

async function ask(path: string, query: Query, init: RequestInit): Promise<Response> {
  const headers = new Headers(init.headers)
  for (const [name, value] of Object.entries(ownHeaders())) headers.set(name, value)
  let answer: Response
  try {
    answer = await fetch(addressOf(path, query), { ...init, headers })
  } catch (error) {
    if (init.signal?.aborted === true) throw error
    throw new Refused(lost)
  }
  if (answer.ok) return answer
  throw new Refused((await answer.json().catch(() => lost)) as Problem)
}

/** Asks for something. @throws Refused */
export async function get<Answer>(path: string, query: Query = {}, signal?: AbortSignal): Promise<Answer> {
  return (await ask(path, query, signal === undefined ? {} : { signal })).json() as Promise<Answer>
}

/** Changes something. @throws Refused */
export async function send<Answer>(
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE',
  path: string,
  body?: unknown,
  query: Query = {},
): Promise<Answer> {
  const isForm = body instanceof FormData
  const init: RequestInit =
    body === undefined
      ? { method }
      : isForm
        ? { method, body }
        : { method, body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }
  const answer = await ask(path, query, init)
  return (answer.status === 204 ? undefined : await answer.json()) as Answer
}
