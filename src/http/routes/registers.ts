import { z } from 'zod'
import { csvOf, jsonOf } from '../../app/listFile.ts'
import type { Paging } from '../../app/record.ts'
import { headsOf, registerColumns } from '../../app/registers/columns.ts'
import { goingOn } from '../../app/registers/goingOn.ts'
import { loadRegisters, type Register, registerNamed } from '../../app/registers/load.ts'
import { byColumn, ordered } from '../../app/registers/ordered.ts'
import { bySeries, type ReaderOptions, type RegisterPart, registerReader } from '../../app/registers/registers.ts'
import { shownRow } from '../../app/registers/shown.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { type Language, languageOf } from '../language.ts'
import { begun, chosen, csvFile, file, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { ExportQuery, LanguageQuery, ListQuery, RegisterHead, RegisterPage } from '../wire.ts'

const tags = ['registers']
const summary = 'Rows of a register, the latest first'
// A name and never a path: a file of the server is not to be had by asking.
export const registerParams = z.object({ name: z.string().regex(/^[a-z][a-z0-9_-]*$/) })
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const narrowing = {
  actor: z.string().trim().min(1).max(200).optional().meta({ description: 'Somebody who speaks, acts or suffers' }),
  where: several.optional().meta({ description: 'column=value; several must all hold' }),
  sort: z
    .string()
    .regex(/^-?[a-z][a-z0-9_-]*$/)
    .optional()
    .meta({ description: 'A column to order by, or day, checks, reports, texts; with - before it the greatest first' }),
  series: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Series together, each from its beginning' }),
}
const listQuery = ListQuery.extend(narrowing)
const fileQuery = ExportQuery.extend(narrowing)
type Narrowing = Omit<z.output<typeof fileQuery>, 'limit' | 'after' | 'columns' | 'lang'>
type Parts = (paging: Paging) => Promise<RegisterPart>

/** Somebody waits before a page: so many milliseconds are spent on one part of a register. */
const PATIENCE = 600

/** A register as its list shows it. */
export const registerHead = ({ definition, own }: Register) => {
  const { name, title, about, row, columns, series } = definition
  const shown = columns.map((column) => ({ name: column.name, title: column.title, value: column.value }))
  return { name, title, about: about ?? null, row, own, columns: shown, series: series ?? [] }
}

export function registerRoutes(api: Api, { home, store }: Workbench): void {
  wholeListRoutes(
    api,
    {
      path: '/registers',
      tag: 'registers',
      role: 'viewer',
      summary: 'Which registers there are, with their columns',
      row: RegisterHead,
      columns: [
        ['register', ({ name }) => name],
        ['title ar', ({ title }) => title.ar],
        ['title en', ({ title }) => title.en],
      ],
      ask: async () => (await loadRegisters(home)).registers.map(registerHead),
    },
    LanguageQuery,
  )
  const keep = goingOn()
  const reader = (register: Register, query: Narrowing, language: Language, options: ReaderOptions = {}): Parts => {
    const { series, sort, ...filter } = query
    const inOrder = sort === undefined ? null : byColumn(register.definition, sort, language)
    // An order that needs all rows cannot begin before the last one is found.
    if (inOrder !== null) return ordered(registerReader(store, register, filter), inOrder)
    if (series === true) return bySeries(registerReader(store, register, filter))
    return registerReader(store, register, filter, options)
  }
  api.get(
    '/registers/:name',
    {
      config: { role: 'viewer' },
      schema: {
        tags,
        summary,
        params: registerParams,
        querystring: listQuery,
        response: { 200: RegisterPage, ...problems },
      },
    },
    async (request) => {
      const { name } = request.params
      const { limit, after, lang: _, ...query } = request.query
      const language = languageOf(request)
      const register = await registerNamed(name, home)
      const parts = keep(JSON.stringify([name, language, query]), () =>
        reader(register, query, language, { patience: PATIENCE }),
      )
      const { rows, next, until } = await parts({ limit, after })
      return { rows: rows.map((row) => shownRow(register.definition, row)), next, until }
    },
  )
  api.get(
    '/registers/:name/rows.csv',
    {
      config: { role: 'viewer', act: 'export' },
      schema: { tags, summary: `${summary} (CSV)`, params: registerParams, querystring: fileQuery, file: csvFile },
    },
    async (request, reply) => {
      const { limit, after, columns, lang: _, ...query } = request.query
      const language = languageOf(request)
      const { definition, ...register } = await registerNamed(request.params.name, home)
      const heads = columns === undefined ? undefined : headsOf(definition, columns.split(','), language)
      const wanted = chosen(registerColumns(definition, language), heads)
      const rows = reader({ definition, ...register }, query, language)
      const text = await begun(csvOf(rows, wanted, { limit, after }))
      return file(reply, `marsad-${request.params.name}.csv`, 'text/csv; charset=utf-8', text)
    },
  )
  api.get(
    '/registers/:name/rows.json',
    {
      config: { role: 'viewer', act: 'export' },
      schema: {
        tags,
        summary: `${summary} (JSON)`,
        params: registerParams,
        querystring: fileQuery,
        file: { type: 'application/json', schema: RegisterPage },
      },
    },
    async (request, reply) => {
      const { name } = request.params
      const { limit, after, columns, lang: _, ...query } = request.query
      const register = await registerNamed(name, home)
      const read = reader(register, query, languageOf(request))
      const wanted = columns?.split(',').map((column) => column.trim())
      const shown = async (paging: Paging) => {
        const { rows, next } = await read(paging)
        return { rows: rows.map((row) => narrowed(shownRow(register.definition, row), wanted)), next }
      }
      return file(
        reply,
        `marsad-${name}.json`,
        'application/json; charset=utf-8',
        await begun(jsonOf(shown, { limit, after })),
      )
    },
  )
}

/** A row with the cells of these columns only, in their order. */
function narrowed(row: ReturnType<typeof shownRow>, columns: readonly string[] | undefined) {
  if (columns === undefined) return row
  return { ...row, cells: columns.flatMap((name) => row.cells.find(({ column }) => column === name) ?? []) }
}
