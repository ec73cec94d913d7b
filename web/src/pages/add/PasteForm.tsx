import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../../src/http/wire.ts'
import { send } from '../../api/client.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { SendForm } from './SendForm.tsx'

const empty = { text: '', title: '', outlet: '', published: '', url: '' }
const short = [
  ['title', 'text'],
  ['outlet', 'text'],
  ['published', 'date'],
  ['url', 'url'],
] as const

/** One report whose text is pasted. */
export function PasteForm({ begun }: { readonly begun: (job: string) => void }) {
  const { t } = useTranslation()
  const [report, setReport] = useState(empty)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const given = Object.fromEntries(Object.entries(report).filter(([, value]) => value.trim() !== ''))
      return send<Job>('POST', '/reports', { reports: [given] })
    },
    onSuccess: (job) => {
      setReport(empty)
      begun(job.id)
    },
  })
  return (
    <SendForm
      ready={report.text.trim() !== ''}
      sending={isPending}
      send={mutate}
      label={t('add.addText')}
      error={error}
    >
      <Labelled label={t('add.text')}>
        <textarea
          dir="auto"
          rows={8}
          required
          className="field words"
          value={report.text}
          onChange={({ target }) => setReport({ ...report, text: target.value })}
        />
      </Labelled>
      <div className="grid gap-3 sm:grid-cols-2">
        {short.map(([name, type]) => (
          <Labelled key={name} label={t(name === 'title' ? 'add.reportTitle' : `add.${name}`)}>
            <input
              className="field"
              type={type}
              dir={type === 'url' ? 'ltr' : undefined}
              value={report[name]}
              onChange={({ target }) => setReport({ ...report, [name]: target.value })}
            />
          </Labelled>
        ))}
      </div>
      <p className="text-[0.85rem] text-soft">{t('add.whyDay')}</p>
    </SendForm>
  )
}
