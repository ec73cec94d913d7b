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
    forms: conjugate(written, present),
  }
  const masdars = list(row, 'masdar').map((masdar): Paradigm => {
    const form = foldWord(masdar)
    return {
      lexeme: lexeme('noun', form, masdar, ['masdar'], past),
      forms: decline(
        masdar,
        masdar.endsWith('ة') ? 'f' : 'm',
        masdar.endsWith('ة') || form.length > 3 ? ['+at'] : [],
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
        forms: [...decline(participle, 'm', ['+un'], 'participle'), ...feminine(participle, 'participle')],
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
    forms: decline(written, gender, list(row, 'plural')),
  }
}

export function adjectiveParadigm(row: Row): Paradigm {
  const written = cell(row, 'masculine') ?? ''
  const masculine = foldWord(written)
  return {
    lexeme: lexeme('adjective', masculine, written, list(row, 'tags')),
    forms: adjectiveForms(written, list(row, 'plural'), list(row, 'tags').includes('nisba')),
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
    forms: adjectiveForms(written, list(row, 'people'), true).filter(({ form }) => form !== place),
  }
}

/** An adjective's forms. Feminines that have an entry of their own (كبرى, حمراء) and elatives (أكبر) make none with ة. */
function adjectiveForms(written: string, plurals: readonly string[], nisba: boolean): readonly Form[] {
  if (isOwnFeminine(written)) return decline(written, 'f', plurals)
  const both = ELATIVE.test(written) || written.endsWith('ة')
  return [...decline(written, 'm', plurals, undefined, nisba), ...(both ? [] : feminine(written))]
}

const ELATIVE = /^(أ..[^يةه]|آخر|أشد|أقل|أهم|أحد|أدق|أعز|أصم)$/
const isOwnFeminine = (written: string): boolean =>
  /^[^أم]..(ى|اء)$/.test(written) || /^(أخرى|أولى|دنيا|عليا)$/.test(written)

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
