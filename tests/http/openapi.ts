import { z } from 'zod'

/** JSON Schema is checked by a validator of its own; a reference stands anywhere in its place. */
const schema = z.union([z.boolean(), z.record(z.string(), z.unknown())])
const example = { example: z.unknown().optional() }
const media = z.strictObject({ schema, ...example })
const content = z.record(z.string().regex(/^[a-z]+\/[a-z0-9.+-]+$/), media)
const answer = z.strictObject({
  description: z.string(),
  content: content.optional(),
  headers: z.record(z.string(), z.looseObject({ schema })).optional(),
})
const parameter = z.strictObject({
  name: z.string().min(1),
  in: z.enum(['query', 'header', 'path', 'cookie']),
  required: z.boolean().optional(),
  description: z.string().optional(),
  schema,
  ...example,
  examples: z.record(z.string(), z.looseObject({})).optional(),
})
const operation = z.strictObject({
  operationId: z.string().min(1),
  summary: z.string().min(1),
  description: z.string().optional(),
  tags: z.array(z.string()).length(1),
  parameters: z.array(parameter).optional(),
  requestBody: z
    .strictObject({ content, required: z.boolean().optional(), description: z.string().optional() })
    .optional(),
  responses: z
    .record(z.string().regex(/^(?:default|[1-5](?:\d\d|XX))$/), answer)
    .refine((responses) => Object.keys(responses).length > 0),
  'x-codeSamples': z.array(z.strictObject({ lang: z.string(), source: z.string() })).optional(),
})
const pathItem = z.strictObject(
  Object.fromEntries(['get', 'put', 'post', 'delete', 'patch'].map((method) => [method, operation.optional()])),
)

/** The parts of the OpenAPI Specification 3.1 that the document uses, and no others. */
export const OpenApi = z.strictObject({
  openapi: z.literal('3.1.0'),
  info: z.strictObject({
    title: z.string(),
    version: z.string(),
    description: z.string().optional(),
    license: z
      .strictObject({ name: z.string(), identifier: z.string().optional(), url: z.url().optional() })
      .optional(),
  }),
  servers: z.array(z.looseObject({ url: z.string() })).optional(),
  paths: z.record(z.string().startsWith('/'), pathItem),
  components: z.strictObject({ schemas: z.record(z.string().regex(/^[\w.-]+$/), schema) }),
})
export type Operation = z.infer<typeof operation>
export type OpenApi = z.infer<typeof OpenApi>

/** Every operation of a document with its method and path. */
export const operationsOf = ({ paths }: OpenApi) =>
  Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).flatMap(([method, one]) =>
      one === undefined ? [] : [{ ...(one as Operation), path, method, name: `${method.toUpperCase()} ${path}` }],
    ),
  )
