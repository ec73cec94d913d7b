import type { HtmlNode } from './dom.ts'

/** Whether some part of a page stands inside more than `most` others. Walks without recursion, and no further than that. */
export function isDeeperThan(root: HtmlNode, most: number): boolean {
  let depth = 0
  for (let node = root; ; ) {
    if (depth > most) return true
    if (node.firstChild !== null) {
      node = node.firstChild
      depth++
      continue
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      node = node.parentNode
      depth--
    }
    if (node === root || node.nextSibling === null) return false
    node = node.nextSibling
  }
}

/** Elements that HTML lets stand without an end tag; how many are open says nothing of the depth. */
const endless = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd option optgroup tr td th tbody thead tfoot colgroup caption html head body rp rt'.split(
    ' ',
  ),
)

/** How deep the tags of a page are nested, from its source alone: parsers take a square of the depth to find it out. */
export function tagDepth(source: string): number {
  let depth = 0
  let deepest = 0
  for (const [, close, name = ''] of source.matchAll(/<(\/?)([a-z][a-z0-9]{0,15})/gi)) {
    if (endless.has(name.toLowerCase())) continue
    depth = close === '' ? depth + 1 : Math.max(0, depth - 1)
    if (depth > deepest) deepest = depth
  }
  return deepest
}
