import type { FastifyRequest } from 'fastify'

export type Language = 'ar' | 'en'

/** The language of a request: `?lang=`, else what the browser puts first, else Arabic. */
export function languageOf({ query, headers }: Pick<FastifyRequest, 'query' | 'headers'>): Language {
  const asked = (query as { readonly lang?: unknown } | undefined)?.lang
  if (asked === 'ar' || asked === 'en') return asked
  const known = (headers['accept-language'] ?? '')
    .split(',')
    .map((part) => part.trim().slice(0, 2).toLowerCase())
    .find((code) => code === 'ar' || code === 'en')
  return known === 'en' ? 'en' : 'ar'
}
