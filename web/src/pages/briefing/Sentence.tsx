import { useTranslation } from 'react-i18next'
import type { BriefingPiece, BriefingView } from '../../../../src/http/wire.ts'
import { Bubble } from '../../ui/Bubble.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'

interface Citing {
  readonly cites: readonly { readonly label: string; readonly target: string }[]
  readonly references: BriefingView['references']
}

/** The pieces of a sentence; names, numbers and quotations are kept apart from the text around them. */
export function Pieces({ pieces }: { readonly pieces: readonly BriefingPiece[] }) {
  return pieces.map(({ kind, text }, at) => {
    const key = `${at} ${kind}`
    if (kind === 'text') return <span key={key}>{text}</span>
    if (kind === 'quote') {
      return (
        <q key={key} lang="ar" className="words text-[1.05rem]">
          <bdi>{text.trim()}</bdi>
        </q>
      )
    }
    return <bdi key={key}>{text}</bdi>
  })
}

/** Citations behind a sentence; each opens the words of the report. */
export function Cites({ cites, references }: Citing) {
  return cites.length === 0 ? null : (
    <>
      {' '}
      <span className="text-[0.8rem]" dir="ltr">
        [
        {cites.map(({ label, target }, at) => (
          <span key={label}>
            {at > 0 ? ', ' : ''}
            <Cite label={label} target={target} references={references} />
          </span>
        ))}
        ]
      </span>
    </>
  )
}

function Cite({
  label,
  target,
  references,
}: {
  readonly label: string
  readonly target: string
  readonly references: BriefingView['references']
}) {
  const { t } = useTranslation()
  const reference = references.find((one) => one.label === target.split('.')[0])
  const passage = reference?.passages.find((one) => one.label === target)
  if (reference === undefined) return label
  return (
    <Bubble label={t('wordsOfReport')} trigger={label} look="cursor-pointer text-evidence underline">
      {passage === undefined ? null : (
        <blockquote className="words" dir="auto">
          {passage.words.trim()}
        </blockquote>
      )}
      <footer className="mt-2 flex flex-wrap gap-x-3 text-sm text-soft">
        <bdi>{reference.outlet}</bdi>
        <bdi>{reference.day}</bdi>
        <ReportLink report={reference.report} at={passage?.span} />
      </footer>
    </Bubble>
  )
}
