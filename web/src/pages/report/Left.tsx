import { useTranslation } from 'react-i18next'
import type { WholeReport } from '../../../../src/http/wire.ts'
import type { Layer } from '../../../../src/view/layers.ts'

/** Seconds that looking at one value takes, of one who knows the text. */
const EACH = 5

/** How many of the values that are shown nobody has decided about yet, and about how long that will take. */
export function Left({ whole, layers }: { readonly whole: WholeReport; readonly layers: readonly Layer[] }) {
  const { t } = useTranslation()
  const left = layers.flatMap((layer) => [...whole.reading[layer]]).filter(({ decisions }) => !decisions?.length).length
  const minutes = Math.ceil((left * EACH) / 60)
  return (
    <span className="text-[0.85rem]" aria-live="polite">
      {t('review.left', { count: left })}{' '}
      {left > 0 ? <span className="text-soft">· {t('review.about', { count: minutes })}</span> : null}
    </span>
  )
}
