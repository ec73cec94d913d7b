import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document,
  ExternalHyperlink,
  Footer,
  HeadingLevel,
  InternalHyperlink,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import type { Cite, Laid, LaidBlock, Line, Row } from '../lay.ts'
import type { Inline } from '../voice.ts'
import { clean } from './clean.ts'

const arabicLetter = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/u
const font = { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial', eastAsia: 'Calibri' }
const quoteFont = {
  ascii: 'Times New Roman',
  hAnsi: 'Times New Roman',
  cs: 'Traditional Arabic',
  eastAsia: 'Times New Roman',
}

/** A run goes from right to left where its words are Arabic, or where it is punctuation of an Arabic sentence. */
function run({ kind, text }: Inline, laid: Laid, more: { readonly bold?: boolean } = {}): TextRun {
  const words = kind === 'quote' ? `«${clean(text.trim())}»` : clean(text)
  const isArabic = arabicLetter.test(words) || (kind === 'text' && laid.direction === 'rtl')
  return new TextRun({
    text: words,
    rightToLeft: isArabic,
    bold: more.bold === true || kind === 'name',
    font: kind === 'quote' ? quoteFont : font,
    language: isArabic ? { bidirectional: 'ar-SA' } : { value: 'en-GB' },
  })
}

const anchorOf = (label: string): string => `ref_${label.replace('.', '_')}`

function citeRuns(cites: readonly Cite[]): readonly ParagraphChild[] {
  if (cites.length === 0) return []
  const small = (text: string) => new TextRun({ text, size: 16, color: '5b6672', font })
  return [
    small(' ['),
    ...cites.flatMap(({ label, target }, at): readonly ParagraphChild[] => [
      ...(at === 0 ? [] : [small(', ')]),
      new InternalHyperlink({ anchor: anchorOf(target), children: [small(label)] }),
    ]),
    small(']'),
  ]
}

type Options = ConstructorParameters<typeof Paragraph>[0]

/** A briefing as a Word document (DOCX), right to left where its language is. */
export async function docx(laid: Laid): Promise<Uint8Array> {
  const { words } = laid.voice
  const rtl = laid.direction === 'rtl'
  // Word turns the sides of a bidirectional paragraph: its start is on the right.
  const paragraph = (children: readonly ParagraphChild[], options: Exclude<Options, string> = {}) =>
    new Paragraph({ bidirectional: rtl, alignment: AlignmentType.START, spacing: { after: 80 }, ...options, children })
  const plain = (text: string, bold = false) => run({ kind: 'text', text }, laid, { bold })
  const heading = (text: string, level: (typeof HeadingLevel)[keyof typeof HeadingLevel]) =>
    paragraph([plain(text, true)], { heading: level, keepNext: true, spacing: { before: 240, after: 100 } })
  const line = ({ pieces, cites, kind }: Line) =>
    paragraph(
      [...pieces.map((one) => run(one, laid)), ...citeRuns(cites)],
      kind === 'side' ? { indent: { start: 360 } } : {},
    )
  const block = ({ heading: head, lines, rows }: LaidBlock): readonly (Paragraph | Table)[] => [
    ...(head === null
      ? []
      : [
          paragraph([...head.pieces.map((one) => run(one, laid, { bold: true })), ...citeRuns(head.cites)], {
            keepNext: true,
            spacing: { before: 160, after: 60 },
          }),
        ]),
    ...lines.map(line),
    ...tableOf(rows, laid, paragraph),
  ]
  const children = [
    heading(laid.title, HeadingLevel.TITLE),
    ...laid.about.map(({ label, value }) => paragraph([plain(`${label}: `, true), plain(value)])),
    ...(laid.summary.length === 0 ? [paragraph([plain(words.empty)])] : laid.summary.map(line)),
    ...laid.sections.flatMap(({ title, groups }) => [
      heading(title, HeadingLevel.HEADING_1),
      ...groups.flatMap((group) => [
        ...(group.title === '' ? [] : [heading(group.title, HeadingLevel.HEADING_2)]),
        ...group.blocks.flatMap(block),
      ]),
    ]),
    ...(laid.references.length === 0 ? [] : [heading(words.references, HeadingLevel.HEADING_1)]),
    ...laid.references.flatMap((reference) => referenceParagraphs(reference, laid, paragraph)),
    paragraph([plain(words.note)], { spacing: { before: 240 } }),
  ]
  const footer = paragraph([new TextRun({ children: [PageNumber.CURRENT], font })], { alignment: AlignmentType.CENTER })
  const document = new Document({
    title: clean([laid.title, ...laid.about.map(({ value }) => value)].join(' · ')),
    creator: 'Marsad',
    styles: {
      default: { document: { run: { font, size: 22, language: { value: 'en-GB', bidirectional: 'ar-SA' } } } },
    },
    sections: [{ properties: {}, footers: { default: new Footer({ children: [footer] }) }, children }],
  })
  return new Uint8Array(await Packer.toBuffer(document))
}

type Make = (children: readonly ParagraphChild[], options?: Exclude<Options, string>) => Paragraph

function tableOf(rows: readonly Row[], laid: Laid, paragraph: Make): readonly (Table | Paragraph)[] {
  if (rows.length === 0) return []
  const { published, figure, by, outlet, state } = laid.voice.words.table
  const cell = (children: readonly ParagraphChild[]) =>
    new TableCell({ children: [paragraph(children, { spacing: { after: 0 } })] })
  const head = [published, figure, by, outlet, state, ''].map((text) =>
    cell([run({ kind: 'text', text }, laid, { bold: true })]),
  )
  const edge = { style: BorderStyle.SINGLE, size: 4, color: 'C9C3B4' }
  const none = { style: BorderStyle.NONE, size: 0, color: 'FFFFFF' }
  const table = new Table({
    visuallyRightToLeft: laid.direction === 'rtl',
    width: { size: 100, type: WidthType.PERCENTAGE },
    borders: { top: edge, bottom: edge, insideHorizontal: edge, left: none, right: none, insideVertical: none },
    rows: [
      new TableRow({ tableHeader: true, children: head }),
      ...rows.map(
        ({ cells, cites }) =>
          new TableRow({
            cantSplit: true,
            children: [...cells.map((pieces) => cell(pieces.map((one) => run(one, laid)))), cell(citeRuns(cites))],
          }),
      ),
    ],
  })
  return [table, paragraph([])]
}

function referenceParagraphs(
  { label, report, passages, outlet, day }: Laid['references'][number],
  laid: Laid,
  paragraph: Make,
): readonly Paragraph[] {
  const text = (said: string, kind: Inline['kind'] = 'text') => run({ kind, text: said }, laid)
  const mark = (name: string) =>
    new Bookmark({ id: anchorOf(name), children: [new TextRun({ text: name, bold: true, font })] })
  const comma = laid.language === 'ar' ? '، ' : ', '
  const title = report.title === null ? [] : [text(comma), text(report.title, 'quote')]
  const isWeb = report.url !== null && /^https?:\/\//iu.test(report.url)
  const address = report.url === null ? [] : [text(comma), ...addressOf(report.url, isWeb)]
  return [
    paragraph(
      [
        mark(label),
        text(` `),
        text(outlet, 'name'),
        text(`${comma}${day}`),
        ...title,
        text(comma),
        text(report.id, 'number'),
        ...address,
      ],
      {
        keepNext: passages.length > 0,
        spacing: { before: 120, after: 40 },
      },
    ),
    ...passages.map((one) =>
      paragraph(
        [
          mark(one.label),
          text(' '),
          text(one.words, 'quote'),
          text(` (${laid.voice.words.offsets} `),
          text(`${one.span[0]}–${one.span[1]}`, 'number'),
          text(')'),
        ],
        { indent: { start: 360 } },
      ),
    ),
  ]
}

function addressOf(url: string, isWeb: boolean): readonly ParagraphChild[] {
  const shown = new TextRun({ text: clean(url), color: '185A6E', font })
  return isWeb ? [new ExternalHyperlink({ link: url, children: [shown] })] : [shown]
}
