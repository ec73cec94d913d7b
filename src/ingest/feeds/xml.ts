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

/** Reads XML as forgivingly as browsers read pages: what is not closed ends with what it stands in. Fetches nothing. */
export const parseXml = (source: string): XmlDocument =>
  new DOMParser().parseFromString(source, 'text/xml') as unknown as XmlDocument

/** The words of the first child of one of these names; names are compared without their prefix. */
export function childText(parent: XmlElement, ...names: readonly string[]): string | null {
  for (const child of parent.children) {
    if (names.includes(child.nodeName.toLowerCase()) && child.textContent?.trim()) {
      return child.textContent.replace(/\s+/g, ' ').trim()
    }
  }
  return null
}
