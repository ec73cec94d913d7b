import { type HtmlNode, textNode } from './dom.ts'

const silent = new Set(
  'SCRIPT STYLE NOSCRIPT TEMPLATE IFRAME OBJECT EMBED SVG CANVAS AUDIO VIDEO FORM BUTTON SELECT TEXTAREA INPUT HEAD TITLE'.split(
    ' ',
  ),
)
const blocks = new Set(
  (
    'ADDRESS ARTICLE ASIDE BLOCKQUOTE BODY CENTER DD DETAILS DIV DL DT FIELDSET FIGCAPTION FIGURE FOOTER H1 H2 H3 H4 H5 ' +
    'H6 HEADER HR LI MAIN NAV OL P PRE SECTION SUMMARY TABLE TBODY TD TFOOT TH THEAD TR UL'
  ).split(' '),
)

/**
 * The words of a part of a page as a browser would show them: each block begins a line, white space inside a block is
 * one space, entities are characters already. Walks without recursion, so that no nesting is too deep.
 */
export function visibleText(root: HtmlNode): string {
  const lines: string[] = []
  let line: string[] = []
  const breakLine = () => {
    const text = line
      .join('')
      .replace(/[ \t\r\n\f]+/g, ' ')
      .trim()
    if (text !== '') lines.push(text)
    line = []
  }
  const isBlock = (node: HtmlNode) => blocks.has(node.nodeName.toUpperCase())
  const enters = (node: HtmlNode) => {
    if (node.nodeType === textNode) line.push(node.textContent ?? '')
    if (node.nodeName.toUpperCase() === 'BR' || isBlock(node)) breakLine()
    return node.nodeType !== textNode && !silent.has(node.nodeName.toUpperCase())
  }
  const leave = (node: HtmlNode) => {
    if (isBlock(node)) breakLine()
  }
  for (let node = root; ; ) {
    if (enters(node) && node.firstChild !== null) {
      node = node.firstChild
      continue
    }
    while (node !== root && node.nextSibling === null && node.parentNode !== null) {
      leave(node)
      node = node.parentNode
    }
    leave(node)
    if (node === root || node.nextSibling === null) break
    node = node.nextSibling
  }
  breakLine()
  return lines.join('\n')
}
