import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { AccountView, Words } from '../../../../src/http/wire.ts'
import { sayAmount } from '../../../../src/words/amounts.ts'
import { useVoice } from '../../language/voice.ts'
import { Evidence, type Setting } from '../../ui/Evidence.tsx'
import { StatusPill } from '../../ui/labels.tsx'
import { Marked } from '../../ui/Marked.tsx'
import { Pill } from '../../ui/Pill.tsx'
import { When } from '../../ui/When.tsx'

/** What the accounts are asked, row by row. `differs` are the kinds of discrepancy that part them here. */
export const questions = [
  { key: 'what', differs: ['occurrence'] },
  { key: 'who', differs: ['perpetrator'] },
  { key: 'whom', differs: ['target', 'character'] },
  { key: 'where', differs: ['place'] },
  { key: 'when', differs: ['time'] },
  { key: 'howMany', differs: ['figure'] },
] as const
export type Question = (typeof questions)[number]['key']

const settingOf = (account: AccountView): Setting => ({
  report: account.report,
  outlet: account.outlet,
  published: account.published,
  around: account.sentence,
})

interface Value {
  readonly key: string
  readonly words: Words | null
  readonly account: AccountView
  readonly shown: ReactNode
}

/** What a column says to a question, each value once; empty where it is silent. */
export function Answer({
  question,
  accounts,
}: {
  readonly question: Question
  readonly accounts: readonly AccountView[]
}) {
  const { words } = useVoice()
  if (question === 'what') return <Told accounts={accounts} />
  const values = distinct(accounts.flatMap((account) => valuesOf(question, account)))
  if (values.length === 0) return <span className="text-faint">{words.notMentioned}</span>
  return (
    <ul className="grid gap-1">
      {values.map(({ key, words, account, shown }) => (
        <li key={key}>
          <Evidence words={words} setting={settingOf(account)}>
            {shown}
          </Evidence>
        </li>
      ))}
    </ul>
  )
}

function valuesOf(question: Exclude<Question, 'what'>, account: AccountView): readonly Value[] {
  const named = { who: account.agents, whom: account.targets, where: account.places }
  if (question === 'when') {
    if (account.time === null) return []
    return [{ key: account.time, words: account.timeWords, account, shown: <When value={account.time} weekday /> }]
  }
  if (question === 'howMany') {
    return account.figures.map((figure) => ({
      key: `${figure.unit} ${figure.min} ${figure.max} ${figure.of}`,
      words: figure.words,
      account,
      shown: <Figure figure={figure} />,
    }))
  }
  return named[question].map(({ name, words }) => ({ key: name, words, account, shown: <bdi>{name}</bdi> }))
}

function Figure({ figure }: { readonly figure: AccountView['figures'][number] }) {
  const { words } = useVoice()
  const counted = figure.of === null || /^(killed|wounded)$/.test(figure.unit) ? words.units[figure.unit] : figure.of
  return (
    <>
      <bdi>{counted}</bdi>: <bdi className="font-semibold text-figure">{sayAmount(figure, words)}</bdi>
    </>
  )
}

/** How many sentences of one chain are shown at once. */
const SHOWN = 2

/** The sentence with the word of the event marked, and how far it is told to have happened. */
function Told({ accounts }: { readonly accounts: readonly AccountView[] }) {
  const { t } = useTranslation()
  const sentences = distinct(
    accounts.map((account) => ({ key: account.sentence.text, words: account.trigger, account, shown: null })),
  )
  const [first, rest] = [sentences.slice(0, SHOWN), sentences.slice(SHOWN)]
  return (
    <>
      <Sentences values={first} />
      {rest.length === 0 ? null : (
        <details className="mt-1">
          <summary className="cursor-pointer text-[0.85rem] text-soft">
            {t('incident.moreWords', { count: rest.length })}
          </summary>
          <Sentences values={rest} />
        </details>
      )}
    </>
  )
}

function Sentences({ values }: { readonly values: readonly Value[] }) {
  const { words } = useVoice()
  return (
    <ul className="grid gap-2">
      {values.map(({ key, account }) => (
        <li key={key}>
          <span className="flex flex-wrap gap-1 empty:hidden">
            {account.rejected ? <Pill tone="deny">{words.acts.deny}</Pill> : null}
            <StatusPill status={account.status} />
          </span>
          <Evidence words={account.trigger} setting={settingOf(account)}>
            <span className="words line-clamp-4 print:line-clamp-none text-[0.98rem] leading-7">
              <Marked text={account.sentence.text} from={account.sentence.span[0]} spans={[account.trigger.span]} />
            </span>
          </Evidence>
        </li>
      ))}
    </ul>
  )
}

const distinct = (values: readonly Value[]): readonly Value[] => {
  const seen = new Map<string, Value>()
  // A value with words of its own is shown rather than the same one carried over.
  for (const value of values) if ((seen.get(value.key)?.words ?? null) === null) seen.set(value.key, value)
  return [...seen.values()]
}
