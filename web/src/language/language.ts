import i18next, { type ResourceLanguage } from 'i18next'
import { initReactI18next } from 'react-i18next'
import ar from './ar.json'
import en from './en.json'

export type Language = 'ar' | 'en'

const kept = 'marsad.language'

const isLanguage = (value: string | null): value is Language => value === 'ar' || value === 'en'

/** The texts of each page stand beside it: `pages/incidents/ar.json` is what `t('incidents.…')` finds. */
const ofPages = import.meta.glob<ResourceLanguage>('../pages/*/{ar,en}.json', { eager: true, import: 'default' })

function texts(language: Language, own: ResourceLanguage): { translation: ResourceLanguage } {
  const pages = Object.entries(ofPages).flatMap(([path, words]) => {
    const [, page, of] = /pages\/([^/]+)\/(ar|en)\.json$/.exec(path) ?? []
    return page !== undefined && of === language ? [[page, words] as const] : []
  })
  return { translation: { ...own, ...Object.fromEntries(pages) } }
}

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
}

/** Texts are there before the first page is drawn. */
export function startLanguage(): void {
  i18next.on('languageChanged', show)
  void i18next.use(initReactI18next).init({
    lng: firstLanguage(),
    fallbackLng: 'ar',
    resources: { ar: texts('ar', ar), en: texts('en', en) },
    interpolation: { escapeValue: false },
    initAsync: false,
  })
  // Numbers of the interface in the figures of its language: {{count, number}}.
  i18next.services.formatter?.add('number', (value: number, language) =>
    new Intl.NumberFormat(language === 'ar' ? 'ar-u-nu-arab' : 'en').format(value),
  )
  show(i18next.language)
}

export function chooseLanguage(language: Language): void {
  window.localStorage.setItem(kept, language)
  void i18next.changeLanguage(language)
}
