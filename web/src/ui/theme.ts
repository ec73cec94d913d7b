import { keptChoice } from './kept.ts'

/** Light and dark paper; `auto` follows the system. */
export const themes = ['auto', 'light', 'dark'] as const

/** Puts the chosen theme on the page; called once before it is drawn. */
export function showTheme(): void {
  const theme = chosenTheme.current()
  if (theme === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = theme
}

export const chosenTheme = keptChoice('marsad.theme', themes, showTheme)
