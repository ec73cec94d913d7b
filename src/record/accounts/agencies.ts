import type { Reading } from '../../annotation/reading.ts'
import type { Gazetteer } from '../../gazetteer/gazetteer.ts'
import { foldWord } from '../../text/fold.ts'

/** Ids of the news agencies that a report names anywhere, as its source or not, in order. */
export function agenciesIn(
  { statements, mentions }: Pick<Reading, 'statements' | 'mentions'>,
  gazetteer: Gazetteer,
): readonly string[] {
  const names = [...statements.flatMap(({ speaker, via }) => [speaker, ...via]), ...mentions.map(({ name }) => name)]
  const entries = [...new Set(names)].flatMap((name) => gazetteer.find(foldWord(name)))
  return [...new Set(entries.filter(({ type }) => type === 'agency').map(({ id }) => id))].sort()
}
