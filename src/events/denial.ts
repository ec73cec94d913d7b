import { best, isRelative, type Scene } from './scene.ts'

/**
 * True where a trigger is what its statement denies: «نفى أن يكون الجيش قد قصف», «الهجوم المزعوم ملفق». What stands in a
 * relative clause, or under a verb of its own, the denial takes for granted.
 */
export function isHeadOfDenial(scene: Scene, at: number): boolean {
  const index = scene.statement[at] ?? -1
  if (index < 0 || scene.context.statements[index]?.act !== 'deny') return false
  for (let before = at - 1; before >= 0 && scene.statement[before] === index; before--) {
    if (isRelative(scene, before)) return false
    const word = best(scene, before)
    if (word?.pos === 'verb' && !scene.grammar.auxiliaries.has(word.lemma)) return false
  }
  return true
}

/** «إن الهجوم المزعوم ملفق»: what is said begins with what is denied. */
export function isDeniedSubject(scene: Scene, at: number): boolean {
  if (!isHeadOfDenial(scene, at)) return false
  const index = scene.statement[at]
  const led = scene.grammar.complementizers.has(best(scene, at - 1)?.lemma ?? '') ? at - 2 : at - 1
  return scene.statement[led] !== index
}

/** What a denial only mentions: «إن الهجوم، الذي أدى إلى شن غارات، ملفق» says of the raids that they were. */
export function isBesideDenial(scene: Scene, at: number): boolean {
  const index = scene.statement[at] ?? -1
  for (let before = at - 1; before >= 0 && scene.statement[before] === index; before--) {
    if (isRelative(scene, before)) return true
  }
  return false
}
