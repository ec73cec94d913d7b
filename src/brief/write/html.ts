import { escapeHtml as escapeText } from '../../text/escapeHtml.ts'
import { htmlHead } from '../../text/htmlHead.ts'
import type { Cite, Laid, LaidBlock, Line, Row } from '../lay.ts'
import type { Inline } from '../voice.ts'
import { clean } from './clean.ts'
import { styleSheet } from './style.ts'

/** Words in one line as HTML: nothing that a report says can act. */
export const escapeHtml = (text: string): string => escapeText(clean(text))

function piece({ kind, text }: Inline): string {
  if (kind === 'text') return escapeHtml(text)
  if (kind === 'quote') return `<q lang="ar" dir="auto">${escapeHtml(text.trim())}</q>`
  return `<bdi class="${kind}">${escapeHtml(text)}</bdi>`
}

const pieces = (all: readonly Inline[]): string => all.map(piece).join('')
const idOf = (target: string): string => `ref-${target.replace('.', '-')}`
const cited = (cites: readonly Cite[]): string =>
  cites.length === 0
    ? ''
    : ` <span class="cites" dir="ltr">[${cites.map(({ label, target }) => `<a href="#${idOf(target)}">${label}</a>`).join(', ')}]</span>`

const lineOf = ({ pieces: said, cites, kind }: Line): string => `<p class="${kind}">${pieces(said)}${cited(cites)}</p>`

/** A briefing as one HTML file that needs nothing else, to be read on a screen or printed. */
export function html(laid: Laid): string {
  const { language, direction, title, about, summary, sections, references, voice } = laid
  const { words } = voice
  const head = about.map(({ label, value }) => `<div><dt>${label}</dt><dd><bdi>${escapeHtml(value)}</bdi></dd></div>`)
  const body = sections.map(
    (section) =>
      `<section id="${section.id}"><h2>${section.title}</h2>${section.groups
        .map(
          (group) =>
            `<div class="group">${group.title === '' ? '' : `<h3>${escapeHtml(group.title)}</h3>`}${group.blocks
              .map((block) => blockOf(block, laid))
              .join('')}</div>`,
        )
        .join('')}</section>`,
  )
  const contents = [...sections.map(({ id, title: name }) => [id, name]), ['references', words.references]]
  const named = [title, ...about.map(({ value }) => escapeHtml(value))].join(' · ')
  return `${htmlHead({ language, direction, title: named, style: styleSheet })}<main>
<header><h1>${title}</h1><dl>${head.join('')}</dl></header>
<div class="summary">${summary.length === 0 ? `<p>${words.empty}</p>` : summary.map(lineOf).join('')}</div>
<nav>${contents.map(([id, name]) => `<a href="#${id}">${name}</a>`).join('')}</nav>
${body.join('\n')}
<section id="references"><h2>${words.references}</h2>${referencesOf(references, laid)}</section>
<footer><p>${words.note}</p></footer>
</main>
</body>
</html>
`
}

function blockOf({ heading, lines, rows }: LaidBlock, laid: Laid): string {
  const title = heading === null ? '' : `<h4>${pieces(heading.pieces)}${cited(heading.cites)}</h4>`
  return `<article${heading === null ? ' class="single"' : ''}>${title}${lines.map(lineOf).join('')}${tableOf(rows, laid)}</article>`
}

function tableOf(rows: readonly Row[], { voice }: Laid): string {
  if (rows.length === 0) return ''
  const { published, figure, by, outlet, state } = voice.words.table
  const head = [published, figure, by, outlet, state].map((cell) => `<th scope="col">${cell}</th>`).join('')
  const body = rows.map(
    ({ cells, cites }) =>
      `<tr>${cells.map((cell) => `<td>${pieces(cell)}</td>`).join('')}<td>${cited(cites)}</td></tr>`,
  )
  return `<div class="wide"><table><thead><tr>${head}<td></td></tr></thead><tbody>${body.join('')}</tbody></table></div>`
}

/** Only addresses of the web become links. */
const linkOf = (url: string): string =>
  /^https?:\/\//iu.test(url)
    ? `<a class="url" dir="ltr" rel="noreferrer noopener" href="${escapeHtml(url)}">${escapeHtml(url)}</a>`
    : `<bdi class="url">${escapeHtml(url)}</bdi>`

function referencesOf(references: Laid['references'], { voice }: Laid): string {
  const items = references.map(({ label, report, passages, outlet, day }) => {
    const title = report.title === null ? '' : ` <cite dir="auto">${escapeHtml(report.title)}</cite>`
    const quoted = passages.map(
      (one) =>
        `<li id="${idOf(one.label)}"><span class="label" dir="ltr">${one.label}</span> <q lang="ar" dir="auto">${escapeHtml(one.words.trim())}</q> <span class="offsets">${voice.words.offsets} <bdi dir="ltr">${one.span[0]}–${one.span[1]}</bdi></span></li>`,
    )
    return `<div class="reference" id="${idOf(label)}"><p><span class="label">${label}</span> <bdi>${escapeHtml(outlet)}</bdi> · ${escapeHtml(day)}${title} <bdi class="report">${escapeHtml(report.id)}</bdi>${report.url === null ? '' : ` ${linkOf(report.url)}`}</p><ul>${quoted.join('')}</ul></div>`
  })
  return items.join('')
}
