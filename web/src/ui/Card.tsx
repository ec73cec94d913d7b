import { type ReactNode, useId } from 'react'

/** A sheet of paper with a heading. */
export function Card({ title, aside, children, flush = false }: CardProps) {
  const id = useId()
  return (
    <section aria-labelledby={id} className="rounded-xl border border-line bg-card shadow-paper">
      <header className="flex flex-wrap items-baseline justify-between gap-x-3 gap-y-1 px-4 pt-3 pb-1">
        <h2 id={id} className="text-[0.95rem] font-semibold">
          {title}
        </h2>
        {aside}
      </header>
      <div className={flush ? 'pb-1' : 'px-4 pb-4'}>{children}</div>
    </section>
  )
}

interface CardProps {
  readonly title: ReactNode
  /** Stands at the far end of the heading’s line. */
  readonly aside?: ReactNode
  readonly children: ReactNode
  /** Without space at the sides, for lists with lines of their own. */
  readonly flush?: boolean
}
