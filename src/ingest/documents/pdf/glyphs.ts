import { type Matrix, moved, times } from './matrix.ts'

/** A sign on a page: where it stands, from the left and from the top, in points. */
export interface Glyph {
  /** The letters that it stands for, in the order in which they are read; several where they are written as one. */
  readonly text: string
  readonly x: number
  /** Of its baseline. */
  readonly y: number
  readonly width: number
  readonly size: number
  /** Drawn so that nobody sees it: the layer of words that a program recognised behind a scanned picture. */
  readonly hidden: boolean
}

/** A page as its parser gives it: operators with their arguments. */
export interface Operators {
  readonly fnArray: readonly number[]
  readonly argsArray: readonly unknown[]
}

/** Numbers of the operators that place text. */
export interface OperatorNames {
  readonly [name: string]: number
}

/** A sign as the parser gives it; a number instead of one moves the next. */
interface Shown {
  readonly unicode: string
  readonly width: number
  readonly isSpace: boolean
}

interface State {
  readonly base: Matrix
  readonly scale: number
  readonly letters: number
  readonly words: number
  readonly leading: number
  readonly rise: number
  readonly size: number
  readonly unit: number
  readonly hidden: boolean
}

/** A PDF that draws more is no report. */
const mostGlyphs = 5_000_000
const identity: Matrix = [1, 0, 0, 1, 0, 0]
const usualUnit = 0.001
const invisible = 3
const clippedOnly = 7

const presentation = /[\ufb50-\ufdff\ufe70-\ufefc]/g
/** Forms that letters take beside each other are the letters themselves. */
const plain = (text: string): string => text.replace(presentation, (form) => form.normalize('NFKC'))

const numbers = (args: unknown): readonly number[] => {
  const [first] = args as readonly unknown[]
  return (typeof first === 'object' && first !== null ? Array.from(first as ArrayLike<number>) : args) as number[]
}

/** Of which no font says what it is. */
export const isUnknown = ({ text }: Glyph): boolean => text === '' || /[\0\ufffd\ue000-\uf8ff]/.test(text)

/**
 * Signs between two marks as the one whose text the marks give: fonts name the parts of a letter otherwise than the letter.
 * As they are where they hold figures that a font tells, of which nothing else is to say anything, and where they stand in
 * several lines.
 */
function merged(signs: readonly Glyph[], text: string): readonly Glyph[] {
  if (signs.some((sign) => /\p{Nd}/u.test(sign.text))) return signs
  const base = signs.reduce<Glyph | null>((widest, sign) => (sign.width > (widest?.width ?? -1) ? sign : widest), null)
  if (base === null || signs.some(({ y }) => Math.abs(y - base.y) > base.size)) return signs
  if (text === '') return []
  const x = signs.reduce((least, sign) => Math.min(least, sign.x), base.x)
  const right = signs.reduce((most, sign) => Math.max(most, sign.x + sign.width), base.x + base.width)
  return [{ ...base, text: plain(text), x, width: right - x }]
}

/**
 * The signs that a page draws, in the order in which it draws them (PDF 32000-1, 9.4.4). Text that runs upwards or
 * downwards is left out: it stands in margins and across the page.
 * @param texts by number, what signs between marks say
 * @param start how the page is turned, to points from its upper left corner
 * @param unitOf how much of its size one unit of a font's widths is
 */
export function glyphsOf(
  { fnArray, argsArray }: Operators,
  names: OperatorNames,
  texts: ReadonlyMap<number, string>,
  start: Matrix,
  unitOf: (font: string) => number | undefined,
): readonly Glyph[] {
  const glyphs: Glyph[] = []
  const stack: State[] = []
  const marks: { readonly text: string | undefined; readonly from: number }[] = []
  const first = { base: start, scale: 1, letters: 0, words: 0, leading: 0, rise: 0, size: 0, unit: usualUnit }
  let state: State = { ...first, hidden: false }
  let text: Matrix = identity
  let [x, y, lineX, lineY] = [0, 0, 0, 0]
  const save = () => void stack.push(state)
  const restore = () => {
    state = stack.pop() ?? state
  }
  const transform = (matrix: readonly number[]) => {
    state = { ...state, base: times(state.base, matrix) }
  }
  const goto = (dx: number, dy: number) => {
    lineX += dx
    lineY += dy
    x = lineX
    y = lineY
  }
  const show = (signs: readonly (Shown | number | null)[]) => {
    const { base, scale, letters, words, rise, size, unit, hidden } = state
    const place = times(base, text)
    for (const sign of signs) {
      if (sign === null) continue
      if (typeof sign === 'number') {
        x -= (sign * size * scale) / 1000
        continue
      }
      const advance = sign.width * size * unit * scale
      const [fromX, fromY] = moved(place, x, y + rise)
      const [toX, toY] = moved(place, x + advance, y + rise)
      const [, topY] = moved(place, x, y + rise + size)
      const [dx, dy] = [toX - fromX, toY - fromY]
      if (Math.abs(dy) <= Math.abs(dx) && glyphs.length < mostGlyphs) {
        const height = Math.abs(topY - fromY)
        const written = sign.isSpace ? ' ' : plain(sign.unicode)
        glyphs.push({ text: written, x: Math.min(fromX, toX), y: fromY, width: Math.abs(dx), size: height, hidden })
      }
      x += advance + (letters + (sign.isSpace ? words : 0)) * scale
    }
  }
  const does: Readonly<Record<string, (args: readonly unknown[]) => void>> = {
    save,
    restore,
    transform: (args) => transform(numbers(args)),
    paintFormXObjectBegin: ([matrix]) => {
      save()
      if (matrix !== null && matrix !== undefined) transform(Array.from(matrix as ArrayLike<number>))
    },
    paintFormXObjectEnd: restore,
    beginMarkedContent: () => void marks.push({ text: undefined, from: glyphs.length }),
    beginMarkedContentProps: ([, number]) => {
      marks.push({ text: typeof number === 'number' ? texts.get(number) : undefined, from: glyphs.length })
    },
    endMarkedContent: () => {
      const mark = marks.pop()
      if (mark?.text !== undefined) glyphs.push(...merged(glyphs.splice(mark.from), mark.text))
    },
    beginText: () => {
      text = identity
      ;[x, y, lineX, lineY] = [0, 0, 0, 0]
    },
    setTextMatrix: (args) => {
      text = numbers(args) as unknown as Matrix
      ;[x, y, lineX, lineY] = [0, 0, 0, 0]
    },
    moveText: ([dx, dy]) => goto(Number(dx), Number(dy)),
    setLeadingMoveText: ([dx, dy]) => {
      state = { ...state, leading: Number(dy) }
      goto(Number(dx), Number(dy))
    },
    nextLine: () => goto(0, state.leading),
    setLeading: ([leading]) => {
      state = { ...state, leading: -Number(leading) }
    },
    setCharSpacing: ([letters]) => {
      state = { ...state, letters: Number(letters) }
    },
    setWordSpacing: ([words]) => {
      state = { ...state, words: Number(words) }
    },
    setHScale: ([percent]) => {
      state = { ...state, scale: Number(percent) / 100 }
    },
    setTextRise: ([rise]) => {
      state = { ...state, rise: Number(rise) }
    },
    setTextRenderingMode: ([mode]) => {
      state = { ...state, hidden: mode === invisible || mode === clippedOnly }
    },
    setFont: ([font, size]) => {
      state = { ...state, size: Number(size), unit: unitOf(String(font)) ?? usualUnit }
    },
    showText: ([signs]) => show(signs as readonly (Shown | number | null)[]),
  }
  const byNumber = new Map(Object.entries(does).map(([name, act]) => [names[name], act]))
  fnArray.forEach((operator, at) => {
    byNumber.get(operator)?.((argsArray[at] ?? []) as readonly unknown[])
  })
  return glyphs
}
