import { z } from 'zod'
import { csvOf, jsonOf } from '../../app/listFile.ts'
import type { Page, Paging } from '../../app/record.ts'
import { registerColumns } from '../../app/registers/columns.ts'
import { loadRegisters, type Register, registerNamed } from '../../app/registers/load.ts'
import { type RegisterRow as AppRow, bySeries, registerReader } from '../../app/registers/registers.ts'
import { shownRow } from '../../app/registers/shown.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { languageOf } from '../language.ts'
import { begun, chosen, file, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { ExportQuery, LanguageQuery, ListQuery, RegisterHead, RegisterPage } from '../wire.ts'

const tags = ['registers']
const summary = 'Rows of a register, the latest first'
// A name and never a path: a file of the server is not to be had by asking.
const params = z.object({ name: z.string().regex(/^[a-z][a-z0-9_-]*$/) })
const several = z.union([z.string().transform((one) => [one]), z.array(z.string())])
const narrowing = {
  actor: z.string().trim().min(1).max(200).optional().meta({ description: 'Somebody who speaks, acts or suffers' }),
  where: several.optional().meta({ description: 'column=value; several must all hold' }),
  series: z
    .enum(['true', 'false'])
    .transform((value) => value === 'true')
    .optional()
    .meta({ description: 'Series together, each from its beginning' }),
}
const listQuery = ListQuery.extend(narrowing)
const fileQuery = ExportQuery.extend(narrowing)

const headOf = ({ definition, own }: Register) => {
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
      summary: 'Which registers there are, with their columns',
      row: RegisterHead,
      columns: [
        ['register', ({ name }) => name],
        ['title ar', ({ title }) => title.ar],
        ['title en', ({ title }) => title.en],
      ],
      ask: async () => (await loadRegisters(home)).registers.map(headOf),
    },
    LanguageQuery,
  )
  const reader = (
    register: Register,
    query: Omit<z.output<typeof fileQuery>, 'limit' | 'after' | 'columns' | 'lang'>,
  ): ((paging: Paging) => Promise<Page<AppRow>>) => {
    const { series, ...filter } = query
    const rows = registerReader(store, register, filter)
    return series === true ? bySeries(rows) : rows
  }
  api.get(
    '/registers/:name',
    { schema: { tags, summary, params, querystring: listQuery, response: { 200: RegisterPage, ...problems } } },
    async ({ params: { name }, query: { limit, after, lang: _, ...query } }) => {
      const register = await registerNamed(name, home)
      const { rows, next } = await reader(register, query)({ limit, after })
      return { rows: rows.map((row) => shownRow(register.definition, row)), next }
    },
  )
  api.get(
    '/registers/:name/rows.csv',
    { schema: { tags, summary: `${summary} (CSV)`, params, querystring: fileQuery } },
    async (request, reply) => {
      const { limit, after, columns, lang: _, ...query } = request.query
      const register = await registerNamed(request.params.name, home)
      const wanted = chosen(registerColumns(register.definition, languageOf(request)), columns)
      const text = await begun(csvOf(reader(register, query), wanted, { limit, after }))
      return file(reply, `marsad-${request.params.name}.csv`, 'text/csv; charset=utf-8', text)
    },
  )
  api.get(
    '/registers/:name/rows.json',
    { schema: { tags, summary: `${summary} (JSON)`, params, querystring: fileQuery } },
    async ({ params: { name }, query: { limit, after, columns: __, lang: _, ...query } }, reply) => {
      const register = await registerNamed(name, home)
      const read = reader(register, query)
      const shown = async (paging: Paging) => {
        const { rows, next } = await read(paging)
        return { rows: rows.map((row) => shownRow(register.definition, row)), next }
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
