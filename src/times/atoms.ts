import type { Document } from '../annotation/document.ts'
import type { Token, WordForm } from '../annotation/token.ts'
import { type Facts, factsOf } from './facts.ts'
import type { NumberAt, TimeClass, TimeGrammar, TimeWord } from './grammar.ts'

/** A word, number or sign that an expression of time is made of; tokens `from` to `to`. */
export interface Atom {
  readonly kind: TimeClass
  readonly value: number
  /** What the word stands for, where that is no number (`PRESENT_REF`). */
  readonly text: string
  readonly from: number
  readonly to: number
  /** Original offset after its clitics. */
  readonly start: number
  /** Conjunction or preposition written on it: it begins something new. */
  readonly joined: boolean
  readonly bound: boolean
}

const YEAR = /^(1[0-9]|20)\d\d$/
const CLOCK = /^\d{1,2}[.,]\d\d$/
const LAST_HIJRI = 1500
const LAST_DAY = 31

/** All that can begin at a token, likeliest first. Asks for each token once. */
export function atomReader(document: Document, grammar: TimeGrammar): (at: number) => readonly Atom[] {
  const known: (readonly Atom[] | undefined)[] = new Array(document.tokens.length)
  const facts = factsOf(grammar)
  return (at) => {
    const before = known[at]
    if (before !== undefined) return before
    const token = document.tokens[at]
    const found = token === undefined ? none : atomsAt(document, at, token, facts(token.word), grammar)
    known[at] = found
    return found
  }
}

const none: readonly Atom[] = []

function atomsAt(
  document: Document,
  at: number,
  token: Token,
  { sign, words, glued, unlike }: Facts,
  grammar: TimeGrammar,
): readonly Atom[] {
  if (token.kind === 'punctuation') return sign === null ? none : [plain(sign, 0, at, at + 1, token.start)]
  const number = (glued ? gluedNumber(document, at, grammar) : null) ?? numberAtoms(document, at, grammar.numberAt)
  if (words.length === 0) return number
  if (unlike && grammar.unlike.has(document.text.slice(token.start, token.end))) return number
  const atoms: Atom[] = []
  for (const word of words) {
    const atom = wordAtom(document, at, word, grammar)
    if (atom !== null) atoms.push(atom)
  }
  if (atoms.length === 0) return number
  atoms.push(...number)
  return atoms.length === 1 ? atoms : atoms.sort((a, b) => b.to - a.to)
}

/** Digits with their clitics written on, which are a token of their own: the 48; and 30. */
function gluedNumber(document: Document, at: number, grammar: TimeGrammar): readonly Atom[] | null {
  const next = document.tokens[at + 1]
  if (next?.kind !== 'number') return null
  const atoms = numberAtoms(document, at + 1, grammar.numberAt).map((atom) => ({ ...atom, from: at }))
  // Only a conjunction stands apart from its number.
  return next.spaced && !(document.tokens[at]?.form.length === 1 && atoms[0]?.joined) ? null : atoms
}

const plain = (kind: TimeClass, value: number, from: number, to: number, start: number): Atom => ({
  kind,
  value,
  text: '',
  from,
  to,
  start,
  joined: false,
  bound: false,
})

function wordAtom(document: Document, at: number, word: TimeWord, grammar: TimeGrammar): Atom | null {
  const { tokens, folded } = document
  for (let index = 0; index < word.rest.length; index++) {
    if (tokens[at + 1 + index]?.form !== word.rest[index]) return null
  }
  const { kind, value, text, joined, bound } = word
  const start = folded.start[(tokens[at] as Token).folded + word.proclitic] as number
  const atom: Atom = { kind, value, text, from: at, to: at + 1 + word.rest.length, start, joined, bound }
  if (kind === 'month' || kind === 'weakmonth') return twice(tokens, atom, grammar)
  return kind === 'ordinal' ? longOrdinal(tokens, atom, grammar) : atom
}

/** The same month under its two names, with a sign between or none: آب (أغسطس), أيلول/سبتمبر, آذار - مارس. */
function twice(tokens: readonly Token[], month: Atom, grammar: TimeGrammar): Atom {
  const facts = factsOf(grammar)
  const sign = signAt(tokens, month.to, facts)
  const at = sign === 'open' || sign === 'slash' || sign === 'dash' ? month.to + 1 : month.to
  const second = tokens[at]
  for (const word of second === undefined ? none2 : facts(second.word).words) {
    if ((word.kind !== 'month' && word.kind !== 'weakmonth') || word.value !== month.value || word.joined) continue
    if (word.rest.some((form, index) => tokens[at + 1 + index]?.form !== form)) continue
    const to = at + 1 + word.rest.length
    const closed = sign === 'open' && signAt(tokens, to, facts) === 'close'
    return { ...month, kind: 'month', to: closed ? to + 1 : to }
  }
  return month
}

const signAt = (tokens: readonly Token[], at: number, facts: (word: WordForm) => Facts): TimeClass | null => {
  const token = tokens[at]
  return token === undefined ? null : facts(token.word).sign
}

/** The ordinal of two words: الحادي عشر, الخامس والعشرين. */
function longOrdinal(tokens: readonly Token[], first: Atom, { words }: TimeGrammar): Atom {
  for (const { kind, value, joined } of words.get(tokens[first.to]?.form ?? '') ?? none2) {
    const teen = kind === 'teen' && !joined
    const tens = kind === 'ordinal' && joined && value >= 20
    if (first.value < 10 && (teen || tens)) return { ...first, value: first.value + value, to: first.to + 1 }
  }
  return first
}
const none2: readonly TimeWord[] = []

function numberAtoms(document: Document, at: number, numberAt: NumberAt): readonly Atom[] {
  const number = numberAt(document, at)
  if (number === null) return none
  const { tokens } = document
  const token = tokens[at] as Token
  const { value, to, start, joined, article, indefinite } = number
  if (indefinite) return none
  const atom: Atom = { ...plain('number', value, at, to, start), joined }
  const atoms: Atom[] = []
  if (number.digits && to === at + 1) {
    const minutes = tokens[at + 2]
    if (tokens[at + 1]?.form === ':' && minutes?.kind === 'number' && !minutes.spaced) {
      return [{ ...atom, kind: 'hour', to: at + 3 }]
    }
    if (CLOCK.test(token.form)) atoms.push({ ...atom, kind: 'hour' })
    if (YEAR.test(token.form)) atoms.push({ ...atom, kind: value < LAST_HIJRI ? 'hijriyear' : 'year' })
    const date = numericDate(tokens, at, atom)
    if (date !== null) return [date]
  }
  if (article) atoms.push({ ...atom, kind: 'thenumber' })
  if (value >= 1 && value <= LAST_DAY && Number.isInteger(value)) atoms.push({ ...atom, kind: 'day' })
  atoms.push(atom)
  return atoms
}

/** Three numbers with signs between: 15/10/2015, 2015-10-15, 15.10.2015. `text` is year-month-day. */
function numericDate(tokens: readonly Token[], at: number, atom: Atom): Atom | null {
  const dotted = /^(\d{1,2})\.(\d{1,2})\.(\d{4})$/.exec((tokens[at] as Token).form)
  if (dotted) return { ...atom, kind: 'date', text: `${dotted[3]}-${dotted[2]}-${dotted[1]}` }
  const sign = tokens[at + 1]?.form
  if ((sign !== '/' && sign !== '-') || tokens[at + 3]?.form !== sign) return null
  const [a, b, c] = [tokens[at], tokens[at + 2], tokens[at + 4]].map((token) => token?.form ?? '') as [
    string,
    string,
    string,
  ]
  if (!/^\d+$/.test(a) || !/^\d{1,2}$/.test(b) || !/^\d+$/.test(c)) return null
  if (a.length === 4 && c.length <= 2) return { ...atom, kind: 'date', to: at + 5, text: `${a}-${b}-${c}` }
  return c.length === 4 && a.length <= 2 ? { ...atom, kind: 'date', to: at + 5, text: `${c}-${b}-${a}` } : null
}
