import { type Assets, cspHash } from './assets.ts'
import { jsonForHtml } from './escape.ts'
import { INDEX_ID, type ReportData, type ReportEntry, reportElementId } from './page-data.ts'

// Nothing may load, connect, frame or post; only the one script and the one style sheet written here may act.
const policy = ({ script, style }: Assets): string =>
  [
    "default-src 'none'",
    `script-src ${cspHash(script)}`,
    `style-src ${cspHash(style)}`,
    'font-src data:',
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ')

const dataElement = (id: string, value: unknown): string =>
  `<script type="application/json" id="${id}">${jsonForHtml(value)}</script>\n`

/** Everything before the first report. */
export const pageHead = (assets: Assets): string => `<!doctype html>
<html lang="ar" dir="rtl">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy(assets)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>مرصد</title>
<style>${assets.style}</style>
</head>
<body>
<div id="app"><p class="opening">مرصد…</p><noscript><p>تحتاج هذه الصفحة إلى جافاسكربت لعرض القراءات. <span lang="en" dir="ltr">This page
needs JavaScript to show the readings.</span></p></noscript></div>
`

/** One report's data. */
export const pageReport = (position: number, data: ReportData): string => dataElement(reportElementId(position), data)

/** Everything after the last report. */
export const pageTail = (assets: Assets, index: readonly ReportEntry[]): string =>
  `${dataElement(INDEX_ID, index)}<script>${assets.script}</script>\n</body>\n</html>\n`
