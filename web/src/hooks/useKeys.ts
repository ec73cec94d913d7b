import { useEffect, useRef } from 'react'

/** What a key does, by `event.key` in lower case: `j`, `escape`, `arrowdown`. */
export type Keys = Readonly<Record<string, () => void>>

const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName))

// Where letters are Arabic, the key in the place of a Latin letter is meant.
const latin: Readonly<Record<string, string>> = { ت: 'j', ن: 'k', ش: 'a', ث: 'e', ق: 'r', ه: 'i', ؤ: 'c', ى: 'n' }

/** Keys that work anywhere on the page except while somebody types. */
export function useKeys(keys: Keys): void {
  const now = useRef(keys)
  now.current = keys
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return
      const key = event.key.toLowerCase()
      const act = now.current[latin[key] ?? key]
      if (act === undefined) return
      event.preventDefault()
      act()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
