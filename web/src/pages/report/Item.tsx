import { type ReactNode, useEffect, useRef } from 'react'

/** A value in a list beside the text; choosing it marks its words. */
export function Item({ id, chosen, choose, children }: ItemProps) {
  const frame = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (chosen) frame.current?.scrollIntoView({ block: 'nearest' })
  }, [chosen])
  return (
    <li ref={frame} className={`relative px-4 py-3 ${chosen ? 'bg-evidence-wash' : 'hover:bg-hover'}`}>
      {/* The whole item is the button’s target; what is in it stays selectable text. */}
      <button
        type="button"
        aria-pressed={chosen}
        aria-label={id}
        className="absolute inset-0 cursor-pointer"
        onClick={() => choose(id)}
      />
      {children}
    </li>
  )
}

interface ItemProps {
  readonly id: string
  readonly chosen: boolean
  readonly choose: (id: string) => void
  readonly children: ReactNode
}
