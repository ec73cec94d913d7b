import { useTranslation } from 'react-i18next'
import { chooseLanguage } from '../language/language.ts'
import { Button } from './Button.tsx'
import { chosenDating, datings } from './dating.ts'
import { chosenTheme, themes } from './theme.ts'

const after = <Value,>(values: readonly Value[], now: Value): Value =>
  values[(values.indexOf(now) + 1) % values.length] as Value

/** Light or dark paper, how days are called, and the other language. Each button goes on to the next choice. */
export function Preferences() {
  const { t, i18n } = useTranslation()
  const [theme, dating] = [chosenTheme.use(), chosenDating.use()]
  const other = i18n.language === 'ar' ? 'en' : 'ar'
  // Months have one set of names in English.
  const known = datings.filter((one) => i18n.language === 'ar' || one !== 'elsewhere')
  return (
    <>
      <Button onClick={() => chosenTheme.choose(after(themes, theme))} title={t('theme.choose')}>
        {t(`theme.${theme}`)}
      </Button>
      <Button onClick={() => chosenDating.choose(after(known, dating))} title={t('dating.choose')}>
        {t(`dating.${dating}`)}
      </Button>
      <Button lang={other} onClick={() => chooseLanguage(other)}>
        {t('otherLanguage')}
      </Button>
    </>
  )
}
