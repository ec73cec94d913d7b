import type { FastifySchemaCompiler, FastifySerializerCompiler } from 'fastify'
import type { z } from 'zod'

/** Checks input by its schema. The error keeps zod's issues, which are said in two languages. */
export const validatorCompiler: FastifySchemaCompiler<z.ZodType> =
  ({ schema }) =>
  (data) => {
    const { success, data: value, error } = schema.safeParse(data)
    return success ? { value } : { error }
  }

/** Answers are typed by their schemas and held to them by tests, so that they are not checked again at every request. */
export const serializerCompiler: FastifySerializerCompiler<unknown> = () => (data) => JSON.stringify(data)
