import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Offsets } from '../../../src/http/wire.ts'

/** Leads to a report, to words in it, or to one of its values; says «open the report» where it is given nothing to say. */
export function ReportLink({ report, at, value, className = 'text-evidence underline', children }: ReportLinkProps) {
  const { t } = useTranslation()
  return (
    <Link
      to="/reports/$report"
      params={{ report }}
      search={{ ...(at === undefined ? {} : { at: at.join('-') }), ...(value === undefined ? {} : { value }) }}
      className={className}
    >
      {children ?? t('openReport')}
    </Link>
  )
}

interface ReportLinkProps {
  readonly report: string
  readonly at?: Offsets | undefined
  /** A value's id: `s3`, `e2`. */
  readonly value?: string | undefined
  readonly className?: string
  readonly children?: ReactNode
}
