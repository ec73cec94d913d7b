import { readFileSync } from 'node:fs'

/** What a route answered when it was asked on the example reports, and what it was sent. */
export interface RouteExample {
  /** The request, as it can be typed. */
  readonly curl: string
  readonly request?: unknown
  readonly response?: unknown
}

interface Media {
  example?: unknown
}
interface Answer {
  content?: Record<string, Media>
}
interface Operation {
  operationId?: string
  requestBody?: { content: Record<string, Media> }
  responses: Record<string, Answer>
  'x-codeSamples'?: readonly { readonly lang: string; readonly source: string }[]
}
interface Document {
  readonly paths?: Record<string, Record<string, Operation>>
}

const examplesFile = new URL('../../data/api-examples.json', import.meta.url)
let kept: Readonly<Record<string, RouteExample>> | null = null

/** Examples by method and path: `GET /api/v1/reports/{name}`. `scripts/api-examples.mjs` makes them of real answers. */
export function routeExamples(): Readonly<Record<string, RouteExample>> {
  kept ??= JSON.parse(readFileSync(examplesFile, 'utf8')) as Readonly<Record<string, RouteExample>>
  return kept
}

const problemType = 'application/problem+json'
const isFailure = (status: string): boolean => /^[45]/.test(status)

/** `GET /api/v1/reports/{name}` is `getReportsByName`. */
const operationName = (method: string, path: string): string =>
  method +
  path
    .replace(/^\/api\/v\d+/, '')
    .replace(/\{(\w+)\}/g, 'By-$1')
    .split(/[^A-Za-z0-9]+/)
    .filter(Boolean)
    .map((part) => part.charAt(0).toUpperCase() + part.slice(1))
    .join('')

/** Gives every operation a name, its example, and its failures the type that they are sent with. */
export function finished(document: unknown): unknown {
  const examples = routeExamples()
  for (const [path, methods] of Object.entries((document as Document).paths ?? {})) {
    for (const [method, operation] of Object.entries(methods)) {
      operation.operationId = operationName(method, path)
      const example = examples[`${method.toUpperCase()} ${path}`]
      if (example !== undefined) operation['x-codeSamples'] = [{ lang: 'Shell', source: example.curl }]
      for (const [status, answer] of Object.entries(operation.responses)) {
        const media = Object.values(answer.content ?? {})[0]
        if (media === undefined) continue
        if (isFailure(status)) answer.content = { [problemType]: media }
        else if (example?.response !== undefined) media.example = example.response
      }
      for (const media of Object.values(operation.requestBody?.content ?? {})) {
        if (example?.request !== undefined) media.example = example.request
      }
    }
  }
  return withoutReadOnly(document)
}

/** Lists are readonly to the compiler; to who reads the document that would say that they cannot be sent. */
function withoutReadOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withoutReadOnly)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key === 'readOnly' && inner === true ? [] : [[key, withoutReadOnly(inner)]],
    ),
  )
}
