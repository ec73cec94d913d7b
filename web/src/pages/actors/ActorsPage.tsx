import { Link, useNavigate } from '@tanstack/react-router'
import { type FormEvent, useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EntityRow } from '../../../../src/http/wire.ts'
import { useMay } from '../../account/session.ts'
import { useList } from '../../api/useList.ts'
import { useVoice } from '../../language/voice.ts'
import { useDecide } from '../../review/ReviewProvider.tsx'
import { Button } from '../../ui/Button.tsx'
import { ExportMenu } from '../../ui/ExportMenu.tsx'
import { Labelled } from '../../ui/Labelled.tsx'
import { ListFrame } from '../../ui/ListFrame.tsx'
import { PageHead } from '../../ui/PageHead.tsx'
import { actorsRoute, kinds } from './route.ts'

/** Whom and what the reports name, over all of them; two that are one can be merged here. */
export function ActorsPage() {
  const { t } = useTranslation()
  const search = actorsRoute.useSearch()
  const decide = useDecide()
  const list = useList<EntityRow>('/entities', { ...search })
  const [picked, setPicked] = useState<readonly EntityRow[]>([])
  const mergeable = picked.length > 1 && picked.every(({ kind }) => kind === picked[0]?.kind)
  const merge = () => {
    const [first] = picked
    if (first === undefined) return
    const names = picked.map(({ name }) => name)
    decide({
      decisions: [{ act: 'merge', entity: first.kind, names }],
      says: t('actors.merged', { names: names.join('، ') }),
    })
    setPicked([])
  }
  const pick = (row: EntityRow, on: boolean) =>
    setPicked(on ? [...picked, row] : picked.filter(({ id }) => id !== row.id))
  return (
    <>
      <PageHead title={t('actors.title')} actions={<ExportMenu path="/entities" query={{ ...search }} />} />
      <Narrow />
      {picked.length > 0 ? (
        <div className="frame sticky top-2 z-10 mb-3 flex flex-wrap items-center gap-2 px-4 py-2 shadow-paper">
          <span>
            {t('actors.picked')} <bdi>{picked.map(({ name }) => name).join('، ')}</bdi>
          </span>
          <Button look="main" disabled={!mergeable} onClick={merge}>
            {t('actors.merge')}
          </Button>
          <Button look="quiet" onClick={() => setPicked([])}>
            {t('actors.drop')}
          </Button>
        </div>
      ) : null}
      <ListFrame list={list} none={t('actors.none')}>
        {list.rows.map((row) => (
          <ActorItem key={row.id} row={row} picked={picked.some(({ id }) => id === row.id)} pick={pick} />
        ))}
      </ListFrame>
    </>
  )
}

function ActorItem({ row, picked, pick }: ActorItemProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const merges = useMay('analyst')
  return (
    <li className="flex items-start gap-3 px-4 py-2.5">
      {merges ? (
        <input
          type="checkbox"
          className="mt-2 size-4 accent-[var(--color-evidence)] print:hidden"
          checked={picked}
          aria-label={t('actors.pick', { name: row.name })}
          onChange={({ target }) => pick(row, target.checked)}
        />
      ) : null}
      <div className="min-w-0">
        <p className="flex flex-wrap items-baseline gap-x-4">
          <Link to="/actors/$id" params={{ id: row.id }} className="font-semibold hover:text-evidence">
            <bdi>{row.name}</bdi>
          </Link>
          <span className="text-sm text-soft">
            {words.mentionKinds[row.kind]} · {t('actors.seen', { count: row.seen })}
          </span>
        </p>
        {row.aliases.length > 0 ? (
          <p className="truncate text-sm text-soft">
            <bdi>{row.aliases.join('، ')}</bdi>
          </p>
        ) : null}
      </div>
    </li>
  )
}

interface ActorItemProps {
  readonly row: EntityRow
  readonly picked: boolean
  readonly pick: (row: EntityRow, on: boolean) => void
}

function Narrow() {
  const { t } = useTranslation()
  const { words } = useVoice()
  const search = actorsRoute.useSearch()
  const navigate = useNavigate({ from: actorsRoute.fullPath })
  const [name, setName] = useState(search.name ?? '')
  useEffect(() => setName(search.name ?? ''), [search.name])
  const kept = search.kind === undefined ? {} : { kind: search.kind }
  const named = search.name === undefined ? {} : { name: search.name }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    void navigate({ search: { ...kept, ...(name.trim() === '' ? {} : { name: name.trim() }) } })
  }
  return (
    <form onSubmit={submit} className="mb-4 flex flex-wrap items-end gap-2 print:hidden">
      <Labelled label={t('actors.name')}>
        <input className="field w-56" value={name} onChange={({ target }) => setName(target.value)} />
      </Labelled>
      <Labelled label={t('actors.kind')}>
        <select
          className="field w-32"
          value={search.kind ?? ''}
          onChange={({ target }) => {
            const kind = kinds.find((one) => one === target.value)
            void navigate({ search: { ...named, ...(kind === undefined ? {} : { kind }) } })
          }}
        >
          <option value="">{t('actors.any')}</option>
          {kinds.map((kind) => (
            <option key={kind} value={kind}>
              {words.mentionKinds[kind]}
            </option>
          ))}
        </select>
      </Labelled>
      <Button type="submit">{t('filter.show')}</Button>
    </form>
  )
}
