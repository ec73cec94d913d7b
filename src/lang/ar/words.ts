import type { Paradigm } from '../../morphology/lexicon.ts'
import { lexeme } from '../../morphology/lexicon.ts'
import { foldWord } from '../../text/fold.ts'
import type { Form } from './inflect/form.ts'
import { MEEM } from './inflect/form.ts'
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
  if (written === '' || present === null) throw new Error(`${row.file} line ${row.line}: want past and present`)
  const past = foldWord(written)
  const verb: Paradigm = {
    lexeme: lexeme('verb', past, written),
    forms: conjugate(past, foldWord(present)),
  }
  const masdars = list(row, 'masdar').map((masdar): Paradigm => {
    const form = foldWord(masdar)
    return {
      lexeme: lexeme('noun', form, masdar, ['masdar'], past),
      forms: decline(
        form,
        form.endsWith('ه') ? 'f' : 'm',
        form.endsWith('ه') || form.length > 3 ? ['+at'] : [],
        'masdar',
      ),
    }
  })
  const given = list(row, 'participle')
  const participles = given.length > 0 ? given : [regularParticiple(present)]
  return [
    verb,
    ...masdars,
    ...participles.map((participle): Paradigm => {
      const form = foldWord(participle)
      return {
        lexeme: lexeme('adjective', form, participle, ['participle'], past),
        forms: [...decline(form, 'm', ['+un'], 'participle'), ...feminine(form, 'participle')],
      }
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
  return {
    lexeme: lexeme('noun', singular, written, list(row, 'tags')),
    forms: decline(singular, gender, list(row, 'plural').map(foldPlural)),
  }
}

export function adjectiveParadigm(row: Row): Paradigm {
  const written = cell(row, 'masculine') ?? ''
  const masculine = foldWord(written)
  return {
    lexeme: lexeme('adjective', masculine, written, list(row, 'tags')),
    forms: adjectiveForms(masculine, list(row, 'plural').map(foldPlural)),
  }
}

/** A nisba (روسي) with the people (روس) and the name of what it stands for. */
export function nationalityParadigm(row: Row): Paradigm {
  const written = cell(row, 'adjective') ?? ''
  const masculine = foldWord(written)
  const noun = cell(row, 'noun')
  const place = foldWord(noun ?? '')
  return {
    lexeme: lexeme('adjective', masculine, written, ['nisba', 'nationality'], noun),
    // روسيا is Russia, hardly ever an accusative of روسي.
    forms: adjectiveForms(masculine, list(row, 'people').map(foldPlural)).filter(({ form }) => form !== place),
  }
}

const adjectiveForms = (masculine: string, plurals: readonly string[]): readonly Form[] => [
  ...decline(masculine, 'm', plurals),
  ...(masculine.endsWith('ه') ? [] : feminine(masculine)),
]

export const particleParadigm = (row: Row): Paradigm => {
  const written = cell(row, 'form') ?? ''
  const form = foldWord(written)
  return { lexeme: lexeme('particle', form, written, list(row, 'pos')), forms: [{ form, features: {} }] }
}

/** A name's word: given names and the words of places and organisations, which take clitics but no inflection. */
export const nameParadigm = (written: string, tags: readonly string[]): Paradigm => {
  const form = foldWord(written)
  return { lexeme: lexeme('name', form, written, tags), forms: [{ form, features: {} }] }
}

const foldPlural = (plural: string): string => (plural.startsWith('+') ? plural : foldWord(plural))
