import { useTranslation } from 'react-i18next'
import { ar, type Vocabulary } from '../../../src/words/ar.ts'
import { en } from '../../../src/words/en.ts'
import { chosenDating } from '../ui/dating.ts'
import type { Language } from './language.ts'

const figures = { ar: new Intl.NumberFormat('ar-u-nu-arab'), en: new Intl.NumberFormat('en') }

/** How the pages speak: the names of what readings hold, and numbers. */
export interface Voice {
  readonly language: Language
  readonly words: Vocabulary
  /** A number of the interface itself (٢١٤ in Arabic). Numbers out of reports keep Latin figures. */
  readonly number: (value: number) => string
}

const voices: Readonly<Record<Language, Voice>> = {
  ar: { language: 'ar', words: ar, number: (value) => figures.ar.format(value) },
  en: { language: 'en', words: en, number: (value) => figures.en.format(value) },
}

/** The same with months called by their other names, where they have such. */
const elsewhere = Object.fromEntries(
  Object.entries(voices).map(([language, voice]) => {
    const { months, monthsElsewhere } = voice.words
    const swapped = { ...voice.words, months: monthsElsewhere, monthsElsewhere: months }
    return [language, monthsElsewhere.length === 0 ? voice : { ...voice, words: swapped }]
  }),
) as typeof voices

export function useVoice(): Voice {
  const { i18n } = useTranslation()
  const dating = chosenDating.use()
  return (dating === 'elsewhere' ? elsewhere : voices)[i18n.language === 'en' ? 'en' : 'ar']
}
