/** One news article as an outlet printed it. `text` is never edited: every offset points into it. */
export interface Report {
  /** Name of the report in this batch: the file's name without its ending, or the record's `id`. */
  readonly id: string
  readonly text: string
  /** ISO day (`2015-10-13`) on which it was published, or null where nobody said. */
  readonly published: string | null
  readonly outlet: string | null
  readonly title: string | null
  readonly url: string | null
}
