import { publishedDay } from '../date.ts'
import type { Details } from '../item.ts'
import { isRecord } from '../json.ts'
import type { HtmlDocument, HtmlElement } from './dom.ts'

const dateNames = [
  'article:published_time',
  'og:published_time',
  'datepublished',
  'parsely-pub-date',
  'sailthru.date',
  'dc.date.issued',
  'dcterms.created',
  'dc.date',
  'pubdate',
  'publishdate',
  'publish-date',
  'date',
]
const deepest = 6

/** All <meta> of the page by name, property or itemprop in lower case; the first of each counts. */
function metaValues(document: HtmlDocument): ReadonlyMap<string, string> {
  const values = new Map<string, string>()
  for (const meta of document.querySelectorAll('meta')) {
    const content = meta.getAttribute('content')?.trim()
    if (!content) continue
    for (const key of ['property', 'name', 'itemprop']) {
      const name = meta.getAttribute(key)?.trim().toLowerCase()
      if (name && !values.has(name)) values.set(name, content)
    }
  }
  return values
}

/** Searches schema.org data, which nests articles in lists and graphs. */
function linkedValue(value: unknown, key: string, depth = 0): string | null {
  if (depth > deepest) return null
  if (Array.isArray(value)) {
    for (const part of value) {
      const found = linkedValue(part, key, depth + 1)
      if (found !== null) return found
    }
    return null
  }
  if (!isRecord(value)) return null
  const own = value[key]
  return typeof own === 'string' && own.trim() !== '' ? own : linkedValue(Object.values(value), key, depth + 1)
}

function linkedData(document: HtmlDocument): readonly unknown[] {
  const found: unknown[] = []
  for (const script of document.querySelectorAll('script[type="application/ld+json"]')) {
    try {
      found.push(JSON.parse(script.textContent ?? ''))
    } catch {
      // A broken block of data says nothing; the page's other words still count.
    }
  }
  return found
}

const timeOf = (element: HtmlElement | null) =>
  element?.getAttribute('datetime') ?? element?.getAttribute('content') ?? null

/** The data of an article come before those of pages and lists, which name the days of other articles too. */
function articleDay(data: readonly unknown[]): string | null {
  const articles: unknown[] = []
  const look = (value: unknown, depth: number): void => {
    if (depth > deepest || typeof value !== 'object' || value === null) return
    const types = isRecord(value) ? [value['@type']].flat() : []
    if (types.some((type) => typeof type === 'string' && /(?:Article|Posting|Report)$/.test(type))) articles.push(value)
    for (const inner of Object.values(value)) look(inner, depth + 1)
  }
  look(data, 0)
  return linkedValue(articles, 'datePublished') ?? linkedValue(data, 'datePublished')
}

/**
 * When a page says it was published: the first of its statements that can be read as a day, else the first of all.
 * @param told what a feed says; better than a time that stands anywhere on the page
 */
function published(
  document: HtmlDocument,
  meta: ReadonlyMap<string, string>,
  chosen: string | undefined,
  told: string | null,
): string | null {
  const own = chosen === undefined ? null : document.querySelector(chosen)
  const said = [
    timeOf(own) ?? own?.textContent?.trim() ?? null,
    articleDay(linkedData(document)),
    ...dateNames.map((name) => meta.get(name) ?? null),
    timeOf(document.querySelector('[itemprop="datePublished"]')),
    timeOf(document.querySelector('time[pubdate]')),
    timeOf(document.querySelector('article time[datetime]')),
    told,
    timeOf(document.querySelector('time[datetime]')),
  ].filter((value) => value !== null)
  return said.find((value) => publishedDay(value) !== null) ?? said[0] ?? null
}

/**
 * Date, outlet, title and address as the page itself gives them. To be asked before anything changes the page.
 * @param day selector of what holds the day of publication
 * @param told the day that a feed gives
 */
export function pageDetails(document: HtmlDocument, day?: string, told: string | null = null): Details {
  const meta = metaValues(document)
  const canonical = document.querySelector('link[rel="canonical"]')?.getAttribute('href')?.trim()
  return {
    published: published(document, meta, day, told),
    outlet: meta.get('og:site_name') ?? meta.get('application-name') ?? null,
    title: meta.get('og:title') ?? meta.get('twitter:title') ?? null,
    url: canonical || meta.get('og:url') || null,
  }
}
