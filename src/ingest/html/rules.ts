import type { Details } from '../item.ts'

/** How the pages of one outlet are built, as CSS selectors; what is not given is found out page by page. */
export interface PageRules {
  /** What holds the article's text; several parts are joined in the order of the page. */
  readonly content?: string | undefined
  readonly title?: string | undefined
  /** What holds the day of publication: in `datetime` or `content`, or as text. */
  readonly published?: string | undefined
  /** What is no part of the article. */
  readonly remove?: readonly string[] | undefined
}

/** What is known of a page of the web beside its text. */
export interface WebSource {
  /** Address at which it was found. */
  readonly address: string
  /** What a feed says of it. */
  readonly entry: Details
  /** Name of its outlet in the directory. */
  readonly outlet: string | null
  readonly rules: PageRules
  /** Words that open a pointer to other articles, folded. */
  readonly teasers: readonly string[]
}

/** A page that came from the web, as its server sent it. */
export interface WebPage extends WebSource {
  readonly bytes: Uint8Array
  /** The encoding that its server gave. */
  readonly charset: string | null
  /** When an archive says that it was fetched, with the headers. What we fetched ourselves is kept with its fetch. */
  readonly archived?: { readonly at: string | null; readonly headers: Readonly<Record<string, string>> }
}
