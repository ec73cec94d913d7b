import type { FastifyReply, FastifyRequest } from 'fastify'
import { z } from 'zod'
import { type ErrorCode, errors, fill, MarsadError, reasonOf } from '../annotation/errors.ts'
import { languageOf } from './language.ts'
import { arabicErrors } from './messages/errors.ts'
import { type Said, transportErrors, transportErrorsInArabic } from './messages/transport.ts'
import type { FailureRow, Fault, Problem } from './wire.ts'

/** What a request is refused for that no use case knows of. */
export type TransportCode = keyof typeof transportErrors

/** A refusal by the transport itself: `refuse('NOT_FOUND')`. */
export class Refusal extends Error {
  readonly code: TransportCode
  readonly faults: readonly Fault[]
  /** Seconds after which to try again. */
  readonly wait: number | undefined

  constructor(code: TransportCode, faults: readonly Fault[] = [], wait?: number) {
    super(transportErrors[code].message)
    this.wait = wait
    this.code = code
    this.faults = faults
  }
}

const statusOfCode: Partial<Readonly<Record<ErrorCode, number>>> = {
  REPORT_NOT_RECORDED: 404,
  INCIDENT_NOT_RECORDED: 404,
  BRIEF_CHANGED: 409,
  ENTITY_NOT_RECORDED: 404,
  REGISTER_UNKNOWN: 404,
  REGISTER_SHIPPED: 409,
  WEBHOOK_MISSING: 404,
  PROPOSAL_MISSING: 404,
  PROPOSAL_CLOSED: 409,
  GAZETTEER_EXISTS: 409,
  GAZETTEER_MISSING: 404,
  CURSOR_INVALID: 400,
  QUERY_DAY_INVALID: 400,
  WATCH_BUSY: 409,
  STORE_LOST: 503,
  STORE_DISK_FULL: 507,
  REPORT_TOO_LARGE: 413,
  READING_FAILED: 500,
  ACCOUNT_MISSING: 404,
  ACCOUNT_EXISTS: 409,
  ACCOUNT_LAST_ADMIN: 409,
  TOKEN_ROLE: 403,
}

/** Status of an answer to an error of the table; those of the store are the server's, all others the asker's. */
const statusOf = (code: ErrorCode): number => statusOfCode[code] ?? (code.startsWith('STORE_') ? 500 : 422)

interface Failed {
  readonly path: string
  readonly code: ErrorCode
  readonly message: string
  readonly fix: string
  readonly values?: MarsadError['values']
}

/** An input that could not be read, said in both languages. */
export function failureRow({ path, code, message, fix, values }: Failed): FailureRow {
  const ar = values === undefined ? { message, fix } : filled(arabicErrors[code] ?? errors[code], values)
  return { path, code, message_ar: ar.message, message_en: message, hint_ar: ar.fix, hint_en: fix }
}

interface Answer {
  readonly status: number
  readonly code: string
  readonly ar: Said
  readonly en: Said
  readonly faults?: readonly Fault[]
}

const filled = ({ message, fix }: Said, values: MarsadError['values']): Said => ({
  message: fill(message, values),
  fix: fill(fix, values),
})

function answerOf(error: unknown): Answer {
  if (error instanceof MarsadError) {
    const { code, values } = error
    const en = { message: error.message, fix: error.fix }
    return { status: statusOf(code), code, en, ar: filled(arabicErrors[code] ?? errors[code], values) }
  }
  if (error instanceof Refusal) return refusalOf(error.code, error.faults)
  const faults = faultsOf(error)
  if (faults !== null) return refusalOf('INPUT_INVALID', faults)
  const status = (error as { readonly statusCode?: unknown } | null)?.statusCode
  if (status === 429) return refusalOf('TOO_MANY')
  if (status === 413) return refusalOf('BODY_TOO_LARGE')
  if (status === 415) return refusalOf('MEDIA_UNSUPPORTED')
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return refusalOf('INPUT_INVALID', [{ at: 'request', message_ar: reasonOf(error), message_en: reasonOf(error) }])
  }
  return refusalOf('FAULT')
}

const refusalOf = (code: TransportCode, faults?: readonly Fault[]): Answer => ({
  status: transportErrors[code].status,
  code,
  en: transportErrors[code],
  ar: transportErrorsInArabic[code],
  ...(faults === undefined || faults.length === 0 ? {} : { faults }),
})

const arabic = z.locales.ar().localeError
const english = z.locales.en().localeError

const saidBy = (locale: typeof arabic, issue: z.core.$ZodIssue): string => {
  const said = locale(issue as unknown as z.core.$ZodRawIssue)
  return typeof said === 'string' ? said : (said?.message ?? issue.message)
}

/** What is wrong with an input, in both languages; null where the error is another. */
function faultsOf(error: unknown): readonly Fault[] | null {
  if (!(error instanceof z.ZodError)) return null
  const context = (error as { readonly validationContext?: string }).validationContext ?? 'body'
  return error.issues.map((issue) => ({
    at: [context === 'querystring' ? 'query' : context, ...issue.path].join('/'),
    message_ar: saidBy(arabic, issue),
    message_en: saidBy(english, issue),
  }))
}

/** Answers a request with the one shape that errors have. */
export async function answerError(error: unknown, request: FastifyRequest, reply: FastifyReply): Promise<void> {
  const { status, code, ar, en, faults } = answerOf(error)
  if (status >= 500) request.log.error(error)
  if (error instanceof Refusal && error.wait !== undefined) void reply.header('retry-after', error.wait)
  if (status === 401) void reply.header('www-authenticate', 'Bearer')
  const language = languageOf(request)
  const problem: Problem = {
    code,
    message_ar: ar.message,
    message_en: en.message,
    where: faults?.[0]?.at ?? request.url.split('?')[0] ?? null,
    hint: (language === 'ar' ? ar : en).fix,
    ...(faults === undefined ? {} : { faults }),
  }
  await reply
    .code(status)
    .header('content-language', language)
    .type('application/problem+json; charset=utf-8')
    .send(JSON.stringify(problem))
}
