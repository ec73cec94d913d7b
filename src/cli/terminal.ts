import pc from 'picocolors'

/** The parts of a process that the command line uses, so that tests can bring their own. */
export interface Stream {
  readonly isTTY?: boolean
  write(text: string): boolean
  once(event: 'drain', listener: () => void): unknown
}

const LEFT_TO_RIGHT_ISOLATE = '\u2066'
const FIRST_STRONG_ISOLATE = '\u2068'
const POP_ISOLATE = '\u2069'
const controls = /(?![\t\n])\p{Cc}|[\u202a-\u202e\u2066-\u2069]/gu

/** Text of a report must not steer the terminal: escape sequences and direction overrides become U+FFFD. */
export const harmless = (text: string) => text.replace(controls, '\ufffd')

export interface Style {
  /** Arabic inside an English line; on a terminal its direction is kept to itself. */
  arabic(text: string): string
  /** An English message that may begin with an Arabic file name; it runs from left to right all the same. */
  message(text: string): string
  bold(text: string): string
  dim(text: string): string
  red(text: string): string
  green(text: string): string
  yellow(text: string): string
  /** A passage with some of its words marked: inverse on a terminal, [in brackets] elsewhere. */
  marked(before: string, words: string, after: string): string
}

/** How words look on a stream: with colour and direction marks on a terminal, plain in a file or a pipe. */
export function styleFor(stream: Stream): Style {
  const tty = stream.isTTY === true
  const isolated = (text: string) => (tty ? `${FIRST_STRONG_ISOLATE}${text}${POP_ISOLATE}` : text)
  const colors = pc.createColors(tty && pc.isColorSupported)
  return {
    arabic: (text) => isolated(harmless(text)),
    message: (text) => (tty ? `${LEFT_TO_RIGHT_ISOLATE}${harmless(text)}${POP_ISOLATE}` : harmless(text)),
    bold: colors.bold,
    dim: colors.dim,
    red: colors.red,
    green: colors.green,
    yellow: colors.yellow,
    marked: (before, words, after) => {
      const inside = tty && colors.isColorSupported ? colors.inverse(harmless(words)) : `[${harmless(words)}]`
      return isolated(`${harmless(before)}${inside}${harmless(after)}`)
    },
  }
}

/** One line of at most `most` characters, cut with an ellipsis. */
export const oneLine = (text: string, most: number) => {
  const line = text.replace(/\s+/g, ' ').trim()
  return line.length <= most ? line : `${line.slice(0, most - 1)}…`
}
