import type { Decision, EntityTarget } from '../../annotation/decision.ts'
import type { MentionKind } from '../../annotation/reading.ts'

/** What people decided about the names of entities: these are of one; or `off` are of another than the rest. */
export type EntityRuling =
  | {
      readonly kind: 'merge'
      readonly entity: MentionKind
      readonly names: readonly string[]
      readonly decision: string
    }
  | {
      readonly kind: 'split'
      readonly entity: MentionKind
      readonly names: readonly string[]
      readonly off: readonly string[]
      readonly decision: string
    }

type EntityDecision = Extract<Decision, { readonly about: EntityTarget }>

const isAboutEntity = (decision: Decision): decision is EntityDecision =>
  'about' in decision && 'kind' in decision.about && decision.about.kind === 'entity'

/** The rulings of decisions that hold, in their order: where two exclude each other the later one counts. */
export const entityRulings = (decisions: readonly Decision[]): readonly EntityRuling[] =>
  decisions.filter(isAboutEntity).map((one): EntityRuling => {
    const { entity, names } = one.about
    return one.act === 'merge'
      ? { kind: 'merge', entity, names, decision: one.id }
      : { kind: 'split', entity, names, off: one.off, decision: one.id }
  })
