import type { Construction } from './grammar.ts'
import type { Scene } from './scene.ts'

/** The id of the frame that declares a construction in the report's language. */
export const ruleOf = ({ grammar }: Scene, construction: Construction): string =>
  grammar.rules.get(construction) ?? construction
