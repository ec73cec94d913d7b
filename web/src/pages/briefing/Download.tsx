import { useMutation } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import type { Problem } from '../../../../src/http/wire.ts'
import { addressOf, ownHeaders, type Query, Refused } from '../../api/client.ts'
import { Button } from '../../ui/Button.tsx'
import { Failed } from '../../ui/states.tsx'

const formats = ['docx', 'html', 'markdown'] as const

/** The sentences that stay as a file, or all where `keep` is null; what is written is checked again by the server. */
export function Download({ query, keep }: { readonly query: Query; readonly keep: readonly string[] | null }) {
  const { t } = useTranslation()
  const { mutate, error, isPending, variables } = useMutation({
    mutationFn: async (format: (typeof formats)[number]) => {
      const edited = {
        method: 'POST',
        headers: { ...ownHeaders(), 'content-type': 'application/json' },
        body: JSON.stringify({ keep }),
      }
      const answer = await fetch(addressOf(`/briefing/${format}`, query), keep === null ? {} : edited)
      if (!answer.ok) throw new Refused((await answer.json()) as Problem)
      const name = /filename="([^"]+)"/.exec(answer.headers.get('content-disposition') ?? '')?.[1]
      const file = URL.createObjectURL(await answer.blob())
      const link = document.createElement('a')
      link.href = file
      link.download = name ?? format
      link.click()
      URL.revokeObjectURL(file)
    },
  })
  return (
    <>
      {formats.map((format) => (
        <Button key={format} disabled={isPending || keep?.length === 0} onClick={() => mutate(format)}>
          {t(`briefing.formats.${format}`)}
        </Button>
      ))}
      <Button onClick={() => window.print()}>{t('briefing.print')}</Button>
      {error !== null && variables !== undefined ? <Failed error={error} again={() => mutate(variables)} /> : null}
    </>
  )
}
