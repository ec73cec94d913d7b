import { hostOf } from '../../ingest/address.ts'
import type { PageRules } from '../../ingest/html/rules.ts'
import type { Outlet } from '../../store/watch/watch.ts'

/** What the directory says of who prints at an address. */
export interface Known {
  readonly name: string
  readonly rules: PageRules
}

const none: PageRules = {}

/** Finds the outlet of an address by its host, or by the nearest host above it. */
export function directoryOf(outlets: readonly Outlet[]): (address: string) => Known | null {
  const byHost = new Map(
    outlets.flatMap(({ name, hosts, value }) => {
      const rules = (value as { readonly article?: PageRules }).article ?? none
      return hosts.map((host) => [host.toLowerCase().replace(/^www\./, ''), { name, rules }] as const)
    }),
  )
  return (address) => {
    const host = hostOf(address).toLowerCase()
    for (let name = host; name !== ''; name = name.includes('.') ? name.slice(name.indexOf('.') + 1) : '') {
      const found = byHost.get(name) ?? byHost.get(name.replace(/:\d+$/, ''))
      if (found !== undefined) return found
    }
    return null
  }
}
