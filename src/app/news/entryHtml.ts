import { escapeHtml } from '../../brief/write/html.ts'
import { ar } from '../../words/ar.ts'
import { en } from '../../words/en.ts'
import { sideText } from '../../words/sideText.ts'
import type { ToldIncident } from './told.ts'

export const vocabularies = { ar, en } as const

const said = {
  ar: {
    direction: 'rtl',
    counts: (reports: number, origins: number) => `التقارير: ${reports}، والأصول المستقلة: ${origins}`,
    differ: 'تختلف الروايات في',
    more: 'وبقية الروايات في صفحة الحادثة.',
  },
  en: {
    direction: 'ltr',
    counts: (reports: number, origins: number) => `reports: ${reports}, independent origins: ${origins}`,
    differ: 'accounts differ in',
    more: 'The other accounts stand on the page of the incident.',
  },
} as const

const bdi = (text: string): string => `<bdi>${escapeHtml(text)}</bdi>`

const webAddress = (url: string | null): string | null => (url !== null && /^https?:\/\//i.test(url) ? url : null)

function accountHtml({ outlet, published, title, url, sentence, chain }: ToldIncident['accounts'][number]): string {
  const speakers = chain.speaker === null ? [] : [chain.speaker, ...chain.relays.map(({ name }) => name)]
  const way = [...speakers, outlet ?? '?'].map(bdi).join(' ← ')
  const address = webAddress(url)
  const link = address === null ? '' : ` <a href="${escapeHtml(address)}">${bdi(title ?? address)}</a>`
  const day = published === null ? '' : ` (${escapeHtml(published)})`
  return `<li>${way}${day}: <q>${bdi(sentence.text)}</q>${link}</li>`
}

/** What an entry of a feed says: grade, what differs, and who tells it in which words. Texts of reports are text in it. */
export function entryHtml(told: ToldIncident, language: 'ar' | 'en'): string {
  const words = said[language]
  const vocabulary = vocabularies[language]
  const { grades, discrepancyKinds, units } = vocabulary
  const differences = told.discrepancies.map(({ kind, unit, sides }) => {
    const values = sides.map(({ value }) => bdi(sideText(kind, value, vocabulary))).join(' / ')
    const what = unit === null ? discrepancyKinds[kind] : `${discrepancyKinds[kind]} (${units[unit]})`
    return `<p>${words.differ} ${escapeHtml(what)}: ${values}</p>`
  })
  // Several accounts may stand in one sentence; it is shown once for each chain.
  const accounts = [...new Set(told.accounts.map(accountHtml))]
  return [
    `<div dir="${words.direction}">`,
    `<p>${escapeHtml(grades[told.grade])} · ${words.counts(told.reports, told.origins)}</p>`,
    ...differences,
    `<ul>${accounts.join('')}</ul>`,
    told.more > 0 ? `<p>${words.more}</p>` : '',
    '</div>',
  ].join('')
}
