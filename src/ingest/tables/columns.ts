import { marsadError } from '../../annotation/errors.ts'

/** What a column can hold of a report. */
export const columnNames = ['id', 'text', 'title', 'published', 'outlet', 'url'] as const
export type ColumnName = (typeof columnNames)[number]

/** By field of a report, the head of its column as it is written. */
export type Columns = Readonly<Partial<Record<ColumnName, string>>>

/** Heads that exports of databases, spreadsheets and scrapers use; the first of a list that is there counts. */
const knownHeads: Readonly<Record<ColumnName, readonly string[]>> = {
  id: ['id', 'uid', 'guid', 'article id', 'doc id', 'report id', 'report', 'المعرف', 'معرف', 'رقم', 'الرقم'],
  text: [
    ...['text', 'body', 'content', 'article', 'full text', 'fulltext', 'maintext', 'main text', 'article text'],
    ...['article body', 'news', 'story', 'النص', 'نص', 'نص الخبر', 'الخبر', 'المتن', 'متن', 'المحتوى', 'محتوى'],
    ...['المقال', 'التقرير', 'نص التقرير', 'نص المقال'],
  ],
  title: ['title', 'headline', 'heading', 'subject', 'العنوان', 'عنوان', 'عنوان الخبر', 'عنوان المقال'],
  published: [
    ...['published', 'date', 'publication date', 'published at', 'published date', 'date published', 'publish date'],
    ...['date publish', 'pub date', 'pubdate', 'datetime', 'day', 'التاريخ', 'تاريخ', 'تاريخ النشر', 'يوم النشر'],
  ],
  outlet: [
    ...['outlet', 'source', 'publisher', 'newspaper', 'site', 'source name', 'media', 'domain', 'source domain'],
    ...['المصدر', 'مصدر', 'المنبر', 'الصحيفة', 'الموقع', 'الجريدة', 'الوسيلة', 'جهة النشر'],
  ],
  url: ['url', 'link', 'address', 'uri', 'permalink', 'web address', 'الرابط', 'رابط', 'رابط الخبر'],
}

/** «Publication_Date » is "publication date"; vowel signs, tatweel and hamza seats make no other head. */
const folded = (head: string): string =>
  head
    .normalize('NFKC')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replace(/[\u0640\u064b-\u0652\ufeff]/g, '')
    .replace(/[أإآ]/g, 'ا')
    .replace(/[\s_.-]+/g, ' ')
    .trim()

const known = new Map<ColumnName, readonly string[]>(columnNames.map((name) => [name, knownHeads[name].map(folded)]))

/** The columns that well-known heads name. */
export function guessedColumns(heads: readonly string[]): Columns {
  const found: Partial<Record<ColumnName, string>> = {}
  const byFold = new Map<string, string>()
  for (const head of heads) if (!byFold.has(folded(head))) byFold.set(folded(head), head)
  for (const [name, words] of known) {
    const head = words.map((word) => byFold.get(word)).find((written) => written !== undefined)
    if (head !== undefined) found[name] = head
  }
  return found
}

const isColumnName = (name: string): name is ColumnName => columnNames.some((known) => known === name)

/**
 * `text=Body,title=Headline` as a mapping. A comma ends a head only where another field follows it.
 * @throws MarsadError where it is no mapping
 */
export function parseColumns(written: string): Columns {
  const found: Partial<Record<ColumnName, string>> = {}
  for (const pair of written.split(new RegExp(`,(?=\\s*(?:${columnNames.join('|')})\\s*=)`, 'i'))) {
    const at = pair.indexOf('=')
    const name = pair.slice(0, at < 0 ? pair.length : at).trim()
    const head = at < 0 ? '' : pair.slice(at + 1).trim()
    const field = name.toLowerCase()
    if (!isColumnName(field)) throw marsadError('COLUMN_INVALID', { column: pair.trim(), problem: 'no such field' })
    if (head === '') throw marsadError('COLUMN_INVALID', { column: pair.trim(), problem: 'no head is named' })
    if (found[field] !== undefined)
      throw marsadError('COLUMN_INVALID', { column: pair.trim(), problem: 'it is there twice' })
    found[field] = head
  }
  return found
}

/** `text=Body, title=Headline`, to be said aloud. */
export const columnsLine = (columns: Columns): string =>
  columnNames.flatMap((name) => (columns[name] === undefined ? [] : [`${name}=${columns[name]}`])).join(', ')
