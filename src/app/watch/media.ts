type Headers = Readonly<Record<string, string>>

/** «text/html; charset=windows-1256» is of the type "text/html" … */
export const typeOf = (headers: Headers): string =>
  (headers['content-type'] ?? '').split(';')[0]?.trim().toLowerCase() ?? ''

/** … and of the encoding "windows-1256". */
export const charsetOf = (headers: Headers): string | null =>
  /charset\s*=\s*"?\s*([\w:.-]{2,40})/i.exec(headers['content-type'] ?? '')?.[1] ?? null
