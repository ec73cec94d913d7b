import { useSyncExternalStore } from 'react'

const paper = window.matchMedia('print')

const subscribe = (listener: () => void) => {
  paper.addEventListener('change', listener)
  return () => paper.removeEventListener('change', listener)
}

/** True while the page is laid out for paper, for what a style sheet cannot lay out. */
export const usePrinting = (): boolean => useSyncExternalStore(subscribe, () => paper.matches)
