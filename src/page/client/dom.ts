/** What an element may hold. Strings become text nodes: nothing a report contains is ever parsed as HTML. */
export type Child = Node | string | null | undefined | false | readonly Child[]

type Attributes = Readonly<Record<string, string | number | boolean | null | undefined>>
type Listeners = { readonly [K in keyof HTMLElementEventMap]?: (event: HTMLElementEventMap[K]) => void }

/** Adds `children`, skipping the empty ones. */
export function append(parent: Node, children: readonly Child[]): void {
  for (const child of children) {
    if (child === null || child === undefined || child === false) continue
    if (typeof child === 'string') parent.appendChild(document.createTextNode(child))
    else if (child instanceof Node) parent.appendChild(child)
    else append(parent, child)
  }
}

function setAttributes(element: Element, attributes: Attributes): void {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue
    element.setAttribute(name, value === true ? '' : String(value))
  }
}

/** Makes an HTML element: `h('p', { class: 'note' }, 'words')`. */
export function h<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly Child[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag)
  setAttributes(element, attributes)
  append(element, children)
  return element
}

/** Makes an SVG element. */
export function svg(tag: string, attributes: Attributes = {}, ...children: readonly Child[]): SVGElement {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag)
  setAttributes(element, attributes)
  append(element, children)
  return element
}

/** Listens on `element` and gives it back. */
export function on<E extends HTMLElement>(element: E, listeners: Listeners): E {
  for (const [name, listener] of Object.entries(listeners)) {
    element.addEventListener(name, listener as EventListener)
  }
  return element
}

/** A button that does `act`. */
export const button = (attributes: Attributes, act: () => void, ...children: readonly Child[]): HTMLButtonElement =>
  on(h('button', { type: 'button', ...attributes }, ...children), { click: act })

/** Words of unknown direction, kept from turning their neighbours around; said to be Arabic where they are. */
export const bdi = (words: string, attributes: Attributes = {}): HTMLElement =>
  h('bdi', { lang: /\p{Script=Arabic}/u.test(words) ? 'ar' : null, ...attributes }, words)
