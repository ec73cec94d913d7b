import { useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { type StatementsSearch, statementsRoute } from './route.ts'

/** Narrows statements by what lists of other things do not have: topic, act, kind of speaker, relay. */
export function Narrowing({ search, wordless }: { readonly search: StatementsSearch; readonly wordless: boolean }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const navigate = useNavigate({ from: statementsRoute.fullPath })
  const [draft, setDraft] = useState({ about: search.about ?? '', relay: search.relay ?? '' })
  useEffect(() => setDraft({ about: search.about ?? '', relay: search.relay ?? '' }), [search.about, search.relay])
  // What is no value is left out of the address by its reader.
  const put = (change: Readonly<Record<string, unknown>>) =>
    void navigate({ search: { ...search, ...change } as StatementsSearch, replace: true })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    put({ about: draft.about || undefined, relay: draft.relay || undefined })
  }
  return (
    <form onSubmit={submit} className="mb-3 flex flex-wrap items-end gap-2 print:hidden">
      {(['about', 'relay'] as const).map((key) =>
        key === 'about' && wordless ? null : (
          <Labelled key={key} label={t(`statements.filter.${key}`)}>
            <input
              className="field w-40"
              value={draft[key]}
              onChange={({ target }) => setDraft({ ...draft, [key]: target.value })}
            />
          </Labelled>
        ),
      )}
      <Choice
        label={t('statements.filter.act')}
        value={search.act}
        names={words.acts}
        choose={(act) => put({ act: act || undefined })}
      />
      <Choice
        label={t('statements.filter.kind')}
        value={search.kind}
        names={words.speakerKinds}
        choose={(kind) => put({ kind: kind || undefined })}
      />
      <Choice
        label={t('statements.filter.relayed')}
        value={search.relayed === undefined ? undefined : String(search.relayed)}
        names={{ true: t('statements.filter.through'), false: t('statements.filter.straight') }}
        choose={(relayed) => put({ relayed: relayed === '' ? undefined : relayed === 'true' })}
      />
      <Button type="submit">{t('filter.show')}</Button>
      {search.by === undefined ? null : (
        <Button look="quiet" onClick={() => put({ by: undefined })}>
          <bdi>{search.by}</bdi> <span aria-hidden="true">×</span>
          <span className="sr-only">{t('statements.filter.anybody')}</span>
        </Button>
      )}
    </form>
  )
}
