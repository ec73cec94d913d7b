import { useSyncExternalStore } from 'react'

const kept = 'marsad.reviewer'
const listeners = new Set<() => void>()

/** Who decides at this browser; empty until somebody has said so. */
export const reviewer = (): string => window.localStorage.getItem(kept) ?? ''

export function rememberReviewer(name: string): void {
  window.localStorage.setItem(kept, name.trim())
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useReviewer = (): string => useSyncExternalStore(subscribe, reviewer)
