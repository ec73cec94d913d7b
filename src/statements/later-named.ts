import type { Attributed } from './resolve.ts'
import { spokenBy } from './speaker.ts'

/**
 * «قال متحدث باسم الوزارة …، وأضاف المتحدث فلان …»: the unnamed one is whom a later statement names under the same
 * common noun, where that noun is definite and nobody else was called so by name before.
 */
export function laterNamed(found: readonly Attributed[]): readonly Attributed[] {
  const names = new Map<string, Attributed['speaker']>()
  const named: Attributed[] = []
  for (const item of found.toReversed()) {
    const { speaker, draft } = item
    const title = draft.subject?.title ?? null
    if (speaker.kind === 'person' && title !== null) names.set(title, speaker)
    const later = speaker.kind === 'anonymous' && speaker.head !== null ? names.get(speaker.head) : undefined
    const role = later?.role ?? speaker.name
    named.push(later === undefined ? item : { ...item, speaker: spokenBy(speaker, later.name, 'person', { role }) })
  }
  return named.reverse()
}
