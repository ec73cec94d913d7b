import type { ContextRule } from '../../morphology/analyse.ts'

/** What the word before tells about a word that could be a verb or a noun (قتل, قصف, أعلن). */
export const context: readonly ContextRule[] = [
  {
    id: 'ar/context/preposition',
    previous: ['#prep'],
    favour: ['noun', 'adjective', 'name', 'unknown'],
    by: 4,
    bare: true,
  },
  {
    id: 'ar/context/verbal-particle',
    previous: ['=قد', '=لقد', '=سوف', '=لم', '=لن', '=كي', '=لكي'],
    favour: ['verb'],
    by: 5,
  },
  { id: 'ar/context/jussive', previous: ['=لم', '=لن', '=سوف'], favour: ['present'], by: 3 },
  { id: 'ar/context/after-verb', previous: ['verb'], favour: ['noun', 'adjective', 'name', 'unknown'], by: 0.8 },
  { id: 'ar/context/after-noun', previous: ['noun'], favour: ['noun', 'adjective', 'name'], by: 0.5 },
  { id: 'ar/context/relative', previous: ['#rel'], favour: ['verb'], by: 2 },
  { id: 'ar/context/sentence-start', previous: ['^'], favour: ['verb', 'past'], by: 0.4 },
]
