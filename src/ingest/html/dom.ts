import { parseHTML } from 'linkedom'

/** The little of the DOM that we use; scripts in the page are never run, and nothing is fetched. */
export interface HtmlNode {
  readonly nodeType: number
  readonly nodeName: string
  readonly textContent: string | null
  readonly firstChild: HtmlNode | null
  readonly nextSibling: HtmlNode | null
  readonly parentNode: HtmlNode | null
}

export interface HtmlElement extends HtmlNode {
  getAttribute(name: string): string | null
  querySelector(selector: string): HtmlElement | null
  querySelectorAll(selector: string): Iterable<HtmlElement>
  remove(): void
}

export interface HtmlDocument extends HtmlElement {
  readonly documentElement: HtmlElement | null
  readonly body: HtmlElement
}

export const textNode = 3

/** Parses a page. What a browser would supply is supplied: the <html> of a bare body, the <body> of a bare fragment. */
export function parsePage(source: string): HtmlDocument {
  const has = (name: string) => new RegExp(`<${name}[\\s>]`, 'i').test(source)
  const bodied = has('html') || has('body') ? source : `<body>${source}</body>`
  const whole = has('html') ? bodied : `<!doctype html><html>${bodied}</html>`
  return parseHTML(whole).document as unknown as HtmlDocument
}
