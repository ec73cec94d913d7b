import { useEffect, useState } from 'react'
import type { Offsets } from '../../../src/http/wire.ts'

/** The offset in the report of a place in the page; null outside the report’s text. Pieces carry theirs in `data-at`. */
function offsetOf(node: Node, within: number): number | null {
  const element = node instanceof Element ? node : node.parentElement
  const piece = element?.closest<HTMLElement>('[data-at]')
  return piece === null || piece === undefined
    ? null
    : Number(piece.dataset.at) + (node instanceof Element ? 0 : within)
}

/** The words of the report that are selected now, as offsets without the blanks at their ends. */
export function useSelectedWords(text: string, on: boolean): Offsets | null {
  const [words, setWords] = useState<Offsets | null>(null)
  useEffect(() => {
    if (!on) return
    const change = () => {
      const selection = document.getSelection()
      if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return
      const { startContainer, startOffset, endContainer, endOffset } = selection.getRangeAt(0)
      const [start, end] = [offsetOf(startContainer, startOffset), offsetOf(endContainer, endOffset)]
      if (start === null || end === null) return
      const chosen = text.slice(start, end)
      const [from, to] = [
        start + chosen.length - chosen.trimStart().length,
        end - chosen.length + chosen.trimEnd().length,
      ]
      if (from < to) setWords([from, to])
    }
    document.addEventListener('selectionchange', change)
    return () => document.removeEventListener('selectionchange', change)
  }, [text, on])
  return on ? words : null
}
