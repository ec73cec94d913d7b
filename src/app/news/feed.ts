import { createHash } from 'node:crypto'
import { generateAtomFeed } from 'feedsmith'
import type { NewsKind, NewsRow } from '../../store/news/news.ts'
import type { Store } from '../../store/store.ts'
import type { IncidentFilter } from '../../store/views/views.ts'
import { entryHtml, vocabularies } from './entryHtml.ts'
import { type ToldIncident, toldIncident } from './told.ts'

export interface FeedOptions {
  readonly kind: NewsKind
  readonly filter: IncidentFilter
  readonly limit: number
  readonly language: 'ar' | 'en'
  /** Where pages of the record are opened (`https://marsad.example.org`), and the address of the feed itself. */
  readonly base: string
  readonly self: string
}

const said = {
  ar: {
    incident: 'مرصد: حوادث جديدة',
    discrepancy: 'مرصد: اختلافات جديدة بين الروايات',
    about: 'كل ما هنا كلام قائليه كما نقلته التقارير، ولا يقول مرصد منه شيئًا من عنده.',
  },
  en: {
    incident: 'Marsad: new incidents',
    discrepancy: 'Marsad: new differences between accounts',
    about: 'Everything here is what somebody said, as reports tell it; Marsad asserts nothing of it.',
  },
} as const

const never = '1970-01-01T00:00:00.000Z'

/** The name of an entry: the same at every asking, whatever becomes of the incident and wherever the server is. */
function entryId({ key, at }: Pick<NewsRow, 'key' | 'at'>): string {
  const hex = createHash('sha256').update(`${key} ${at}`).digest('hex')
  // A UUID of its own making (RFC 9562, version 8).
  const parts = [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)]
  return `urn:uuid:${parts.join('-')}`
}

function titleOf({ kind, incident }: NewsRow, told: ToldIncident | null, language: 'ar' | 'en'): string {
  const { discrepancyKinds, comma } = vocabularies[language]
  const kinds = kind === 'incident' ? [] : (told?.discrepancies ?? []).map((one) => discrepancyKinds[one.kind])
  return kinds.length === 0 ? incident.title : `${incident.title} (${[...new Set(kinds)].join(comma)})`
}

/** What became known, as an Atom feed (RFC 4287), the latest first; entries hold the accounts with chains and words. */
export async function atomFeed(store: Store, options: FeedOptions): Promise<string> {
  const { kind, filter, limit, language, base, self } = options
  const rows = await store.news.news(kind, filter, limit)
  const entries = []
  for (const row of rows) {
    const { incident, what, at, changed } = row
    const told = await toldIncident(store, incident.incident, what)
    const page = `${base}/incidents/${encodeURIComponent(incident.incident)}`
    entries.push({
      id: entryId(row),
      title: { value: titleOf(row, told, language) },
      published: new Date(at),
      updated: new Date(changed),
      links: [{ href: page, rel: 'alternate', type: 'text/html' }],
      categories: [{ term: incident.type, label: vocabularies[language].eventTypes[incident.type] }],
      ...(told === null ? {} : { content: { type: 'html', value: entryHtml(told, language) } }),
    })
  }
  const updated =
    rows
      .map(({ changed }) => changed)
      .sort()
      .at(-1) ?? never
  return generateAtomFeed({
    id: self,
    title: { value: said[language][kind] },
    subtitle: { value: said[language].about },
    updated: new Date(updated),
    authors: [{ name: 'Marsad' }],
    generator: { text: 'Marsad' },
    links: [
      { href: self, rel: 'self', type: 'application/atom+xml' },
      { href: base, rel: 'alternate', type: 'text/html' },
    ],
    entries,
  })
}
