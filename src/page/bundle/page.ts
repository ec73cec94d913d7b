import { escapeHtml } from '../../text/escapeHtml.ts'
import { htmlHead } from '../../text/htmlHead.ts'
import { ar } from '../../words/ar.ts'
import { en } from '../../words/en.ts'
import type { Case, CaseAccount, CaseReport } from './case.ts'
import { markedText } from './marked.ts'
import { bundleStyle } from './style.ts'
import { amount, both, day, list, own, reportLink, row, section, term } from './write.ts'

type Places = ReadonlyMap<string, number>

const days = (from: string | null, to: string | null): string =>
  from !== null && to !== null && to !== from ? `${day(from)} – ${day(to)}` : day(from ?? to)

const names = (all: readonly { readonly name: string }[]): string =>
  all.length === 0 ? own(null) : all.map(({ name }) => own(name)).join('، ')

/** The outlet, whom it quotes, and whom these quote. */
function chainOf({ outlet, relays, speaker, role, distanced }: CaseAccount['chain']): string {
  const links = [own(outlet), ...relays.map(({ name }) => own(name)), ...(speaker === null ? [] : [own(speaker)])]
  const said = role === null ? '' : ` <span class="soft">(${own(role)})</span>`
  return `${links.join(' ← ')}${said}${distanced ? ` <em>${term('distanced')}</em>` : ''}`
}

function accountOf(account: CaseAccount, places: Places): string {
  const { report, type, status, rejected, agents, targets, figures, chain, from, to, sentence } = account
  const state = `${both(ar.statuses[status], en.statuses[status])}${rejected ? ` <em>${term('rejected')}</em>` : ''}`
  const counted = figures.map((figure) => `${amount(figure, figure.unit)} (${own(figure.words.text)})`)
  return `<article><h3>${both(ar.eventTypes[type], en.eventTypes[type])}</h3>
<blockquote dir="auto">${escapeHtml(sentence.text)}</blockquote>
<dl>${[
    row('report', reportLink(places, report)),
    row('chain', chainOf(chain)),
    row('status', state),
    row('when', days(from, to)),
    row('where', names(account.places)),
    row('who', names(agents)),
    row('whom', names(targets)),
    ...(counted.length === 0 ? [] : [row('figures', counted.join('؛ '))]),
  ].join('\n')}</dl></article>`
}

function ledgerOf({ ledger }: Case, places: Places): string {
  if (ledger.length === 0) return ''
  const heads = (['amount', 'speaker', 'published', 'report', 'state'] as const).map((name) => `<th>${term(name)}</th>`)
  const rows = ledger.map(({ unit, speaker, via, published, report, state, ...interval }) => {
    const cells = [
      amount(interval, unit),
      [...via, ...(speaker === null ? [] : [speaker])].map(own).join(' ← ') || own(null),
      day(published),
      reportLink(places, report),
      term(state),
    ]
    return `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`
  })
  return `<div class="wide"><table><thead><tr>${heads.join('')}</tr></thead><tbody>${rows.join('\n')}</tbody></table></div>`
}

function differencesOf({ discrepancies }: Case): string {
  const kinds: Readonly<Record<string, string>> = ar.discrepancyKinds
  const english: Readonly<Record<string, string>> = en.discrepancyKinds
  return list(
    discrepancies.map(
      ({ kind, why }) =>
        `${both(kinds[kind] ?? kind, english[kind] ?? kind)}: <span lang="en" dir="ltr">${own(why)}</span>`,
    ),
  )
}

const copiesOf = ({ copies }: Case, places: Places): string =>
  list(
    copies.map(({ reports: [a, b], words }) => {
      const quoted = words.map((one) => `<blockquote dir="auto">${escapeHtml(one)}</blockquote>`).join('')
      return `${reportLink(places, a)} · ${reportLink(places, b)}${quoted}`
    }),
  )

const decisionsOf = ({ decisions }: Case): string =>
  list(decisions.map(({ at, by, act, why }) => `${own(at)} ${own(by)}: <code>${escapeHtml(act)}</code> ${own(why)}`))

function reportOf(report: CaseReport, place: number, accounts: readonly CaseAccount[]): string {
  const { id, title, outlet, published, url, text, hash, added, folder, files } = report
  const kept = files.map(({ path, about, sha256, size }) => {
    const facts = about.map((fact) => own(fact)).join(' · ')
    return `<a href="${escapeHtml(path)}">${own(path)}</a> ${facts}<br><code dir="ltr">SHA-256 ${sha256}</code> <bdi>(${size} B)</bdi>`
  })
  return `<article id="r${place}"><h3>${own(title ?? id)}</h3>
<dl>${[
    row('report', own(id)),
    row('outlet', own(outlet)),
    row('published', day(published)),
    row('address', own(url)),
    row('recorded', own(added)),
    row('content', `<code dir="ltr">${hash}</code>`),
    row(
      'files',
      `<a href="${folder}/text.txt">${own(`${folder}/text.txt`)}</a>${list(kept) || `<p class="soft">${term('notKept')}</p>`}`,
    ),
  ].join('\n')}</dl>
<div class="text" dir="auto">${markedText(text, accounts)}</div></article>\n`
}

/** An incident with its evidence as one page that opens without Marsad and without a network; it has no script. */
export function bundlePage(whole: Case): string {
  const { id, title, type, from, to, place, grade, grounds, sources, reports, accounts } = whole
  const places: Places = new Map(reports.map((report, at) => [report.id, at + 1]))
  const counted = `<bdi>${sources.reports}</bdi> ${term('reports')}، <bdi>${sources.origins}</bdi> ${term('origins')}`
  const head = htmlHead({ language: 'ar', direction: 'rtl', title: escapeHtml(title), style: bundleStyle })
  return `${head}<header><p class="soft">${term('evidence')}</p><h1>${own(title)}</h1><p>${both(ar.eventTypes[type], en.eventTypes[type])}</p></header>
<main>
<dl>${[
    row('when', days(from, to)),
    row('where', own(place)),
    row('sources', counted),
    row('grade', both(ar.grades[grade], en.grades[grade])),
    row('why', `<span lang="en" dir="ltr">${own(grounds.why)}</span>`),
    row('change', `<span lang="en" dir="ltr">${own(grounds.change)}</span>`),
  ].join('\n')}</dl>
<p class="soft">${term('check')}</p>
<pre dir="ltr">sha256sum -c SHA256SUMS</pre>
${section('accounts', accounts.map((account) => accountOf(account, places)).join('\n'))}${section('ledger', ledgerOf(whole, places))}${section('differences', differencesOf(whole))}${section('copies', copiesOf(whole, places))}${section('decisions', decisionsOf(whole))}<section><h2>${term('reports')}</h2>
<p class="soft">${term('marks')}</p>
${reports
  .map((report, at) =>
    reportOf(
      report,
      at + 1,
      accounts.filter((account) => account.report === report.id),
    ),
  )
  .join('')}</section>
</main>
<footer><p class="soft"><code dir="ltr">${escapeHtml(id)}</code></p></footer>
</body>
</html>
`
}
