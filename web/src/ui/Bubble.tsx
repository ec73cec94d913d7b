import { Popover } from 'radix-ui'
import type { ReactNode } from 'react'

/** What opens beside something that is clicked, and closes with Escape or a click elsewhere. */
export function Bubble({ label, trigger, look = 'value', room = 'max-w-[34rem]', children }: BubbleProps) {
  return (
    <Popover.Root>
      <Popover.Trigger className={look}>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content aria-label={label} sideOffset={6} collisionPadding={12} className={`popover ${room}`}>
          {children}
          <Popover.Arrow className="fill-card" />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  )
}

interface BubbleProps {
  /** What it holds, for those who hear the page. */
  readonly label: string
  readonly trigger: ReactNode
  /** Classes of what is clicked. */
  readonly look?: string
  /** Classes that bound its size. */
  readonly room?: string
  readonly children: ReactNode
}
