import { ALEF, type Form, isWeak, NOON, TEH, WAW, YEH } from './form.ts'

/**
 * All finite forms of a verb from its two principal parts (folded), without clitics: قال and يقول give قالت, قلنا,
 * يقولون, تقل, قيل, يقال … The written form hides vowels, so active and passive share most forms. Over-generates where
 * the two parts do not tell the class (بقى and بقي fold together).
 */
export function conjugate(past: string, present: string): readonly Form[] {
  return [...pastForms(past, present), ...presentForms(past, present), ...passiveForms(past, present)]
}

const past3 = (form: string, gender: 'm' | 'f', number: 1 | 2 | 3, bound = false): Form => ({
  form,
  features: { tense: 'past', person: 3, gender, number, ...(bound ? { state: 'bound' as const } : {}) },
})
const past12 = (form: string, person: 1 | 2, number: 1 | 3): Form => ({
  form,
  features: { tense: 'past', person, number },
})

/** The stem that first and second persons are built on: قل of قال, شنن of شن, دعو of دعا. */
function shortStems(past: string, present: string): readonly string[] {
  const last = past.at(-1)
  const middle = past.at(-2)
  if (last === ALEF) return present.endsWith(WAW) ? [past.slice(0, -1) + WAW] : [past.slice(0, -1) + YEH]
  if (last === YEH) return [past]
  if (middle === ALEF && past.length >= 3 && isHollow(past, present)) return [past.slice(0, -2) + last]
  if (isDoubled(past, present)) return [past + last]
  return [past]
}

/** قال يقول, أراد يريد, اختار يختار; but not شارك يشارك, whose alef stays in the pattern. */
function isHollow(past: string, present: string): boolean {
  if (past.at(-2) !== ALEF) return false
  if (past.length === 3) return true
  const before = past.at(-3)
  return present.at(-2) === YEH || (present.at(-2) === ALEF && before !== undefined && past.startsWith(ALEF))
}

/** شن يشن, أصر يصر, احتل يحتل: what follows the prefix is a letter shorter than a sound verb's. */
function isDoubled(past: string, present: string): boolean {
  if (past.length === 2) return true
  const stem = present.slice(1)
  if (past.startsWith(ALEF) && past.length === 3 && stem.length === 2 && !isWeak(stem.at(-1))) return true
  return past.length === 4 && past.startsWith('است') && stem.length === 3
}

function pastForms(past: string, present: string): readonly Form[] {
  const last = past.at(-1) as string
  const defective = last === ALEF || last === YEH
  const open = defective ? past.slice(0, -1) : past
  const forms: Form[] = [past3(past, 'm', 1)]
  forms.push(past3(open + TEH, 'f', 1), past3(`${open}تا`, 'f', 2))
  if (last === YEH) forms.push(past3(past + TEH, 'f', 1), past3(`${past}تا`, 'f', 2))
  forms.push(past3(`${open}وا`, 'm', 3), past3(open + WAW, 'm', 3, true))
  if (defective) {
    forms.push(past3(`${open}يا`, 'm', 2), past3(`${open}وا`, 'm', 2), past3(open + ALEF, 'm', 1, true))
  } else forms.push(past3(past + ALEF, 'm', 2))
  for (const short of shortStems(past, present)) {
    // A final noon or teh takes the ending's into itself: كنا, not كننا.
    const we = short.endsWith(NOON) ? short + ALEF : short + NOON + ALEF
    forms.push(past12(short.endsWith(TEH) ? short : short + TEH, 1, 1), past12(we, 1, 3), past12(`${short}تم`, 2, 3))
    forms.push(past3(short.endsWith(NOON) ? short : short + NOON, 'f', 3))
  }
  return forms
}

function presentForms(past: string, present: string): readonly Form[] {
  const stem = present.slice(1)
  const last = stem.at(-1) as string
  const defective = isWeak(last)
  const open = defective ? stem.slice(0, -1) : stem
  const forms: Form[] = []
  const add = (form: string, person: 1 | 2 | 3, number: 1 | 2 | 3, gender?: 'm' | 'f', bound = false): void => {
    forms.push({
      form,
      features: {
        tense: 'present',
        person,
        number,
        ...(gender ? { gender } : {}),
        ...(bound ? { state: 'bound' as const } : {}),
      },
    })
  }
  for (const singular of [stem, ...jussive(past, stem)]) {
    add(YEH + singular, 3, 1, 'm')
    add(TEH + singular, 3, 1, 'f')
    add(NOON + singular, 1, 3)
    add(ALEF + singular, 1, 1)
  }
  if (defective) {
    add(YEH + open + ALEF, 3, 1, 'm', true)
    add(TEH + open + ALEF, 3, 1, 'f', true)
  }
  add(`${YEH}${open}ون`, 3, 3, 'm')
  add(`${YEH}${open}وا`, 3, 3, 'm')
  add(`${YEH}${open}و`, 3, 3, 'm', true)
  add(`${TEH}${open}ون`, 2, 3)
  const dual = defective && last === ALEF ? open + YEH : stem
  add(`${YEH}${dual}ان`, 3, 2, 'm')
  add(`${TEH}${dual}ان`, 3, 2, 'f')
  add(`${YEH}${dual}ا`, 3, 2, 'm')
  if (!defective) add(`${YEH}${stem}ن`, 3, 3, 'f')
  return forms
}

/** What the jussive drops: يقل of يقول, يدع of يدعو. */
function jussive(past: string, stem: string): readonly string[] {
  if (isWeak(stem.at(-1))) return [stem.slice(0, -1)]
  return stem.length >= 3 && isWeak(stem.at(-2)) && past.at(-2) === ALEF ? [stem.slice(0, -2) + stem.at(-1)] : []
}

/** Passives that are written unlike their actives: قيل and يقال, أعيد and يعاد, دعي, يدعى. */
function passiveForms(past: string, present: string): readonly Form[] {
  const forms: Form[] = []
  if (isHollow(past, present)) {
    const passive = past.slice(0, -2) + YEH + past.at(-1)
    forms.push(past3(passive, 'm', 1), past3(passive + TEH, 'f', 1), past3(`${passive}وا`, 'm', 3))
    const stem = present.slice(1, -2) + ALEF + present.at(-1)
    if (present.at(-2) !== ALEF) forms.push(...presentPassive(stem))
  }
  if (past.endsWith(ALEF)) {
    const passive = past.slice(0, -1) + YEH
    forms.push(past3(passive, 'm', 1), past3(passive + TEH, 'f', 1))
    if (present.endsWith(WAW)) forms.push(...presentPassive(present.slice(1, -1) + YEH))
  }
  // The first alef of فاعل and تفاعل becomes a waw: قوتل, تنوول.
  const alef = past.indexOf(ALEF, 1)
  if (past.length === 4 && alef === 1) {
    const passive = past.slice(0, 1) + WAW + past.slice(2)
    forms.push(past3(passive, 'm', 1), past3(passive + TEH, 'f', 1), past3(`${passive}وا`, 'm', 3))
  }
  return forms
}

const presentPassive = (stem: string): readonly Form[] => [
  { form: YEH + stem, features: { tense: 'present', person: 3, number: 1, gender: 'm' } },
  { form: TEH + stem, features: { tense: 'present', person: 3, number: 1, gender: 'f' } },
]
