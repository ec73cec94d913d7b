import { Readable } from 'node:stream'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Role } from '../annotation/account.ts'
import { type Columns, csvOf, jsonOf, type ListFileOptions } from '../app/listFile.ts'
import type { Page, Paging } from '../app/record.ts'
import { problems } from './describe.ts'
import type { Api } from './server.ts'
import { ExportQuery, type FilterQuery, ListQuery, pageOf } from './wire.ts'

export interface ListOf<Row, Extra> {
  /** Address below the API's, without ending. */
  readonly path: string
  readonly tag: string
  /** Who may ask. */
  readonly role: Role
  /** Only people who have logged in, and no token. */
  readonly inPerson?: boolean
  readonly summary: string
  readonly page: z.ZodType<{ readonly rows: readonly Row[]; readonly next: string | null }>
  readonly columns: Columns<Row>
  readonly ask: (query: FilterQuery & Extra, paging: Paging) => Promise<Page<Row>>
}

/** What every request for a list or its file brings beside what narrows it. */
type Part = { readonly limit?: number | undefined; readonly after?: string | undefined }
type FileOptions = Part & { readonly columns?: string | undefined }

export const file = (reply: FastifyReply, name: string, type: string, text: AsyncIterable<string>) =>
  reply
    .type(type)
    .header('content-disposition', `attachment; filename="${name}"`)
    .send(Readable.from(text, { objectMode: false }))

/** Only these columns, in this order; all where none are named. Names that no column has are passed over. */
export function chosen<Row>(columns: Columns<Row>, names: string | readonly string[] | undefined): Columns<Row> {
  const wanted = (typeof names === 'string' ? names.split(',') : (names ?? [])).map((name) => name.trim())
  const found = wanted.map((name) => columns.find(([head]) => head === name)).filter((column) => column !== undefined)
  return found.length > 0 ? found : columns
}

/** What lists are as a table. */
export const csvFile = { type: 'text/csv' } as const

/** `/timeline/bins` is `timeline-bins`. */
const nameOf = (path: string): string =>
  path
    .split('/')
    .filter(Boolean)
    .join('-')
    .replace(/[^\w-]/g, '')

/** What the routes of every list have in common. */
type Described = Pick<ListOf<never, never>, 'path' | 'tag' | 'role' | 'inPerson' | 'summary'>

/** What one request for a file is answered with. */
interface Filed<Row> {
  readonly part: (paging: Paging) => Promise<Page<Row>>
  /** Names of the columns that are wanted, with commas between them. */
  readonly names: string | undefined
  readonly options: ListFileOptions
}

/** The two files of a list: CSV with the columns that are named, and JSON. */
function fileRoutes<Row>(
  api: Api,
  { path, tag, role, inPerson = false, summary }: Described,
  { querystring, page, columns }: { querystring: z.ZodType; page: z.ZodType<Page<Row>>; columns: Columns<Row> },
  asked: (request: FastifyRequest, reply: FastifyReply) => Filed<Row>,
): void {
  const config = { role, inPerson, act: 'export' } as const
  const name = nameOf(path)
  api.get(
    `${path}.csv`,
    { config, schema: { tags: [tag], summary: `${summary} (CSV)`, querystring, file: csvFile } },
    async (request, reply) => {
      const { part, names, options } = asked(request as FastifyRequest, reply as FastifyReply)
      const text = await begun(csvOf(part, chosen(columns, names), options))
      return file(reply as FastifyReply, `marsad-${name}.csv`, 'text/csv; charset=utf-8', text)
    },
  )
  const type = 'application/json'
  api.get(
    `${path}.json`,
    { config, schema: { tags: [tag], summary: `${summary} (JSON)`, querystring, file: { type, schema: page } } },
    async (request, reply) => {
      const { part, options } = asked(request as FastifyRequest, reply as FastifyReply)
      const text = await begun(jsonOf(part, options))
      return file(reply as FastifyReply, `marsad-${name}.json`, `${type}; charset=utf-8`, text)
    },
  )
}

/** Three routes of one list: a part of it, and all of it as CSV and as JSON. */
export function listRoutes<Row, Shape extends z.ZodRawShape>(
  api: Api,
  list: ListOf<Row, z.output<z.ZodObject<Shape>>>,
  extra: Shape,
): void {
  type Extra = z.output<z.ZodObject<Shape>>
  const { path, tag, role, inPerson = false, summary, page, columns, ask } = list
  const querystring = ListQuery.extend(extra)
  api.get(
    path,
    { config: { role, inPerson }, schema: { tags: [tag], summary, querystring, response: { 200: page, ...problems } } },
    async (request) => {
      const { limit, after, ...query } = request.query as ListQuery & Extra
      return ask(query as FilterQuery & Extra, { limit, after })
    },
  )
  fileRoutes(api, list, { querystring: ExportQuery.extend(extra), page, columns }, ({ query }, reply) => {
    const { limit, after, columns: names, ...rest } = query as FileOptions & FilterQuery & Extra
    const gone = new AbortController()
    reply.raw.once('close', () => gone.abort())
    const part = (paging: Paging) => ask(rest as unknown as FilterQuery & Extra, paging)
    return { part, names, options: { limit, after, signal: gone.signal } }
  })
}

export interface WholeListOf<Row, Query> extends Described {
  readonly row: z.ZodType<Row>
  readonly columns: Columns<Row>
  readonly ask: (query: Query, request: FastifyRequest) => Promise<readonly Row[]>
}

/** Three routes of a list that is short enough to be given at once. */
export function wholeListRoutes<Row, Shape extends z.ZodRawShape>(
  api: Api,
  list: WholeListOf<Row, z.output<z.ZodObject<Shape>>>,
  querystring: z.ZodObject<Shape>,
): void {
  type Query = z.output<z.ZodObject<Shape>>
  const { path, tag, role, inPerson = false, summary, row, columns, ask } = list
  const page = pageOf(row)
  const all = async (asked: unknown, request: FastifyRequest): Promise<Page<Row>> => ({
    rows: await ask(asked as Query, request),
    next: null,
  })
  api.get(
    path,
    { config: { role, inPerson }, schema: { tags: [tag], summary, querystring, response: { 200: page, ...problems } } },
    (request) => all(request.query, request as FastifyRequest),
  )
  const fileQuery = querystring.extend({ columns: ExportQuery.shape.columns })
  fileRoutes(api, list, { querystring: fileQuery, page, columns }, (request) => {
    const { columns: names, ...rest } = request.query as { readonly columns?: string }
    return { part: () => all(rest, request), names, options: {} }
  })
}

/** The same pieces, the first of them taken, so that what fails at once is answered with an error and not with a file. */
export async function begun<Piece>(pieces: AsyncGenerator<Piece>): Promise<AsyncIterable<Piece>> {
  const first = await pieces.next()
  return (async function* (): AsyncGenerator<Piece> {
    if (first.done !== true) yield first.value
    yield* pieces
  })()
}
