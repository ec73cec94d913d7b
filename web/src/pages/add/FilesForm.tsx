import { useMutation } from '@tanstack/react-query'
import { type DragEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Job } from '../../../../src/http/wire.ts'
import { send } from '../../api/client.ts'
import { useVoice } from '../../language/voice.ts'
import { Labelled } from '../../ui/Labelled.tsx'
import { SendForm } from './SendForm.tsx'

/** Files that are dropped or chosen, and the day of those that bring none. */
export function FilesForm({ begun }: { readonly begun: (job: string) => void }) {
  const { t } = useTranslation()
  const { number } = useVoice()
  const id = useId()
  const [files, setFiles] = useState<readonly File[]>([])
  const [published, setPublished] = useState('')
  const [over, setOver] = useState(false)
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => {
      const form = new FormData()
      // Fields are read before the files that they are of.
      if (published !== '') form.append('published', published)
      for (const file of files) form.append('files', file, file.name)
      return send<Job>('POST', '/reports/files', form)
    },
    onSuccess: (job) => {
      setFiles([])
      begun(job.id)
    },
  })
  const take = (list: FileList | null) => setFiles([...files, ...(list ?? [])])
  const drop = (event: DragEvent) => {
    event.preventDefault()
    setOver(false)
    take(event.dataTransfer.files)
  }
  return (
    <SendForm
      ready={files.length > 0}
      sending={isPending}
      send={mutate}
      label={t('add.addFiles')}
      error={error}
      beside={
        <Labelled label={t('add.dayOfAll')}>
          <input
            type="date"
            className="field"
            value={published}
            onChange={({ target }) => setPublished(target.value)}
          />
        </Labelled>
      }
    >
      <label
        htmlFor={id}
        onDragOver={(event) => {
          event.preventDefault()
          setOver(true)
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className={`grid cursor-pointer place-items-center gap-1 rounded-xl border-2 border-dashed px-4 py-8 text-center focus-within:outline-2 ${
          over ? 'border-evidence bg-evidence-wash' : 'border-line'
        }`}
      >
        <span className="font-semibold">{t('add.drop')}</span>
        <span className="text-[0.85rem] text-soft">{t('add.kinds')}</span>
        <input
          id={id}
          type="file"
          multiple
          className="sr-only"
          onChange={({ target }) => {
            take(target.files)
            target.value = ''
          }}
        />
      </label>
      {files.length === 0 ? null : (
        <ul className="max-h-40 overflow-y-auto text-[0.9rem]">
          {files.map((file, at) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two files may have one name
            <li key={`${at} ${file.name}`} className="flex items-center justify-between gap-3">
              <bdi className="truncate">{file.name}</bdi>
              <span className="flex shrink-0 items-center gap-2 text-soft">
                {t('add.kilobytes', { size: number(Math.ceil(file.size / 1024)) })}
                <button
                  type="button"
                  aria-label={t('add.takeOff', { name: file.name })}
                  className="cursor-pointer px-1"
                  onClick={() => setFiles(files.filter((one) => one !== file))}
                >
                  ×
                </button>
              </span>
            </li>
          ))}
        </ul>
      )}
    </SendForm>
  )
}
