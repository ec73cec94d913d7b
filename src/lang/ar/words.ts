import type { Lexeme } from '../../annotation/token.ts'
import type { Paradigm } from '../../morphology/lexicon.ts'
import { lexeme } from '../../morphology/lexicon.ts'
import { foldWord } from '../../text/fold.ts'
import type { Form } from './inflect/form.ts'
import { MEEM, shared } from './inflect/form.ts'
import { decline, feminine } from './inflect/noun.ts'
import { conjugate } from './inflect/verb.ts'
import { cell, list, type Row } from './table.ts'

/** The columns every list of verbs begins with; engines' own lists add theirs. */
export const verbColumns = ['past', 'present', 'masdar', 'participle'] as const
/** The columns every list of nouns begins with. */
export const nounColumns = ['singular', 'gender', 'plural', 'tags'] as const

/** The paradigms of a line of verbs: the verb itself, its masdars and its active participle. */
export function verbParadigms(row: Row): readonly Paradigm[] {
  const written = cell(row, 'past') ?? ''
  const present = cell(row, 'present')
  if (written === '') throw new Error(`${row.file} line ${row.line}: wants a past`)
  const past = foldWord(written)
  const verb = paradigm(lexeme('verb', past, written), [past, foldWord(present ?? '')], () =>
    conjugate(written, present),
  )
  const masdars = list(row, 'masdar').map((masdar): Paradigm => {
    const form = foldWord(masdar)
    const feminine = masdar.endsWith('ة')
    return paradigm(lexeme('noun', form, masdar, ['masdar'], past), [form], () =>
      decline(masdar, feminine ? 'f' : 'm', feminine || form.length > 3 ? ['+at'] : [], 'masdar'),
    )
  })
  const given = list(row, 'participle')
  const participles = given.length > 0 ? given : present === null ? [] : [regularParticiple(present)]
  return [
    verb,
    ...masdars,
    ...participles.map((participle): Paradigm => {
      const form = foldWord(participle)
      return paradigm(lexeme('adjective', form, participle, ['participle'], past), [form], () => [
        ...decline(participle, 'm', ['+un'], 'participle'),
        ...feminine(participle, 'participle'),
      ])
    }),
  ]
}

/** م for the present's prefix: يضيف gives مضيف. Right for every derived verb. */
const regularParticiple = (present: string): string => MEEM + present.slice(1)

export function nounParadigm(row: Row): Paradigm {
  const written = cell(row, 'singular') ?? ''
  const singular = foldWord(written)
  const gender = cell(row, 'gender')
  if (gender !== 'm' && gender !== 'f')
    throw new Error(`${row.file} line ${row.line}: gender is ${gender}, want m or f`)
  const plurals = list(row, 'plural')
  return paradigm(lexeme('noun', singular, written, list(row, 'tags')), parts(singular, plurals), () =>
    decline(written, gender, plurals),
  )
}

export function adjectiveParadigm(row: Row): Paradigm {
  const written = cell(row, 'masculine') ?? ''
  const masculine = foldWord(written)
  const plurals = list(row, 'plural')
  const tags = list(row, 'tags')
  return paradigm(lexeme('adjective', masculine, written, tags), parts(masculine, plurals), () =>
    adjectiveForms(written, plurals, tags.includes('nisba')),
  )
}

/** A nisba (روسي) with the people (روس) and the name of what it stands for. */
export function nationalityParadigm(row: Row): Paradigm {
  const written = cell(row, 'adjective') ?? ''
  const masculine = foldWord(written)
  const noun = cell(row, 'noun')
  const place = foldWord(noun ?? '')
  const people = list(row, 'people')
  const word = lexeme('adjective', masculine, written, ['nisba', 'nationality'], noun)
  // روسيا is Russia, hardly ever an accusative of روسي.
  return paradigm(word, parts(masculine, people), () =>
    adjectiveForms(written, people, true).filter(({ form }) => form !== place),
  )
}

/** An adjective's forms. Feminines that have an entry of their own (كبرى, حمراء) and elatives (أكبر) make none with ة. */
function adjectiveForms(written: string, plurals: readonly string[], nisba: boolean): readonly Form[] {
  if (isOwnFeminine(written)) return decline(written, 'f', plurals)
  const both = ELATIVE.test(written) || written.endsWith('ة')
  return [...decline(written, 'm', plurals, undefined, nisba), ...(both ? [] : feminine(written))]
}

const ELATIVE = /^(أ.[^ي][^يةه]|أبيض|أطيب|آخر|أشد|أقل|أهم|أحد|أدق|أعز|أصم)$/
const isOwnFeminine = (written: string): boolean =>
  /^[^أم]..(ى|اء)$/.test(written) || /^(أخرى|أولى|دنيا|عليا)$/.test(written)

export const particleParadigm = (row: Row): Paradigm => {
  const written = cell(row, 'form') ?? ''
  const form = foldWord(written)
  return uninflected(lexeme('particle', form, written, list(row, 'pos')))
}

/** A name's word: given names and the words of places and organisations, which take clitics but no inflection. */
export const nameParadigm = (written: string, tags: readonly string[]): Paradigm => {
  return uninflected(lexeme('name', foldWord(written), written, tags))
}

/** Adds tags to a verb that another list inflects. */
export const taggedVerb = (row: Row): Paradigm => {
  const past = cell(row, 'past') ?? ''
  return { lexeme: lexeme('verb', foldWord(past), past, list(row, 'tags')), parts: [], forms: [] }
}

/** A word that is always written as its lemma. */
export const uninflected = (word: Lexeme): Paradigm => ({
  lexeme: word,
  parts: [word.lemma],
  forms: [{ form: word.lemma, features: shared({}) }],
})

const paradigm = (word: Lexeme, parts: readonly string[], inflect: () => readonly Form[]): Paradigm => ({
  lexeme: word,
  parts,
  get forms() {
    return inflect()
  },
})

const parts = (singular: string, plurals: readonly string[]): readonly string[] => [
  singular,
  ...plurals.filter((plural) => !plural.startsWith('+')).map(foldWord),
]

/** What stands between a spokesman and whom he speaks for: «باسم»، «بلسان». */
export const behalf: ReadonlySet<string> = new Set(['اسم', 'لسان'].map(foldWord))
