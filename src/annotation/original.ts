/** What a report was made of, as it was given: a file, a part of an archive, an archived answer of a server. */
export interface Original {
  /** Its name and, in an archive, its place there; never a folder of the machine that read it. */
  readonly name: string
  /** Kind by which it was read: "pdf", "html" … */
  readonly format: string
  /** Where an archive says that it stood on the web, and when it was fetched there, with its headers but for cookies. */
  readonly address: string | null
  readonly at: string | null
  readonly headers: Readonly<Record<string, string>> | null
  readonly bytes: Uint8Array
}

/** An original as the record keeps it. */
export interface KeptOriginal extends Omit<Original, 'bytes'> {
  readonly report: string
  /** SHA-256 of the bytes, in hexadecimal digits. */
  readonly sha256: string
  readonly size: number
  /** When it was recorded. */
  readonly added: string
}
