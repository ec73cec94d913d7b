import { useNavigate } from '@tanstack/react-router'
import { useTranslation } from 'react-i18next'
import { useVoice } from '../../language/voice.ts'
import { Button } from '../../ui/Button.tsx'
import { Choice } from '../../ui/Choice.tsx'
import { Filters, filterIn } from '../../ui/Filters.tsx'
import { type StatementsSearch, statementsRoute } from './route.ts'

/** Narrows statements, also by what lists of other things do not have: topic, act, kind of speaker, relay. */
export function Narrowing({ search, wordless }: { readonly search: StatementsSearch; readonly wordless: boolean }) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const navigate = useNavigate({ from: statementsRoute.fullPath })
  // What is no value is left out of the address by its reader.
  const put = (change: Readonly<Record<string, unknown>>) =>
    void navigate({ search: { ...search, ...change } as StatementsSearch, replace: true })
  const own = wordless ? (['relay'] as const) : (['about', 'relay'] as const)
  return (
    <Filters
      value={filterIn({ ...search })}
      own={own.map((name) => ({ name, label: t(`statements.filter.${name}`), value: search[name] }))}
    >
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
      {search.by === undefined ? null : (
        <Button look="quiet" onClick={() => put({ by: undefined })}>
          <bdi>{search.by}</bdi> <span aria-hidden="true">×</span>
          <span className="sr-only">{t('statements.filter.anybody')}</span>
        </Button>
      )}
    </Filters>
  )
}
