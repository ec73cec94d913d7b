import type { ReactNode } from 'react'

/** What a colour means. Each stands beside a word or a shape, never alone. */
export type Tone = 'plain' | 'evidence' | 'differ' | 'deny' | 'independent' | 'figure'

const tones: Readonly<Record<Tone, string>> = {
  plain: 'border-line bg-card text-ink',
  evidence: 'border-evidence-line bg-evidence-wash text-evidence',
  differ: 'border-differ-line bg-differ-wash text-differ',
  deny: 'border-deny-line bg-deny-wash text-deny',
  independent: 'border-independent-line bg-independent-wash text-independent',
  figure: 'border-figure-line bg-figure-wash text-figure',
}

/** A short label. */
export function Pill({ tone = 'plain', title, children }: PillProps) {
  return (
    <span
      className={`inline-flex items-center gap-1 rounded-full border px-2.5 text-[0.8rem] leading-6 ${tones[tone]}`}
      title={title}
    >
      {children}
    </span>
  )
}

interface PillProps {
  readonly tone?: Tone
  readonly title?: string | undefined
  readonly children: ReactNode
}
