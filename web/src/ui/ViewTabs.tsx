import type { ReactNode } from 'react'

/** The views of one page, as links of the class `tab`: each has its address. */
export function ViewTabs({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <nav aria-label={label} className="mb-4 flex gap-1 overflow-x-auto border-b border-line print:hidden">
      {children}
    </nav>
  )
}
