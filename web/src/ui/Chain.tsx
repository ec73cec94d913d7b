import { useTranslation } from 'react-i18next'
import type { SpeakerKind } from '../../../src/http/wire.ts'
import { useVoice } from '../language/voice.ts'
import { Pill } from './Pill.tsx'

export interface ChainProps {
  readonly outlet: string | null
  /** Nearest to the speaker first. */
  readonly relays: readonly string[]
  /** Null for the outlet’s own narration. */
  readonly speaker: string | null
  readonly speakerKind?: SpeakerKind | null | undefined
  readonly role?: string | null | undefined
  /** The reason given for leaving the speaker unnamed, in the report’s words. */
  readonly anonymity?: string | null | undefined
  /** The report keeps its distance from what is said. */
  readonly distanced?: boolean | undefined
}

const hop = 'rounded-md border border-line bg-card px-2 py-0.5 leading-6'

/** Who said it through whom, outlet first: outlet ← relay ← speaker. Drawn the same way everywhere. */
export function Chain({ outlet, relays, speaker, speakerKind, role, anonymity, distanced }: ChainProps) {
  const { t } = useTranslation()
  const { words } = useVoice()
  const hops = [outlet ?? words.noOutlet, ...relays.toReversed()]
  const unnamed = speakerKind === 'anonymous'
  return (
    <div className="text-[0.85rem]">
      <ol className="flex flex-wrap items-center gap-x-1 gap-y-1.5" aria-label={t('chain')}>
        {hops.map((name, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a chain may pass one name twice
          <li key={`${index} ${name}`} className="flex items-center gap-1">
            <span className={`${hop} text-soft`}>
              <bdi>{name}</bdi>
            </span>
            {index < hops.length - 1 || speaker !== null ? <Arrow /> : null}
          </li>
        ))}
        {speaker === null ? (
          <li className="text-soft">{words.narration}</li>
        ) : (
          <li className={`${hop} ${unnamed ? 'border-dashed' : 'border-evidence-line'} font-semibold`}>
            <bdi>{speaker}</bdi>
            {role ? <bdi className="ms-1 font-normal text-soft">{role}</bdi> : null}
          </li>
        )}
        {distanced === true ? (
          <li>
            <Pill tone="differ" title={words.distanced}>
              {words.distancedShort}
            </Pill>
          </li>
        ) : null}
      </ol>
      {unnamed ? (
        <p className="mt-1 text-soft">
          {anonymity ? (
            <>
              {words.reason}: <q className="words text-[0.95rem]">{anonymity}</q>
            </>
          ) : (
            words.noReason
          )}
        </p>
      ) : null}
    </div>
  )
}

/** Points from whom words came to who passed them on: against the direction of reading, in both languages. */
function Arrow() {
  return (
    <svg
      viewBox="0 0 14 10"
      width="14"
      height="10"
      role="img"
      aria-label="←"
      className="text-faint ltr:rotate-180 rtl:rotate-0"
    >
      <path d="M1 5H13M1 5L5 1M1 5L5 9" fill="none" stroke="currentColor" strokeWidth="1.3" />
    </svg>
  )
}
