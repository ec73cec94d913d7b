import { z } from 'zod'
import { list } from './shape.ts'

/** One fault of a request's input. */
export const Fault = z.object({
  at: z.string().meta({ description: 'Where in the input: query/limit, body/text' }),
  message_ar: z.string(),
  message_en: z.string(),
})
export type Fault = z.infer<typeof Fault>

/** The one shape of every answer that is an error. */
export const Problem = z
  .object({
    code: z.string().meta({ description: 'Code of the table of errors, or INPUT_INVALID, NOT_FOUND, REFUSED …' }),
    message_ar: z.string(),
    message_en: z.string(),
    where: z.string().nullable().meta({ description: 'What it is about: a path of the input, or the address' }),
    hint: z.string().meta({ description: 'What to do, in the language asked for' }),
    faults: list(Fault).optional(),
  })
  .meta({
    id: 'Problem',
    examples: [
      {
        code: 'REPORT_NOT_RECORDED',
        message_ar: 'لا تقرير مسجَّل باسم «x»',
        message_en: 'x: no report of this name is recorded',
        where: '/api/v1/reports/x',
        hint: 'ابحث عن اسمه في قائمة التقارير.',
      },
    ],
  })
export type Problem = z.infer<typeof Problem>
