import type { Features } from '../../../annotation/token.ts'
import { ALEF, type Form, HEH, TEH, YEH } from './form.ts'

type Gender = 'm' | 'f'

/**
 * All forms of a noun or adjective from its singular and plurals (folded), without clitics: قتيل with قتلى gives
 * قتيلا, قتيلان, قتيلين, قتلي … `+un` and `+at` stand for the sound plurals.
 */
export function decline(
  singular: string,
  gender: Gender,
  plurals: readonly string[],
  form: Features['form'] | undefined = undefined,
): readonly Form[] {
  const extra: Features = form === undefined ? {} : { form }
  const forms = singularForms(singular, gender, extra)
  for (const plural of plurals) {
    if (plural === '+un') forms.push(...soundMasculine(singular, extra))
    else if (plural === '+at') forms.push(...soundFeminine(singular, extra))
    else forms.push(...brokenPlural(plural, extra))
  }
  return forms
}

/** The four forms an adjective or participle adds in the feminine: مضيفة, مضيفتان, مضيفات. */
export function feminine(masculine: string, form: Features['form'] | undefined = undefined): readonly Form[] {
  return decline(feminineOf(masculine), 'f', ['+at'], form)
}

const feminineOf = (masculine: string): string => masculine + HEH

function singularForms(singular: string, gender: Gender, extra: Features): Form[] {
  const one: Features = { ...extra, number: 1, gender }
  const two: Features = { ...extra, number: 2, gender }
  const forms: Form[] = [{ form: singular, features: one }]
  if (singular.endsWith(HEH) && gender === 'f') {
    const open = singular.slice(0, -1) + TEH
    forms.push({ form: open, features: { ...one, state: 'bound' } })
    forms.push(...duals(open, two))
    return forms
  }
  if (singular.endsWith(`${ALEF}ء`)) {
    forms.push({ form: `${singular.slice(0, -1)}و`, features: { ...one, state: 'bound' } })
    forms.push({ form: `${singular.slice(0, -1)}ي`, features: { ...one, state: 'bound' } })
    return [...forms, ...duals(singular.slice(0, -1) + YEH, two), ...duals(singular, two)]
  }
  if (singular.endsWith(YEH)) {
    // مبنى keeps an alef before an enclitic (مبناه) and a ya in the dual (مبنيان); قاض stands for القاضي.
    forms.push({ form: singular.slice(0, -1) + ALEF, features: { ...one, state: 'bound' } })
    forms.push({ form: singular + ALEF, features: { ...one, accusative: true } })
    return [...forms, ...duals(singular, two)]
  }
  if (!singular.endsWith(ALEF)) forms.push({ form: singular + ALEF, features: { ...one, accusative: true } })
  return [...forms, ...duals(singular, two)]
}

function duals(stem: string, features: Features): readonly Form[] {
  return [
    { form: `${stem}ان`, features },
    { form: `${stem}ين`, features },
    { form: `${stem}ا`, features: { ...features, state: 'construct' } },
    { form: `${stem}ي`, features: { ...features, state: 'construct' } },
  ]
}

function soundMasculine(singular: string, extra: Features): readonly Form[] {
  const features: Features = { ...extra, number: 3, gender: 'm' }
  return [
    { form: `${singular}ون`, features },
    { form: `${singular}ين`, features },
    { form: `${singular}و`, features: { ...features, state: 'construct' } },
    { form: `${singular}ي`, features: { ...features, state: 'construct' } },
  ]
}

function soundFeminine(singular: string, extra: Features): readonly Form[] {
  const stem = singular.endsWith(HEH)
    ? singular.slice(0, -1)
    : singular.endsWith('اء')
      ? `${singular.slice(0, -1)}و`
      : singular
  return [{ form: `${stem}ات`, features: { ...extra, number: 3, gender: 'f' } }]
}

function brokenPlural(plural: string, extra: Features): readonly Form[] {
  const features: Features = { ...extra, number: 3 }
  const forms: Form[] = [{ form: plural, features }]
  if (plural.endsWith(`${ALEF}ء`)) {
    forms.push({ form: `${plural.slice(0, -1)}و`, features: { ...features, state: 'bound' } })
    forms.push({ form: `${plural.slice(0, -1)}ي`, features: { ...features, state: 'bound' } })
  } else if (plural.endsWith(YEH)) {
    forms.push({ form: plural.slice(0, -1) + ALEF, features: { ...features, state: 'bound' } })
  } else if (plural.endsWith(HEH)) {
    forms.push({ form: plural.slice(0, -1) + TEH, features: { ...features, state: 'bound' } })
  } else if (!plural.endsWith(ALEF)) {
    forms.push({ form: plural + ALEF, features: { ...features, accusative: true } })
  }
  return forms
}
