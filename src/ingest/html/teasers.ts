import { fold } from '../../text/fold.ts'
import { type HtmlDocument, type HtmlElement, type HtmlNode, textNode } from './dom.ts'

/** Longer ones are no pointers any more, or are cut by parts. */
const longest = 400
const mostNodes = 200
/** What may stand in a pointer beside its opening and its links. */
const mostOwnWords = 15

const candidates = 'p, li, h1, h2, h3, h4, h5, h6, div, section, aside, blockquote, strong, span'

interface Gist {
  readonly text: string
  /** How much of it is in links. */
  readonly linked: number
}

/** The words of a small part of a page; null where it is not small. Looks at a bounded number of nodes. */
function gistOf(root: HtmlNode): Gist | null {
  let text = ''
  let linked = 0
  let link: HtmlNode | null = null
  let seen = 0
  for (let node: HtmlNode = root; ; ) {
    if (++seen > mostNodes || text.length > longest) return null
    if (node.nodeName.toUpperCase() === 'A') link ??= node
    if (node.nodeType === textNode) {
      const words = (node.textContent ?? '').replace(/\s+/g, ' ')
      text += words
      if (link !== null) linked += words.trim().length
    }
    if (node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      if (node === link) link = null
      node = node.parentNode
    }
    if (node === link) link = null
    if (node === root || node.nextSibling === null) break
    node = node.nextSibling
  }
  return { text: text.trim(), linked }
}

const bare = (text: string): string =>
  fold(text)
    .text.replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const isLinks = ({ text, linked }: Gist): boolean => linked > 0 && linked >= text.length * 0.8

/** Openings as they are compared: folded, without signs. */
export const teaserOpenings = (words: readonly string[]): readonly string[] => words.map(bare)

/** The elements behind one, up to the first that is not only links. */
function linksBehind(element: HtmlNode): readonly HtmlElement[] {
  const found: HtmlElement[] = []
  for (let next = element.nextSibling; next !== null; next = next.nextSibling) {
    const gist = gistOf(next)
    if (gist === null || (gist.text !== '' && !isLinks(gist))) break
    if (next.nodeType !== textNode && gist.text !== '') found.push(next as HtmlElement)
  }
  return found
}

/**
 * Takes pointers to other articles out of a page: an opening («اقرأ أيضا») with its links, or as a heading above a list
 * of links. An opening that prose follows stays: the article says it itself.
 */
export function cutTeasers(document: HtmlDocument, openings: readonly string[]): void {
  if (openings.length === 0) return
  for (const element of [...document.querySelectorAll(candidates)]) {
    const gist = gistOf(element)
    if (gist === null || gist.text === '') continue
    const words = bare(gist.text)
    const opening = openings.find((one) => words === one || words.startsWith(`${one} `))
    if (opening === undefined) continue
    const own = gist.text.length - gist.linked - opening.length
    if (gist.linked > 0 && own <= mostOwnWords) element.remove()
    else if (words === opening) {
      const behind = linksBehind(element)
      if (behind.length === 0) continue
      for (const one of behind) one.remove()
      element.remove()
    }
  }
}
