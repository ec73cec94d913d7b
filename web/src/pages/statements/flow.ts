import type { QuoteRow } from '../../../../src/http/wire.ts'

export type Role = 'outlet' | 'relay' | 'speaker'

export interface FlowNode {
  /** Told apart by where it stands in chains, so that one name may be outlet, relay and speaker. */
  readonly name: string
  readonly said: string
  readonly role: Role
  readonly depth: number
}

export interface FlowLink {
  readonly source: string
  readonly target: string
  readonly value: number
}

/** Chains as nodes in columns, outlets first and speakers last, and links from each to the next. Without cycles. */
export function flowOf(rows: readonly QuoteRow[], noOutlet: string) {
  const last = 1 + Math.max(0, ...rows.map(({ via }) => via.length))
  const nodes = new Map<string, FlowNode>()
  const links = new Map<string, FlowLink>()
  for (const { outlet, via, speaker, speakerKind, statements } of rows) {
    const chain = [
      { said: outlet ?? noOutlet, role: 'outlet' as const, depth: 0 },
      ...via.toReversed().map((said, index) => ({ said, role: 'relay' as const, depth: index + 1 })),
      { said: speaker, role: 'speaker' as const, depth: last },
    ].map(
      (node): FlowNode => ({
        ...node,
        name: `${node.depth} ${node.said}${node.role === 'speaker' ? ` ${speakerKind}` : ''}`,
      }),
    )
    for (const node of chain) nodes.set(node.name, node)
    for (const [index, { name: source }] of chain.slice(0, -1).entries()) {
      const target = chain[index + 1]?.name ?? ''
      const key = `${source}\n${target}`
      links.set(key, { source, target, value: (links.get(key)?.value ?? 0) + statements })
    }
  }
  return { nodes: [...nodes.values()], links: [...links.values()], last }
}
