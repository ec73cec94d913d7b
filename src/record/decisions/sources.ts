import type { Decision, SourceTarget } from '../../annotation/decision.ts'

/** A decision about who prints or says something. */
export type SourceDecision = Extract<Decision, { readonly about: SourceTarget }>

export const isAboutSource = (decision: Decision): decision is SourceDecision =>
  'about' in decision && 'kind' in decision.about && decision.about.kind === 'source'
