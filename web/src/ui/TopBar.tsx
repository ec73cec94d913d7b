import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../language/language.ts'
import { Button } from './Button.tsx'
import { SearchBox } from './search/SearchBox.tsx'
import { chooseTheme, themes, useTheme } from './theme.ts'

/** What is at hand on every page. */
export function TopBar() {
  const { t, i18n } = useTranslation()
  const theme = useTheme()
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
  return (
    <header className="mx-auto flex max-w-[86rem] flex-wrap items-center gap-2 px-4 pt-4 md:px-8 print:hidden">
      <SearchBox />
      <Button onClick={() => chooseTheme(nextTheme)} title={t('theme.choose')}>
        {t(`theme.${theme}`)}
      </Button>
      <Button lang={other} onClick={() => chooseLanguage(other)}>
        {t('otherLanguage')}
      </Button>
    </header>
  )
}
