import { McpServer } from '@modelcontextprotocol/sdk/server/mcp.js'
import { z } from 'zod'
import { eventTypes } from '../annotation/reading.ts'
import { answering, notice } from './answer.ts'
import { type Asked, incident, incidents, readText, report, search, sources, statements } from './ask.ts'

const instructions = `Marsad keeps a record of Arabic conflict news: who said what through whom, what happened, where, when, how
many, and where accounts part. It asserts nothing itself. Names and places are Arabic: ask in Arabic. ${notice}`

const day = z.iso.date()
/** A name holds no U+0000, and the store could not look for one. */
const named = (most: number) =>
  z
    .string()
    .min(1)
    .max(most)
    .refine((value) => !value.includes('\0'))
const name = named(200)
const part = {
  limit: z.number().int().min(1).max(50).default(10),
  after: z.string().max(500).optional().describe('`next` of the part before'),
}
const narrowing = {
  outlet: name.optional().describe('words of an outlet’s name'),
  place: name.optional().describe('words of a place’s name'),
  speaker: name.optional().describe('words of the name of somebody quoted or relaying'),
  from: day.optional().describe('first day, 2015-10-01'),
  to: day.optional(),
}
const annotations = { readOnlyHint: true, destructiveHint: false, idempotentHint: true, openWorldHint: false }

/** A server for assistants (Model Context Protocol) that answers from a record and changes nothing in it. */
export function mcpServer(asked: Asked, version: string): McpServer {
  const server = new McpServer({ name: 'marsad', version }, { instructions })
  const tool = <Shape extends z.ZodRawShape>(
    called: string,
    description: string,
    inputSchema: Shape,
    work: (input: z.output<z.ZodObject<Shape>>) => Promise<unknown>,
  ): void => {
    const run = (input: unknown) => answering(() => work(input as z.output<z.ZodObject<Shape>>))
    server.registerTool(called, { description, inputSchema: inputSchema as z.ZodRawShape, annotations }, run)
  }
  tool('totals', 'How much the record holds, and from when to when.', {}, () => asked.store.totals())
  tool(
    'search',
    'Reports in which words stand, in any form of them, with the words around. "…" together, - not, title: speaker: place: name: before a word.',
    { query: named(500), ...narrowing, ...part },
    ({ query, limit, after, ...filter }) => search(asked, query, filter, { limit, after }),
  )
  tool(
    'list_incidents',
    'What happened, as reports tell it; incidents of several reports first. Days are those of the incident.',
    {
      ...narrowing,
      types: z.array(z.enum(eventTypes)).optional(),
      differing: z.boolean().optional().describe('only those whose accounts differ'),
      ...part,
    },
    ({ limit, after, ...filter }) => incidents(asked, filter, { limit, after }),
  )
  tool(
    'open_incident',
    'One incident whole: every account with its chain and exact words, the ledger of figures, where accounts differ, the grade and its grounds.',
    { incident: name },
    ({ incident: id }) => incident(asked, id),
  )
  tool(
    'statements',
    'Who said what through whom, with exact words, the latest first. `about`: words that stand in what is said.',
    { ...narrowing, about: name.optional(), ...part },
    ({ limit, after, ...filter }) => statements(asked, filter, { limit, after }),
  )
  tool(
    'sources',
    'Who is quoted how often, by how many outlets, and how reliable people of this record say they are.',
    { ...narrowing, ...part },
    ({ limit, after, ...filter }) => sources(asked, filter, { limit, after }),
  )
  tool(
    'open_report',
    'One report: its text, and everything that is said and told in it with exact words.',
    { report: named(500) },
    ({ report: id }) => report(asked, id),
  )
  tool(
    'read_text',
    'Reads an Arabic report that you give and records nothing: statements with chains, events, figures, each with exact words.',
    {
      text: z.string().min(1).max(100_000),
      published: day.optional().describe('day of publication, for «أمس»'),
      outlet: name.optional(),
    },
    ({ text, published, outlet }) => readText(text, published ?? null, outlet ?? null),
  )
  return server
}
