import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { withoutDay } from './title.ts'

const ofTitle = 'hover:text-evidence'

/** Leads to an incident: by its title, without the day that stands beside it, or by other words. */
export function IncidentLink({ incident, title, className, children }: IncidentLinkProps) {
  return (
    <Link
      to="/incidents/$incident"
      params={{ incident }}
      className={className ?? (children === undefined ? ofTitle : 'text-evidence underline')}
    >
      {children ?? <bdi>{withoutDay(title ?? incident)}</bdi>}
    </Link>
  )
}

interface IncidentLinkProps {
  readonly incident: string
  readonly title?: string
  readonly className?: string
  readonly children?: ReactNode
}
