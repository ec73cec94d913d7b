import type { Bearing } from './grammar.ts'
import { best, lookUp, type Scene } from './scene.ts'

/** How a word, or the verb that it is a participle of (داعيا إلى), bears on the occurrences in its reach. */
export function bearingAt(scene: Scene, at: number): Bearing | undefined {
  const { bearings } = scene.grammar
  const lexeme = best(scene, at)?.lexeme
  const verb = lexeme?.pos === 'adjective' ? lexeme.of : null
  return lookUp(scene, at, bearings) ?? (verb === null || verb === undefined ? undefined : bearings.get(verb))
}
