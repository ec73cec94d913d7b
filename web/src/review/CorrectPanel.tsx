import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FieldInput, Offsets } from '../../../src/http/wire.ts'
import type { Layer } from '../../../src/view/layers.ts'
import { useVoice } from '../language/voice.ts'
import { Button } from '../ui/Button.tsx'
import { choicesOf, fieldsOf } from './fields.ts'
import { useDecide } from './ReviewProvider.tsx'
import { useSelectedWords } from './useSelectedWords.ts'

interface CorrectPanelProps {
  readonly layer: Layer
  /** As decisions name it: `REPORT:s3`. */
  readonly value: string
  readonly text: string
  readonly close: () => void
}

/** Puts something else into one field of a value: words selected in the text, or one of a list. */
export function CorrectPanel({ layer, value, text, close }: CorrectPanelProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const decide = useDecide()
  const fields = fieldsOf[layer]
  const [name, setName] = useState(fields[0]?.name ?? '')
  const [typed, setTyped] = useState('')
  const [taken, take] = useState<readonly Offsets[]>([])
  const field = fields.find((one) => one.name === name)
  const byWords = field?.by === 'words' || field?.by === 'list'
  const selected = useSelectedWords(text, byWords)
  const spans = taken.length > 0 ? taken : selected === null ? [] : [selected]
  const to: FieldInput | null = byWords ? (spans.length > 0 ? { spans } : null) : typed === '' ? null : { value: typed }
  const put = (input: FieldInput) => {
    decide({ decisions: [{ act: 'correct', value, field: name, to: input }], says: t('review.corrected') })
    close()
  }
  return (
    <section
      aria-label={t('review.correct')}
      className="frame mb-3 grid gap-2 border-evidence-line px-4 py-3 shadow-paper"
    >
      <label className="flex flex-wrap items-center gap-2">
        {t('review.field')}
        <select
          className="field"
          value={name}
          onChange={({ target }) => {
            setName(target.value)
            setTyped('')
            take([])
          }}
        >
          {fields.map((one) => (
            <option key={one.name} value={one.name}>
              {t(`review.fields.${one.name}`)}
            </option>
          ))}
        </select>
      </label>
      {byWords ? (
        <p aria-live="polite">
          <span className="text-soft">{t('review.select')}</span>{' '}
          {spans.map((span) => (
            <q key={span.join()} className="words me-2">
              {text.slice(...span)}
            </q>
          ))}
          {field?.by === 'list' && selected !== null && !taken.includes(selected) ? (
            <Button look="quiet" onClick={() => take([...taken, selected])}>
              {t('review.takeMore')}
            </Button>
          ) : null}
        </p>
      ) : field?.by === 'choice' ? (
        <select
          aria-label={t('review.newValue')}
          className="field w-fit"
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
        >
          <option value="">{t('review.choose')}</option>
          {choicesOf(words, field.from).map(([key, label]) => (
            <option key={key} value={key}>
              {label}
            </option>
          ))}
        </select>
      ) : (
        <label className="grid gap-1 text-soft">
          {t(`review.how.${name}`)}
          <input dir="ltr" className="field w-56" value={typed} onChange={({ target }) => setTyped(target.value)} />
        </label>
      )}
      <p className="flex flex-wrap gap-2">
        <Button look="main" disabled={to === null} onClick={() => to !== null && put(to)}>
          {t('review.put')}
        </Button>
        <Button onClick={() => put({ value: null })}>{t('review.empty')}</Button>
        <Button onClick={close}>{t('review.cancel')}</Button>
      </p>
    </section>
  )
}
