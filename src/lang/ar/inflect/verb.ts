import type { Features } from '../../../annotation/token.ts'
import { ALEF, type Form, HAMZA, isWeak, NOON, shared, TEH, WAW, YEH } from './form.ts'
import { type Verb, verbOf } from './verb-class.ts'

/**
 * All finite forms of a verb from its two principal parts as written, without clitics: قال and يقول give قالت, قلنا,
 * يقولون, تقل, قيل, يقال … The written form hides vowels, so active and passive share most forms. Over-generates where
 * the two parts do not tell the class (بقى and بقي fold together). A verb without a present (ليس) has past forms only.
 */
export function conjugate(past: string, present: string | null): readonly Form[] {
  const verb = verbOf(past, present ?? '')
  if (present === null) return pastForms(verb)
  return [...pastForms(verb), ...presentForms(verb), ...passiveForms(verb)]
}

const form = (form: string, features: Features): Form => ({
  // An alef upon an alef is written as one with a madda: بدآ, آخذ.
  form: form.includes('اا') ? form.replace('اا', ALEF) : form,
  features: shared(features),
})
const past3 = (written: string, gender: 'm' | 'f', number: 1 | 2 | 3, bound = false): Form =>
  form(written, { tense: 'past', person: 3, gender, number, ...(bound ? { state: 'bound' as const } : {}) })
const past12 = (written: string, person: 1 | 2, number: 1 | 3): Form => form(written, { tense: 'past', person, number })

/** A stem as it is written before و and ا: the hamza of بدأ and جاء may change its seat (بدؤوا, جاؤوا, يجيئون). */
function reseated({ hamza }: Verb, stem: string): readonly string[] {
  if (!hamza) return [stem]
  const open = stem.slice(0, -1)
  if (stem.endsWith(ALEF)) return [stem, open + WAW]
  if (stem.endsWith(HAMZA)) return [stem, open.endsWith(YEH) ? open + YEH : open + WAW]
  return [stem]
}

/** The stem that first and second persons are built on: قل of قال, شنن of شن, دعو of دعا, جئ of جاء, لس of ليس. */
function shortStem({ past, stem, hamza, hollow, doubled }: Verb): string {
  const last = past.at(-1) as string
  if (hollow && past.length >= 3) {
    if (last !== HAMZA) return past.slice(0, -2) + last
    return past.slice(0, -2) + (past.length > 3 ? ALEF : stem.at(-2) === WAW ? WAW : YEH)
  }
  if (stem === '' && past.at(-2) === YEH) return past.slice(0, -2) + last
  if (!hamza && last === ALEF) return past.slice(0, -1) + (stem.endsWith(WAW) ? WAW : YEH)
  return doubled && !isWeak(last) ? past + last : past
}

function pastForms(verb: Verb): readonly Form[] {
  const { past, hamza } = verb
  const last = past.at(-1) as string
  const defective = !hamza && (last === ALEF || last === YEH)
  const open = defective ? past.slice(0, -1) : past
  const forms: Form[] = [past3(past, 'm', 1), past3(open + TEH, 'f', 1), past3(`${open}تا`, 'f', 2)]
  if (defective && last === YEH) forms.push(past3(past + TEH, 'f', 1), past3(`${past}تا`, 'f', 2))
  for (const stem of reseated(verb, open)) {
    forms.push(past3(`${stem}وا`, 'm', 3), past3(stem + WAW, 'm', 3, true))
  }
  if (defective) {
    forms.push(past3(`${open}يا`, 'm', 2), past3(`${open}وا`, 'm', 2), past3(open + ALEF, 'm', 1, true))
  } else forms.push(past3(past + ALEF, 'm', 2))
  const short = shortStem(verb)
  // A final noon or teh takes the ending's into itself: كنا, not كننا.
  const we = short.endsWith(NOON) ? short + ALEF : short + NOON + ALEF
  forms.push(past12(short.endsWith(TEH) ? short : short + TEH, 1, 1), past12(we, 1, 3), past12(`${short}تم`, 2, 3))
  forms.push(past3(short.endsWith(NOON) ? short : short + NOON, 'f', 3))
  return forms
}

function presentForms(verb: Verb): readonly Form[] {
  const { stem, hamza } = verb
  const last = stem.at(-1) as string
  const defective = !hamza && isWeak(last)
  const open = defective ? stem.slice(0, -1) : stem
  const forms: Form[] = []
  const add = (written: string, person: 1 | 2 | 3, number: 1 | 2 | 3, gender?: 'm' | 'f', bound = false): void => {
    forms.push(
      form(written, {
        tense: 'present',
        person,
        number,
        ...(gender ? { gender } : {}),
        ...(bound ? { state: 'bound' as const } : {}),
      }),
    )
  }
  for (const singular of [stem, ...jussive(verb)]) {
    add(YEH + singular, 3, 1, 'm')
    add(TEH + singular, 3, 1, 'f')
    add(NOON + singular, 1, 3)
    add(ALEF + singular, 1, 1)
  }
  for (const bound of defective ? [open + ALEF] : reseated(verb, stem).slice(1)) {
    add(YEH + bound, 3, 1, 'm', true)
    add(TEH + bound, 3, 1, 'f', true)
  }
  for (const plural of reseated(verb, open)) {
    add(`${YEH}${plural}ون`, 3, 3, 'm')
    add(`${YEH}${plural}وا`, 3, 3, 'm')
    add(`${YEH}${plural}و`, 3, 3, 'm', true)
    add(`${TEH}${plural}ون`, 2, 3)
  }
  for (const dual of defective && last === ALEF ? [open + YEH] : reseated(verb, stem)) {
    add(`${YEH}${dual}ان`, 3, 2, 'm')
    add(`${TEH}${dual}ان`, 3, 2, 'f')
    add(`${YEH}${dual}ا`, 3, 2, 'm')
  }
  if (!defective) add(`${YEH}${stem}ن`, 3, 3, 'f')
  return forms
}

/** What the jussive drops: يقل of يقول, يدع of يدعو. */
function jussive({ past, stem, hamza }: Verb): readonly string[] {
  const last = stem.at(-1) as string
  if (isWeak(last)) return hamza ? [] : [stem.slice(0, -1)]
  if (stem.length < 3 || !isWeak(stem.at(-2)) || past.at(-2) !== ALEF) return []
  // لم يجئ, لم يشأ, لم يسؤ: the hamza takes the seat of the vowel that shortens.
  return [stem.slice(0, -2) + (last === HAMZA ? stem.at(-2) : last)]
}

/** Passives that are written unlike their actives: قيل and يقال, أعيد and يعاد, دعي, يدعى, أنشئ and ينشأ. */
function passiveForms({ past, stem, hamza, hollow }: Verb): readonly Form[] {
  const forms: Form[] = []
  const add = (passive: string): void => {
    forms.push(past3(passive, 'm', 1), past3(passive + TEH, 'f', 1))
    if (!passive.endsWith(YEH) || hamza) forms.push(past3(`${passive}وا`, 'm', 3))
  }
  if (hollow) {
    add(past.slice(0, -2) + YEH + past.at(-1))
    if (stem.at(-2) !== ALEF) forms.push(...presentPassive(stem.slice(0, -2) + ALEF + stem.at(-1)))
  }
  if (past.endsWith(ALEF)) {
    add(past.slice(0, -1) + YEH)
    if (stem.endsWith(WAW)) forms.push(...presentPassive(stem.slice(0, -1) + YEH))
    if (hamza && stem.endsWith(YEH)) forms.push(...presentPassive(stem.slice(0, -1) + ALEF))
  }
  // The first alef of فاعل and تفاعل becomes a waw: قوتل, فوجئ.
  if (past.length === 4 && past.indexOf(ALEF, 1) === 1) {
    const passive = past.slice(0, 1) + WAW + past.slice(2)
    add(past.endsWith(ALEF) ? passive.slice(0, -1) + YEH : passive)
  }
  return forms
}

const presentPassive = (stem: string): readonly Form[] => [
  form(YEH + stem, { tense: 'present', person: 3, number: 1, gender: 'm' }),
  form(TEH + stem, { tense: 'present', person: 3, number: 1, gender: 'f' }),
]
