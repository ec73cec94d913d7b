import type { ReactNode } from 'react'

/** A field of a form under its name. */
export function Labelled({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className="grid gap-1 text-[0.88rem] text-soft">
      {label}
      {children}
    </label>
  )
}
