import i18next from 'i18next'
import { initReactI18next } from 'react-i18next'
import ar from './ar.json'
import en from './en.json'

export type Language = 'ar' | 'en'

const kept = 'marsad.language'

const isLanguage = (value: string | null): value is Language => value === 'ar' || value === 'en'

/** The language of the address, else the one chosen before, else Arabic. */
function firstLanguage(): Language {
  const asked = new URLSearchParams(window.location.search).get('lang')
  if (isLanguage(asked)) return asked
  const before = window.localStorage.getItem(kept)
  return isLanguage(before) ? before : 'ar'
}

function show(language: string): void {
  document.documentElement.lang = language
  document.documentElement.dir = i18next.dir(language)
  document.title = i18next.t('marsad')
}

/** Texts are there before the first page is drawn. */
export function startLanguage(): void {
  i18next.on('languageChanged', show)
  void i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'ar',
    resources: { ar: { translation: ar }, en: { translation: en } },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  show(i18next.language)
}

export function chooseLanguage(language: Language): void {
  window.localStorage.setItem(kept, language)
  void i18next.changeLanguage(language)
}
