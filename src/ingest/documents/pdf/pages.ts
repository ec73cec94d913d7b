import { pdfEngine } from './engine.ts'
import { glyphsOf, isUnknown, type OperatorNames, type Operators } from './glyphs.ts'
import { type Line, linesOf } from './lines.ts'
import type { Matrix } from './matrix.ts'
import { type Paragraph, paragraphsOf } from './paragraphs.ts'
import { withoutRunning } from './running.ts'

/** What a PDF holds. */
export interface PdfPages {
  readonly paragraphs: readonly Paragraph[]
  /** Headers, footers and page numbers, which are no part of it; each once. */
  readonly running: readonly string[]
  readonly count: number
  /** Numbers of the pages without text. */
  readonly empty: readonly number[]
  readonly signs: number
  /** Signs of which no font says what they are. */
  readonly unknown: number
  /** All of its text is of the kind that nobody sees. */
  readonly recognised: boolean
  /** The day on which the file says that it was made. */
  readonly made: string | null
}

const mostPages = 2000
/** Seconds for one file; a text of a hundred pages takes a few. */
const patience = 60

const dayOf = (info: unknown): string | null => {
  const written = (info as { readonly CreationDate?: unknown }).CreationDate
  const found = typeof written === 'string' ? /^D:(\d{4})(\d{2})(\d{2})/.exec(written) : null
  return found === null ? null : `${found[1]}-${found[2]}-${found[3]}`
}

/**
 * The text of every page. Pictures are not unpacked, and scripts in the file are never run.
 * @param texts by number, what signs between marks say
 * @param longest most characters of all pages together
 * @throws Error where it is no PDF, is locked, or has more pages or text, or takes longer, than a report does
 */
export async function pagesOf(
  bytes: Uint8Array,
  texts: ReadonlyMap<number, string>,
  longest: number,
): Promise<PdfPages> {
  const { getDocumentProxy, getResolvedPDFJS } = await pdfEngine()
  const { OPS, VerbosityLevel, AnnotationMode } = await getResolvedPDFJS()
  const ends = performance.now() + patience * 1000
  // The parser takes the bytes away from whoever gives them.
  const pdf = await getDocumentProxy(new Uint8Array(bytes), {
    ...{ verbosity: VerbosityLevel.ERRORS, stopAtErrors: true, maxImageSize: 1, disableFontFace: true },
    ...{ isEvalSupported: false, enableXfa: false, isOffscreenCanvasSupported: false },
  })
  try {
    if (pdf.numPages > mostPages) throw new Error(`it has ${pdf.numPages} pages; ${mostPages} are read at most`)
    const read: (readonly Line[])[] = []
    const empty: number[] = []
    let [signs, unknown, hidden, length] = [0, 0, 0, 0]
    for (let number = 1; number <= pdf.numPages; number++) {
      if (performance.now() > ends) throw new Error(`it takes longer than ${patience} seconds`)
      const page = await pdf.getPage(number)
      const operators: Operators = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE })
      const unitOf = (font: string): number | undefined =>
        page.commonObjs.has(font)
          ? (page.commonObjs.get(font) as { fontMatrix?: readonly number[] }).fontMatrix?.[0]
          : undefined
      const turned = page.getViewport({ scale: 1 }).transform as unknown as Matrix
      const glyphs = glyphsOf(operators, OPS as OperatorNames, texts, turned, unitOf)
      page.cleanup()
      const drawn = glyphs.filter(({ text }) => text.trim() !== '' || text === '')
      signs += drawn.length
      unknown += drawn.filter(isUnknown).length
      hidden += drawn.filter((glyph) => glyph.hidden).length
      const found = linesOf(glyphs.filter((glyph) => !isUnknown(glyph)))
      if (found.length === 0) empty.push(number)
      read.push(found)
      length += found.reduce((sum, { text }) => sum + text.length, 0)
      if (length > longest) throw new Error('it holds more text than a report may')
    }
    const { info } = await pdf.getMetadata()
    const { pages, texts: running } = withoutRunning(read)
    return {
      paragraphs: paragraphsOf(pages),
      running,
      count: pdf.numPages,
      empty,
      signs,
      unknown,
      recognised: signs > 0 && hidden === signs,
      made: dayOf(info),
    }
  } finally {
    await pdf.destroy()
  }
}
