import { DOMParser } from 'linkedom'

/** An element of a document that need not be well-formed. */
export interface XmlElement {
  readonly nodeName: string
  readonly textContent: string | null
  readonly children: Iterable<XmlElement>
  getAttribute(name: string): string | null
}

export interface XmlDocument {
  readonly documentElement: XmlElement | null
  getElementsByTagName(name: string): Iterable<XmlElement>
}

/** Feeds nest a few deep, some more where they do not close what they open. The words of parts cost a square of it. */
const deepest = 1000

/** How deep the parts of a document are nested, where nothing ends that is not closed. */
function depthOf(source: string): number {
  let depth = 0
  let most = 0
  for (const [, close, end] of source.matchAll(/<(\/?)[\p{L}_][^<>]{0,2000}?(\/?)>/gu)) {
    if (close === '/') depth = Math.max(0, depth - 1)
    else if (end === '') depth++
    if (depth > most) most = depth
  }
  return most
}

/**
 * Reads XML as forgivingly as browsers read pages: what is not closed ends with what it stands in. Fetches nothing.
 * @throws Error where it is nested deeper than any feed
 */
export function parseXml(source: string): XmlDocument {
  if (depthOf(source) > deepest) throw new Error(`its parts are nested more than ${deepest} deep`)
  return new DOMParser().parseFromString(source, 'text/xml') as unknown as XmlDocument
}

/** The words of the first child of one of these names; names are compared without their prefix. */
export function childText(parent: XmlElement, ...names: readonly string[]): string | null {
  for (const child of parent.children) {
    if (names.includes(child.nodeName.toLowerCase()) && child.textContent?.trim()) {
      return child.textContent.replace(/\s+/g, ' ').trim()
    }
  }
  return null
}
