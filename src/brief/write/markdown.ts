import type { Cite, Laid, LaidBlock, Line } from '../lay.ts'
import type { Inline } from '../voice.ts'
import { clean } from './clean.ts'

/** Whatever a report says is shown as it stands: no mark of Markdown or HTML in it acts. */
const escaped = (words: string): string => clean(words).replace(/[\\`*_[\]<>#|~&]/gu, (sign) => `\\${sign}`)

const piece = ({ kind, text }: Inline): string => (kind === 'quote' ? `«${escaped(text.trim())}»` : escaped(text))
const pieces = (all: readonly Inline[]): string => all.map(piece).join('')
const cited = (cites: readonly Cite[]): string =>
  cites.length === 0 ? '' : ` \\[${cites.map(({ label, target }) => `[${label}](#ref-${target})`).join('، ')}\\]`

/** A briefing as Markdown (CommonMark with tables). Direction is for the reader's program to know from the letters. */
export function markdown(laid: Laid): string {
  const { words } = laid.voice
  const comma = laid.language === 'ar' ? '، ' : ', '
  const line = ({ pieces: said, cites }: Line): string => pieces(said) + cited(cites).replaceAll('، ', comma)
  const parts: string[] = [`# ${laid.title}`]
  if (laid.about.length > 0)
    parts.push(laid.about.map(({ label, value }) => `**${label}:** ${escaped(value)}`).join('  \n'))
  parts.push(laid.summary.length === 0 ? words.empty : laid.summary.map(line).join(' '))
  for (const { title, groups } of laid.sections) {
    parts.push(`## ${title}`)
    for (const group of groups) {
      if (group.title !== '') parts.push(`### ${group.title}`)
      parts.push(...group.blocks.map((block) => blockOf(block, line, laid)))
    }
  }
  if (laid.references.length > 0) parts.push(`## ${words.references}`)
  for (const { label, report, passages, outlet, day } of laid.references) {
    const head = [
      `<a id="ref-${label}"></a>**${label}.** ${escaped(outlet)}`,
      day,
      report.title === null ? '' : escaped(report.title),
    ]
    const url = report.url === null ? [] : [`<${encodeURI(decodeOnce(report.url))}>`]
    const quoted = passages.map(
      (one) =>
        `- <a id="ref-${one.label}"></a>${one.label} (${words.offsets} ${one.span[0]}–${one.span[1]}): «${escaped(one.words.trim())}»`,
    )
    parts.push([[...head.filter((part) => part !== ''), ...url, escaped(report.id)].join(comma), ...quoted].join('\n'))
  }
  parts.push(`---\n\n${words.note}`)
  return `${parts.join('\n\n')}\n`
}

const decodeOnce = (url: string): string => {
  try {
    return decodeURI(url)
  } catch {
    return url
  }
}

function blockOf({ heading, lines, rows }: LaidBlock, line: (one: Line) => string, { voice }: Laid): string {
  const { published, figure, by, outlet, state } = voice.words.table
  const table =
    rows.length === 0
      ? []
      : [
          '',
          `| ${[published, figure, by, outlet, state, ''].join(' | ')} |`,
          '| --- | --- | --- | --- | --- | --- |',
          ...rows.map(({ cells, cites }) => `| ${[...cells.map(pieces), cited(cites).trim()].join(' | ')} |`),
        ]
  const title = heading === null ? [] : [`**${pieces(heading.pieces)}**${cited(heading.cites)}`, '']
  return [...title, ...lines.map((one) => `- ${line(one)}`), ...table].join('\n')
}
