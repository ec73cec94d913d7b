import type { Features } from '../../../annotation/token.ts'
import { foldWord } from '../../../text/fold.ts'
import { endings, isDefective, isDefectivePlural } from './endings.ts'
import { ALEF, type Form, HAMZA, shared, TEH, YEH } from './form.ts'

type Gender = 'm' | 'f'

/**
 * All forms of a noun or adjective from its singular and plurals as written, without clitics: قتيل with قتلى gives
 * قتيلا, قتيلان, قتيلين, قتلي … `+un` and `+at` stand for the sound plurals; `nisba` says that a final ya never falls
 * (سياسي, unlike قاضي).
 */
export function decline(
  singular: string,
  gender: Gender,
  plurals: readonly string[],
  form: Features['form'] | undefined = undefined,
  nisba = false,
): readonly Form[] {
  const defective = !nisba && isDefective(singular, form)
  const extra: Features = form === undefined ? {} : { form }
  const forms = [
    ...endings(singular, gender === 'f', defective, { ...extra, number: 1, gender }),
    ...dualStems(singular, gender).flatMap((stem) => duals(stem, { ...extra, number: 2, gender })),
  ]
  for (const plural of plurals) {
    if (plural === '+un') forms.push(...soundMasculine(singular, defective, extra))
    else if (plural === '+at') forms.push(...soundFeminine(singular, extra))
    else forms.push(...endings(plural, true, isDefectivePlural(plural), { ...extra, number: 3 }))
  }
  return forms.map(({ form, features }) => ({ form: withMadda(form), features: shared(features) }))
}

/** The four forms an adjective or participle adds in the feminine: مضيفة, مضيفتان, مضيفات. */
export const feminine = (masculine: string, form: Features['form'] | undefined = undefined): readonly Form[] =>
  decline(feminineOf(masculine), 'f', ['+at'], form)

const feminineOf = (masculine: string): string =>
  masculine.endsWith('ى') ? `${masculine.slice(0, -1)}اة` : `${masculine}ة`

/** An alef upon an alef is written as one: مبدآن, مفاجآت. */
const withMadda = (form: string): string => (form.includes('اا') ? form.replace('اا', ALEF) : form)

/** What the dual is built on: حكومت of حكومة, مبني of مبنى, both شيء and شيئ of شيء. */
function dualStems(singular: string, gender: Gender): readonly string[] {
  const folded = foldWord(singular)
  const open = folded.slice(0, -1)
  if (singular.endsWith('ة') || (gender === 'f' && singular.endsWith('ه'))) return [open + TEH]
  return singular.endsWith(HAMZA) ? [folded, open + YEH] : [folded]
}

function duals(stem: string, features: Features): readonly Form[] {
  return [
    { form: `${stem}ان`, features },
    { form: `${stem}ين`, features },
    { form: `${stem}ا`, features: { ...features, state: 'construct' } },
    { form: `${stem}ي`, features: { ...features, state: 'construct' } },
  ]
}

/** مراقبون; قاضون and متبنون lose the ya of the singular, سياسيون keeps it. */
function soundMasculine(singular: string, defective: boolean, extra: Features): readonly Form[] {
  const features: Features = { ...extra, number: 3, gender: 'm' }
  const folded = foldWord(singular)
  const stem = defective ? folded.slice(0, -1) : folded
  return [
    { form: `${stem}ون`, features },
    { form: `${stem}ين`, features },
    { form: `${stem}و`, features: { ...features, state: 'construct' } },
    { form: `${stem}ي`, features: { ...features, state: 'construct' } },
  ]
}

/** حكومات; اعتداءات beside صحراوات; مباريات of مباراة. */
function soundFeminine(singular: string, extra: Features): readonly Form[] {
  const folded = foldWord(singular)
  const open = folded.slice(0, -1)
  const stems = singular.endsWith('اء')
    ? [folded, `${open}و`]
    : singular.endsWith('اة')
      ? [folded.slice(0, -2) + YEH]
      : singular.endsWith('ة') || singular.endsWith('ه')
        ? [open]
        : [folded]
  return stems.map((stem) => ({ form: `${stem}ات`, features: { ...extra, number: 3, gender: 'f' } }))
}
