import type { Support, TemplateId } from '../briefing.ts'

type Of = Support['of']

/** What may support a slot, by the slot's name: an outlet never stands where a speaker is said. */
const kinds: { readonly [slot: string]: readonly Of[] } = {
  type: ['incident'],
  place: ['place'],
  days: ['time', 'published'],
  act: ['act'],
  speaker: ['speaker'],
  role: ['role'],
  anonymous: ['act'],
  distanced: ['act'],
  relays: ['relay'],
  outlet: ['outlet'],
  published: ['published'],
  printed: ['outlet', 'published'],
  quote: ['content', 'telling', 'sentence'],
  names: ['speaker', 'outlet', 'incident'],
  by: ['speaker', 'outlet'],
  lowBy: ['speaker', 'outlet'],
  highBy: ['speaker', 'outlet'],
  unit: ['incident'],
  figure: ['quantity'],
  figures: ['quantity'],
  low: ['incident', 'quantity'],
  high: ['incident', 'quantity'],
  state: ['incident', 'quantity'],
  grade: ['incident'],
  because: ['incident'],
  difference: ['incident'],
  absent: ['incident'],
  claim: ['quantity', 'time', 'place', 'agent', 'target', 'status'],
  reports: ['reports'],
  outlets: ['outlets'],
  incidents: ['incidents'],
  voices: ['voices', 'incident'],
}

export const kindsOf = (slot: string): readonly Of[] => kinds[slot] ?? []

/** The slots that a sentence is nothing without. */
const required: { readonly [template in TemplateId]: readonly string[] } = {
  summary: ['reports'],
  summaryOrigins: ['incidents', 'voices'],
  title: ['type'],
  account: ['act', 'speaker', 'quote'],
  narration: ['quote'],
  manyOrigins: ['voices', 'reports', 'names'],
  oneOrigin: ['reports', 'names'],
  rises: ['unit', 'speaker', 'figures', 'published'],
  range: ['unit', 'low', 'high'],
  grade: ['grade', 'because'],
  chain: ['speaker'],
  chainDirect: ['speaker'],
  chainOwn: [],
  differ: ['difference'],
  side: ['claim', 'quote'],
  ledger: ['unit', 'figure', 'state'],
  absent: ['absent'],
  onlySource: ['names'],
  alone: ['incidents'],
  more: ['incidents'],
}

export const requiredIn = (template: TemplateId): readonly string[] => required[template]
