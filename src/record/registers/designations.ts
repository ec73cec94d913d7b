import type { Mention, Offsets, Statement } from '../../annotation/reading.ts'
import { foldWord } from '../../text/fold.ts'
import type { Term } from './definition.ts'
import { type Item, type Looking, statementItem } from './item.ts'
import { holds, type Leaf } from './leaf.ts'
import { find, type Match } from './lists.ts'

const bodies: ('person' | 'organisation')[] = ['person', 'organisation']

/** Signs that may stand between a term and the name that it is said of. */
const between = /^[\s"'«»“”‘’()]*$/u

/**
 * Who calls whom what: a term of the register's lists beside a name, inside what is said, or in the outlet's own words
 * where the register takes narration. A term with no name beside it calls nobody by name and gives nothing.
 */
export function designationItems(looking: Looking, leaf: Leaf): readonly Item[] {
  const { from } = looking.definition
  const wanted = from.statements
  const takes = (said: Statement): boolean => wanted?.acts === undefined || wanted.acts.includes(said.act)
  return inText(looking, leaf).flatMap(({ match, mention, span }): readonly Item[] => {
    const said = innermost(leaf, match.span)
    if (said === null && from.narration !== true) return []
    if (said !== null && (wanted === undefined || !takes(said))) return []
    const around = leaf.sentenceAt(match.span[0]).span
    const designation = { match, name: nameOf(looking, mention), span }
    if (said !== null) return [{ ...statementItem(leaf, said), anchor: match.span, designation }]
    return [
      {
        leaf,
        id: `${match.span[0]}`,
        anchor: match.span,
        said: null,
        events: [],
        quantities: [],
        beside: [],
        scope: [around],
        designation,
      },
    ]
  })
}

interface Called {
  readonly match: Match
  readonly mention: Mention
  /** The words of the name without the term. */
  readonly span: Offsets
}

function inText({ lists, lexemes }: Looking, leaf: Leaf): readonly Called[] {
  const { text } = leaf.report
  const whole: Offsets = [0, text.length]
  return [...lists.values()].flatMap((list) =>
    find(list, leaf, whole, lexemes).flatMap((match): readonly Called[] => {
      const { mentions } = leaf.reading
      for (const mention of mentions) {
        if (namesAnother(leaf, match, mention)) continue
        const span = besides(text, mention, match)
        if (span !== null && callable(leaf, mention, match.term)) return [{ match, mention, span }]
      }
      return []
    }),
  )
}

/** «… الإرهابي فلان»: the term is said of whose name follows, not of the one before it. */
const namesAnother = ({ report, reading }: Leaf, { span }: Match, before: Mention): boolean =>
  before.span[1] <= span[0] &&
  reading.mentions.some(
    (other) =>
      other.kind === 'person' && other.span[0] >= span[1] && between.test(report.text.slice(span[1], other.span[0])),
  )

/** Where the name stands, without the term, if the two stand as the term asks; else null. */
function besides(text: string, { span }: Mention, { term, span: own }: Match): Offsets | null {
  const side = term.beside ?? 'either'
  const before = side !== 'behind'
  const behind = side !== 'before'
  if (holds(span, own)) {
    const front: Offsets = [span[0], trimEnd(text, span[0], own[0])]
    const back: Offsets = [trimStart(text, own[1], span[1]), span[1]]
    if (behind && back[1] - back[0] > 1 && front[1] - front[0] < 2) return back
    return before && front[1] - front[0] > 1 && back[1] - back[0] < 1 ? front : null
  }
  if (before && span[1] <= own[0] && between.test(text.slice(span[1], own[0]))) return span
  return behind && own[1] <= span[0] && between.test(text.slice(own[1], span[0])) ? span : null
}

function trimEnd(text: string, from: number, to: number): number {
  let at = to
  while (at > from && /[\s"'«»“”‘’(]/u.test(text[at - 1] as string)) at--
  return at
}

function trimStart(text: string, from: number, to: number): number {
  let at = from
  while (at < to && /[\s"'«»“”‘’)]/u.test(text[at] as string)) at++
  return at
}

/**
 * What also stands as a place in the report is a state or town: an adjective behind it may be said of something before
 * it («غارات روسيا …»), so it counts as called only where it is a body or person throughout.
 */
const callable = ({ reading }: Leaf, { kind, name }: Mention, { kinds = bodies }: Term): boolean =>
  kinds.some((wanted) => wanted === kind) &&
  !reading.mentions.some((other) => other.kind === 'place' && other.name === name)

/** The fullest name, without terms of the register that belong to it in this report: «تنظيم … الإرهابي». */
function nameOf({ lists, lexemes }: Looking, { name }: Mention): string {
  const words = name.split(/\s+/)
  const isTerm = (word: string | undefined): boolean => {
    const form = foldWord(word ?? '').replace(/[^\p{L}\p{N}]/gu, '')
    const keys = [`=${form}`, form, ...lexemes(form)]
    return [...lists.values()].some(({ phrases }) => keys.some((key) => phrases.has(key)))
  }
  let from = 0
  let to = words.length
  while (to - from > 1 && isTerm(words[from])) from++
  while (to - from > 1 && isTerm(words[to - 1])) to--
  return words
    .slice(from, to)
    .join(' ')
    .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')
}

/** The statement in whose content the words stand; of several the shortest. */
function innermost({ reading }: Leaf, span: Offsets): Statement | null {
  const around = reading.statements.filter(({ content }) => content.some((part) => holds(part, span)))
  const length = ({ content }: Statement): number => content.reduce((sum, [start, end]) => sum + end - start, 0)
  return around.sort((a, b) => length(a) - length(b))[0] ?? null
}
