import { Dialog } from 'radix-ui'
import { useTranslation } from 'react-i18next'
import type { RegisterHead, RegisterRow } from '../../../../src/http/wire.ts'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { IncidentLink } from '../../ui/IncidentLink.tsx'
import { ReportLink } from '../../ui/ReportLink.tsx'
import { When } from '../../ui/When.tsx'
import { CheckLine, Values } from './cells.tsx'

/** A row whole: every value, every check with its reason, and the reports that tell it. */
export function RowDialog({ head, row, close }: RowDialogProps) {
  const { t } = useTranslation()
  const { language } = useVoice()
  return (
    <Dialog.Root open={row !== null} onOpenChange={(open) => open || close()}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-black/35" />
        <Dialog.Content
          aria-describedby={undefined}
          className="fixed inset-y-0 end-0 z-40 w-[min(38rem,100vw)] overflow-y-auto bg-card px-6 py-5 shadow-2xl"
        >
          <div className="flex items-start justify-between gap-3">
            <Dialog.Title className="text-[1.15rem] font-semibold">
              {head.title[language]} · <When value={row?.day ?? null} />
            </Dialog.Title>
            <Dialog.Close asChild>
              <Button>{t('registers.close')}</Button>
            </Dialog.Close>
          </div>
          {row === null ? null : <Whole head={head} row={row} />}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  )
}

function Whole({ head, row }: { readonly head: RegisterHead; readonly row: RegisterRow }) {
  const { t } = useTranslation()
  const { language } = useVoice()
  return (
    <>
      {row.incident === null ? null : (
        <p className="mt-2">
          <IncidentLink incident={row.incident}>{t('registers.incident')}</IncidentLink>
        </p>
      )}
      <dl className="mt-3 grid gap-x-4 gap-y-2 sm:grid-cols-[9rem_1fr]">
        {head.columns.map(({ name, title, value }) => (
          <div key={name} className="contents">
            <dt className="text-[0.85rem] text-soft">{title[language]}</dt>
            <dd>
              <Values values={row.cells.find(({ column }) => column === name)?.values ?? []} value={value} whole />
            </dd>
          </div>
        ))}
      </dl>
      {row.checks.length === 0 ? null : (
        <section className="mt-4">
          <h3 className="font-semibold">{t('registers.columns.checks')}</h3>
          <ul className="mt-1 grid gap-2">
            {row.checks.map((check) => (
              <li key={check.check}>
                <CheckLine check={check} language={language} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section className="mt-4">
        <h3 className="font-semibold">{t('count.reports', { count: row.reports.length })}</h3>
        <p className="text-sm text-soft">{t('registers.texts', { count: row.texts })}</p>
        <ul className="mt-1 flex flex-wrap gap-x-4">
          {row.reports.map((report) => (
            <li key={report}>
              <ReportLink report={report}>
                <bdi>{report}</bdi>
              </ReportLink>
            </li>
          ))}
        </ul>
      </section>
    </>
  )
}

interface RowDialogProps {
  readonly head: RegisterHead
  /** Null where none is open. */
  readonly row: RegisterRow | null
  readonly close: () => void
}
