import type { ReactNode } from 'react'

const looks = { small: 'grid gap-0.5 text-[0.8rem] text-soft', form: 'grid gap-1 text-[0.88rem] text-soft' } as const

/** A control under its name: small above a list that it narrows, larger in a form that is filled in. */
export function Labelled({ label, look = 'small', children }: LabelledProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the control is among the children
    <label className={looks[look]}>
      {label}
      {children}
    </label>
  )
}

interface LabelledProps {
  readonly label: string
  readonly look?: keyof typeof looks
  readonly children: ReactNode
}
