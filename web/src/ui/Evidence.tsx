import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from '../../../src/http/wire.ts'
import { useVoice } from '../language/voice.ts'
import { Bubble } from './Bubble.tsx'
import { Marked } from './Marked.tsx'
import { ReportLink } from './ReportLink.tsx'
import { When } from './When.tsx'

/** Where words stand: the report, and a stretch of it around them. */
export interface Setting {
  readonly report: string
  readonly outlet: string | null
  readonly published: string | null
  /** The sentence, or more, that the words are shown in. */
  readonly around: Words
}

/**
 * A value that opens its words: underlined, and on a click the sentence of the report that it comes from, with the words
 * marked. A value without words of its own (carried over, or inferred) says so instead.
 */
export function Evidence({ words, setting, children, why }: EvidenceProps) {
  const { t } = useTranslation()
  const voice = useVoice()
  if (words === null) {
    return (
      <span title={why ?? voice.words.carriedWhy} className="border-b border-dotted border-faint">
        {children}
      </span>
    )
  }
  return (
    <Bubble label={t('wordsOfReport')} trigger={children}>
      <blockquote className="words" dir="auto">
        <Marked text={setting.around.text} from={setting.around.span[0]} spans={[words.span]} />
      </blockquote>
      <footer className="mt-2 flex flex-wrap gap-x-3 text-sm text-soft">
        <bdi>{setting.outlet ?? voice.words.noOutlet}</bdi>
        <When value={setting.published} none={voice.words.noDate} />
        <ReportLink report={setting.report} at={words.span} />
      </footer>
    </Bubble>
  )
}

interface EvidenceProps {
  readonly words: Words | null
  readonly setting: Setting
  readonly children: ReactNode
  /** Why there are no words, where there are none. */
  readonly why?: string
}
