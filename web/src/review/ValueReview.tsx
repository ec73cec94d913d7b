import { useTranslation } from 'react-i18next'
import type { Mark } from '../../../src/http/wire.ts'
import { useMay } from '../account/session.ts'
import { Button } from '../ui/Button.tsx'
import { Marks } from './Marks.tsx'
import { useDecide } from './ReviewProvider.tsx'

interface ValueReviewProps {
  /** As decisions name it: `REPORT:s3`. */
  readonly value: string
  readonly marks: readonly Mark[] | undefined
  /** True where the value is the chosen one, so that its keys are told. */
  readonly chosen: boolean
  readonly correct: () => void
}

/** What was decided about a value and, where it is chosen, what can be. */
export function ValueReview({ value, marks, chosen, correct }: ValueReviewProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const reviews = useMay('analyst')
  return (
    <>
      <Marks marks={marks} />
      {chosen && reviews ? (
        <p className="relative mt-2 flex flex-wrap gap-1.5 print:hidden">
          <Button onClick={() => decide({ decisions: [{ act: 'accept', value }], says: t('review.accepted') })}>
            {t('review.accept')} <kbd>A</kbd>
          </Button>
          <Button onClick={correct}>
            {t('review.correct')} <kbd>E</kbd>
          </Button>
          <Button
            look="danger"
            onClick={() => decide({ decisions: [{ act: 'reject', value }], says: t('review.rejected') })}
          >
            {t('review.reject')} <kbd>R</kbd>
          </Button>
        </p>
      ) : null}
    </>
  )
}
