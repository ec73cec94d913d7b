import type { Decision } from '../../../../src/http/wire.ts'

/** What a decision is about, in the words it holds on to, and the report that it can be looked up in. */
export function aboutOf(decision: Decision): { readonly words: string; readonly report: string | null } {
  if (decision.act === 'undo') return { words: decision.undoes, report: null }
  const { about } = decision
  if ('entity' in about) return { words: about.names.join(' = '), report: null }
  if (!('kind' in about)) return { words: about.map(({ title }) => title).join(' + '), report: null }
  switch (about.kind) {
    case 'value':
      return { words: about.words, report: about.report.name }
    case 'incident':
      return { words: about.title, report: about.accounts[0]?.report.name ?? null }
    case 'source':
      return { words: about.name, report: null }
    case 'report':
      return { words: about.report.name, report: about.report.name }
  }
}
