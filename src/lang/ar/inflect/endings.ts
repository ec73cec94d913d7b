import type { Features } from '../../../annotation/token.ts'
import { foldWord } from '../../../text/fold.ts'
import { ALEF, type Form, HAMZA, TEH, WAW, YEH } from './form.ts'

/**
 * A singular or broken plural with what its last letter becomes before tanwin and before a pronoun: قتيل and قتيلا,
 * حكومة and حكومت(ه), مبنى and مبنا(ه), شيء and شيئا, قاضي and قاض.
 */
export function endings(written: string, takesTeh: boolean, defective: boolean, features: Features): Form[] {
  const form = foldWord(written)
  const open = form.slice(0, -1)
  const last = written.at(-1)
  const forms: Form[] = [{ form, features }]
  const bound = (...endings: readonly string[]): void => {
    for (const ending of endings) forms.push({ form: open + ending, features: { ...features, state: 'bound' } })
  }
  const accusative = (stem: string): void => {
    forms.push({ form: stem + ALEF, features: { ...features, accusative: true } })
  }
  if (last === 'ة' || (last === 'ه' && takesTeh)) bound(TEH)
  else if (last === 'ى') bound(ALEF)
  else if (last === 'أ') bound(WAW, YEH)
  else if (last === HAMZA) {
    bound(WAW, YEH)
    // بناء takes its tanwin without an alef; شيئا and بدءا show one, and the hamza its seat.
    if (!open.endsWith(ALEF)) for (const stem of [form, open + YEH]) accusative(stem)
  } else if (last !== ALEF) {
    if (last === 'ؤ') bound(YEH)
    if (defective) forms.push({ form: open, features: { ...features, state: 'indefinite' } })
    accusative(form)
  }
  return forms
}

const FAIL = /^م?.ا.ي$/
const TAFAL = /^ت..+ي$/
const FAWAL = /^..?.?ا[^ا]ي$/

/**
 * True of a singular whose last ya falls where nothing defines it (قاضي: قاض; تبني: تبن), unlike the ya of a nisba
 * (سياسي). All participles in ya are such, the masdars that begin with ت, and words of the shape of قاضي and محامي.
 */
export function isDefective(written: string, form: Features['form']): boolean {
  if (!written.endsWith('ي')) return false
  if (form === 'participle') return true
  return (form === 'masdar' ? TAFAL : FAIL).test(written)
}

/** The same of a broken plural: مباني is written مبان where nothing defines it. */
export const isDefectivePlural = (written: string): boolean => written.length > 4 && FAWAL.test(written)
