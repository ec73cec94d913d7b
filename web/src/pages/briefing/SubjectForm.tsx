import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/Button.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { type BriefingSearch, briefingRoute, briefingSearch, subjects } from './route.ts'

/** What a briefing is to be about. */
export function SubjectForm({ search }: { readonly search: BriefingSearch }) {
  const { t, i18n } = useTranslation()
  const navigate = briefingRoute.useNavigate()
  const [draft, setDraft] = useState<Readonly<Record<string, string>>>({})
  useEffect(() => {
    setDraft(Object.fromEntries(Object.entries(search).map(([name, value]) => [name, String(value)])))
  }, [search])
  const put = (name: string, value: string) => setDraft({ ...draft, [name]: value })
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ search: briefingSearch(draft) })
  }
  return (
    <form onSubmit={submit} className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      {subjects.map((name) => (
        <Labelled key={name} label={t(`briefing.subject.${name}`)}>
          <input
            className="field w-36"
            type={name === 'from' || name === 'to' ? 'date' : 'text'}
            value={draft[name] ?? ''}
            onChange={({ target }) => put(name, target.value)}
          />
        </Labelled>
      ))}
      <Labelled label={t('briefing.limit')}>
        <input
          className="field w-24"
          type="number"
          min={1}
          max={200}
          value={draft.limit ?? '20'}
          onChange={({ target }) => put('limit', target.value)}
        />
      </Labelled>
      <Labelled label={t('briefing.language')}>
        <select
          className="field"
          value={draft.in ?? (i18n.language === 'en' ? 'en' : 'ar')}
          onChange={({ target }) => put('in', target.value)}
        >
          <option value="ar">العربية</option>
          <option value="en">English</option>
        </select>
      </Labelled>
      <Button type="submit" look="main">
        {t('briefing.compose')}
      </Button>
    </form>
  )
}
