import { Readability } from '@mozilla/readability'
import { marsadError } from '../../annotation/errors.ts'
import type { Details } from '../item.ts'
import { isDeeperThan, tagDepth } from './depth.ts'
import { pageDetails } from './details.ts'
import { type HtmlDocument, type HtmlNode, parsePage } from './dom.ts'
import type { WebSource } from './rules.ts'
import { cutTeasers } from './teasers.ts'
import { visibleText } from './text.ts'

const mostElements = 100_000
/** Real pages nest some thirty deep. Readability's time grows with the cube of the depth. */
const deepest = 100
/** Beyond this a page is not even parsed. Unclosed links and bold words of a careless page stay far below. */
const deepestTags = 400
const collapse = (text: string) => text.replace(/\s+/g, ' ').trim()

interface Article {
  readonly title: string | null
  readonly body: string
}

/** Readability's article. Null where it finds none, or where the page is too large, too deep or too odd for it. */
function articleOf(document: HtmlDocument): Article | null {
  if (isDeeperThan(document, deepest)) return null
  try {
    const serializer = (node: unknown) => visibleText(node as HtmlNode)
    const found = new Readability<string>(document, { maxElemsToParse: mostElements, serializer }).parse()
    const body = found?.content ?? ''
    return body.trim() === '' ? null : { title: collapse(found?.title ?? '') || null, body }
  } catch {
    return null
  }
}

/** What stands in the page's article, main part or body when it is too short or too odd for Readability. */
function plainBody(document: HtmlDocument): string {
  const parts = ['article', 'main', 'body'].map((name) => document.querySelector(name))
  for (const part of [...parts, document.documentElement]) {
    const text = part === null ? '' : visibleText(part)
    if (text !== '') return text
  }
  return ''
}

/** Takes out what is known to be no part of the article. */
function cut(document: HtmlDocument, web: WebSource | undefined): HtmlDocument {
  if (web === undefined) return document
  for (const selector of web.rules.remove ?? []) {
    for (const element of [...document.querySelectorAll(selector)]) element.remove()
  }
  cutTeasers(document, web.teasers)
  return document
}

/** The article where the outlet's rules say that it stands. */
function chosenBody(document: HtmlDocument, content: string | undefined): string {
  if (content === undefined) return ''
  return [...document.querySelectorAll(content)]
    .map((part) => visibleText(part))
    .filter((text) => text !== '')
    .join('\n')
}

/**
 * The text of a page: its title, an empty line and the article with a line for each block, as a plain text file would
 * hold it. Offsets of the reading point into this text.
 * @param web where the page came from, and how pages of its outlet are built
 */
export function readPage(
  source: string,
  path: string,
  web?: WebSource,
): { readonly text: string; readonly details: Details } {
  if (tagDepth(source) > deepestTags) throw marsadError('HTML_TOO_DEEP', { path, limit: deepestTags })
  let document: HtmlDocument
  try {
    document = parsePage(source)
  } catch {
    throw marsadError('HTML_WITHOUT_ARTICLE', { path })
  }
  const details = pageDetails(document, web?.rules.published, web?.entry.published)
  const tag = collapse(document.querySelector('title')?.textContent ?? '') || null
  const chosenTitle = web?.rules.title === undefined ? null : document.querySelector(web.rules.title)
  const headline = collapse(chosenTitle?.textContent ?? '') || null
  const chosen = chosenBody(cut(document, web), web?.rules.content)
  const article = chosen === '' ? articleOf(document) : null
  // Readability edits the document it is given, so a second look needs a second parse.
  const body = chosen || (article?.body ?? plainBody(cut(parsePage(source), web)))
  if (body === '') throw marsadError('HTML_WITHOUT_ARTICLE', { path })
  const title = collapse(headline ?? details.title ?? article?.title ?? tag ?? '') || null
  const text = title === null || body.startsWith(title) ? body : `${title}\n\n${body}`
  return { text, details: { ...details, title } }
}
