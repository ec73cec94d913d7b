import type { Event, Quantity, Reading, Statement } from '../../annotation/reading.ts'
import type { Account, AccountFigure } from '../../annotation/record.ts'
import type { Report } from '../../annotation/report.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'
import type { Span } from '../../text/span.ts'
import { agenciesIn } from './agencies.ts'
import { chainOf } from './chain.ts'
import { type Days, dayOf, daysBetween, daysOf } from './days.ts'
import type { RecordGrammar } from './grammar.ts'
import { characterOf, partyOf } from './parties.ts'
import { phraseOf } from './phrase.ts'
import { homeOf, placesOf } from './places.ts'
import { sentenceAt, sentenceEnds } from './sentences.ts'
import { contentStems, hasArticle, stem, wordsOf } from './stem.ts'
import { turnsBy } from './turns.ts'

/** So many dead are the sum of a war, not of a blow. */
const WAR = 1000
/** What marks a figure as partial stands within so many characters of it. */
const AROUND = 40
/** «Another» stands within so many characters behind what it marks: «هجوم انتحاري آخر». */
const ANOTHER = 25

/** What one report tells of each of its events, in comparable form. Pure: the same report gives the same accounts. */
export function accountsOf(
  report: Report,
  reading: Pick<Reading, 'statements' | 'events' | 'quantities' | 'mentions'>,
  gazetteer: Gazetteer,
  grammar: RecordGrammar,
): readonly Account[] {
  const published = dayOf(report.published)
  const statements = new Map(reading.statements.map((statement) => [statement.id, statement]))
  const quantities = new Map(reading.quantities.map((quantity) => [quantity.id, quantity]))
  const ends = sentenceEnds(report.text)
  const named = new Set(reading.mentions.filter(({ kind }) => kind === 'place').map(({ name }) => name))
  const home = homeOf([...named], gazetteer, grammar)
  const party = remembered((name: string) => partyOf(name, gazetteer, grammar))
  const agencies = agenciesIn(reading, gazetteer)
  const turns = turnsBy(report.text, ends, grammar)
  const wordsAt = remembered((start: number) => {
    const { end } = sentenceAt(ends, report.text.length, start)
    return contentStems(foldWord(report.text.slice(start, end)), grammar)
  })
  return reading.events.map((event): Account => {
    const said = event.source === null ? null : (statements.get(event.source) ?? null)
    const sentence = sentenceAt(ends, report.text.length, event.trigger[0])
    const figures = event.quantities.flatMap((id) => {
      const quantity = quantities.get(id)
      return quantity === undefined ? [] : [figureOf(quantity, report.text, sentence, grammar)]
    })
    const days = daysOf(event.time, published)
    const ofPart = isOfPart(event, report.text, sentence, grammar)
    const words = wordsAt(sentence.start)
    const targets = event.targets.map(party)
    const turn = turns[sentence.ordinal] ?? 0
    return {
      report: report.id,
      event: event.id,
      outlet: report.outlet,
      published,
      title: report.title,
      type: event.type,
      status: event.status,
      quoted: said !== null && said.mode !== 'indirect',
      rejected: isRejected(event, said) && !ofPart,
      ...(ofPart && (said?.act === 'deny' || event.status === 'denied') ? { disowned: true } : {}),
      time: event.time,
      ...days,
      carried: event.carried ?? [],
      places: placesOf(event.places, home, gazetteer, grammar),
      agents: event.agents.map(party),
      targets,
      figures,
      chain: chainOf(report.outlet, report.id, said, party, grammar.conjunction),
      ...(agencies.length === 0 ? {} : { agencies }),
      ...triggerOf(event, report.text, grammar),
      phrase: phraseOf(report.text, event, sentence, grammar),
      total: isTotal(event, days, figures, words, published, report.text.slice(sentence.start, sentence.end), grammar),
      sentence: sentence.ordinal,
      ...(turn === 0 ? {} : { turn }),
      headline: sentence.ordinal === 0 && report.text[sentence.end - 1] === '\n',
      sentenceSpan: [sentence.start, sentence.end],
      words,
    }
  })
}

/** A report names the same few parties and tells several events in one sentence. */
function remembered<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const made = new Map<Key, Value>()
  return (key) => {
    const known = made.get(key)
    if (known !== undefined) return known
    const value = make(key)
    made.set(key, value)
    return value
  }
}

function figureOf(quantity: Quantity, text: string, sentence: Span, grammar: RecordGrammar): AccountFigure {
  const { id, unit, min, max, approx, span } = quantity
  const of = quantity.of === null || quantity.of === undefined ? null : foldWord(quantity.of)
  const stems = wordsOf(foldWord(text.slice(span[0], span[1]))).map((word) => stem(word, grammar))
  const before = text.slice(Math.max(sentence.start, span[0] - AROUND), span[0])
  // «15 قتيلا، بينهم تسعة»: behind a comma it is said of the next figure.
  const [behind = ''] = text.slice(span[1], Math.min(sentence.end, span[1] + AROUND)).split(/[،,;؛]/)
  const around = contentStems(foldWord(`${before} ${behind}`), grammar)
  const partial = around.some((word) => grammar.partial.has(word)) || isAmongVictims(before, grammar)
  return { id, unit, min, max, approx, of, span, character: characterOf(stems, grammar), partial }
}

/** «بين القتلى 31 طفلا»: some of those who are counted elsewhere. */
function isAmongVictims(before: string, grammar: RecordGrammar): boolean {
  const words = wordsOf(foldWord(before))
  return words.some((word, at) => grammar.among.has(word) && grammar.victims.has(stem(words[at + 1] ?? '', grammar)))
}

const isRejected = (event: Event, said: Statement | null): boolean =>
  event.status === 'denied' || (said !== null && said.act === 'deny' && event.status === 'hypothetical')

/** What is denied is a part in it, or its purpose: «نفى مسؤوليته عن الهجوم». */
function isOfPart({ trigger: [start, end] }: Event, text: string, sentence: Span, grammar: RecordGrammar): boolean {
  const before = wordsOf(foldWord(text.slice(Math.max(sentence.start, start - AROUND), end)))
  return before.some((word) => grammar.parts.has(word) || grammar.parts.has(withoutClitic(word, grammar)))
}

function withoutClitic(word: string, { prefixes, shortest }: RecordGrammar): string {
  const prefix = prefixes.find((one) => word.startsWith(one) && word.length - one.length >= shortest)
  return prefix === undefined ? word : word.slice(prefix.length)
}

function triggerOf({ trigger }: Event, text: string, grammar: RecordGrammar) {
  const [start, end] = trigger
  const folded = foldWord(text.slice(start, end))
  // The span may leave the article to the word around it.
  const before =
    foldWord(text.slice(Math.max(0, start - 3), start))
      .split(/\s/)
      .at(-1) ?? ''
  const behind = wordsOf(foldWord(text.slice(end, end + ANOTHER)))
  const first = wordsOf(folded)[0] ?? ''
  return {
    trigger: { span: trigger, written: text.slice(start, end), folded, stem: stem(first, grammar) },
    definite: hasArticle(first, grammar) || hasArticle(before + first, grammar),
    another: behind.slice(0, 3).some((word) => grammar.another.has(word)),
  }
}

function isTotal(
  { type, carried = [] }: Event,
  days: Days,
  figures: readonly AccountFigure[],
  words: readonly string[],
  published: string | null,
  sentence: string,
  grammar: RecordGrammar,
): boolean {
  const dead = figures.filter(({ unit }) => unit === 'killed' || unit === 'wounded' || unit === 'displaced')
  if (dead.some(({ unit, min }) => unit === 'killed' && min !== null && min >= WAR)) return true
  const long = days.dated === 'coarse' && days.from !== null && days.to !== null && daysBetween(days.from, days.to) > 20
  const now = published !== null && days.to !== null && daysBetween(days.to, published) < 2
  if (long && now && dead.length > 0) return true
  if (dead.length > 0 && words.some((word) => grammar.several.has(word))) return true
  const told = days.dated === 'day' && !carried.includes('time')
  if (dead.length > 0 && type === 'casualties' && !told && countsSince(sentence, grammar)) return true
  return dead.length > 0 && days.dated !== 'day' && words.some((word) => grammar.totals.has(word))
}

/** «منذ بدء الحملة», not «منذ الفجر». */
function countsSince(sentence: string, { since, recent }: RecordGrammar): boolean {
  const words = wordsOf(foldWord(sentence))
  return words.some((word, at) => since.has(word) && !recent.has(words[at + 1] ?? ''))
}
