import { htmlHead } from '../text/htmlHead.ts'
import { type Assets, cspHash } from './assets.ts'
import { jsonForHtml } from './escape.ts'
import { INDEX_ID, type ReportData, type ReportEntry, reportElementId } from './page-data.ts'

/** Only the one script and the one style sheet written here may act. */
const allowed = ({ script, style }: Assets): readonly string[] => [
  `script-src ${cspHash(script)}`,
  `style-src ${cspHash(style)}`,
  'font-src data:',
]

const dataElement = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${jsonForHtml(value)}</script>\n`

/** Everything before the first report. */
export const pageHead = (assets: Assets): string => {
  const { style } = assets
  const head = htmlHead({ language: 'ar', direction: 'rtl', title: 'مرصد', style, allowed: allowed(assets) })
  return `${head}<div id="app"><p class="opening">مرصد…</p><noscript><p>تحتاج هذه الصفحة إلى جافاسكربت لعرض القراءات. <span lang="en" dir="ltr">This page
needs JavaScript to show the readings.</span></p></noscript></div>
`
}

/** One report's data. */
export const pageReport = (position: number, data: ReportData): string => dataElement(reportElementId(position), data)

/** Everything after the last report. */
export const pageTail = (assets: Assets, index: readonly ReportEntry[]): string =>
  `${dataElement(INDEX_ID, index)}<script>${assets.script}</script>\n</body>\n</html>\n`
