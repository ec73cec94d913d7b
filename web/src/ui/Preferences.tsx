import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../language/language.ts'
import { Button } from './Button.tsx'
import { chooseTheme, themes, useTheme } from './theme.ts'

/** Light or dark paper, and the other language. */
export function Preferences() {
  const { t, i18n } = useTranslation()
  const theme = useTheme()
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  const nextTheme = themes[(themes.indexOf(theme) + 1) % themes.length] ?? 'auto'
  return (
    <>
      <Button onClick={() => chooseTheme(nextTheme)} title={t('theme.choose')}>
        {t(`theme.${theme}`)}
      </Button>
      <Button lang={other} onClick={() => chooseLanguage(other)}>
        {t('otherLanguage')}
      </Button>
    </>
  )
}
