import { useSyncExternalStore } from 'react'

/** Light and dark paper; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const kept = 'marsad.theme'
const listeners = new Set<() => void>()

const current = (): Theme => themes.find((theme) => theme === window.localStorage.getItem(kept)) ?? 'auto'

/** Puts the chosen theme on the page; called once before it is drawn. */
export function showTheme(): void {
  const theme = current()
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export function chooseTheme(theme: Theme): void {
  window.localStorage.setItem(kept, theme)
  showTheme()
  for (const listener of listeners) listener()
}

const subscribe = (listener: () => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

export const useTheme = (): Theme => useSyncExternalStore(subscribe, current)
