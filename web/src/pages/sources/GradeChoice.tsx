import { useTranslation } from 'react-i18next'
import type { SourceGrade } from '../../../../src/http/wire.ts'
import { useMay } from '../../account/session.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'

const letters = ['A', 'B', 'C', 'D', 'E', 'F'] as const

/** The letter that a person gave a source, and a way to give another; the reason is asked for. */
export function GradeChoice({ side, name, now }: GradeChoiceProps) {
  const { t } = useTranslation()
  const decide = useDecide()
  const grades = useMay('analyst')
  const give = (letter: string) => {
    const reliability = letters.find((one) => one === letter)
    if (reliability === undefined) return
    decide({
      decisions: [{ act: 'grade', source: name, role: side, reliability }],
      says: t('sources.graded', { name, letter, means: t(`sources.letters.${reliability}`) }),
    })
  }
  if (!grades) return now === undefined ? null : <span>{`${now} · ${t(`sources.letters.${now}`)}`}</span>
  return (
    <select
      className="field max-w-40 print:border-0"
      aria-label={t('sources.reliabilityOf', { name })}
      value={now ?? ''}
      onChange={({ target }) => give(target.value)}
    >
      <option value="" disabled>
        {t('sources.ungraded')}
      </option>
      {letters.map((letter) => (
        <option key={letter} value={letter}>
          {letter} · {t(`sources.letters.${letter}`)}
        </option>
      ))}
    </select>
  )
}

interface GradeChoiceProps {
  readonly side: SourceGrade['role']
  readonly name: string
  readonly now: SourceGrade['reliability'] | undefined
}
