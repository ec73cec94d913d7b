import type { Act, Discrepancy, EventStatus, EventType, Grade } from '../../../src/http/wire.ts'
import { familyOf } from '../../../src/view/families.ts'
import { useVoice } from '../language/voice.ts'
import { FamilyShape } from './families.tsx'
import { Pill, type Tone } from './Pill.tsx'

const gradeTones: Readonly<Record<Grade, Tone>> = {
  confirmed: 'independent',
  fair: 'independent',
  weak: 'plain',
  contested: 'differ',
  discounted: 'deny',
}

export function GradePill({ grade }: { readonly grade: Grade }) {
  const { words } = useVoice()
  return <Pill tone={gradeTones[grade]}>{words.grades[grade]}</Pill>
}

export function TypePill({ type }: { readonly type: EventType }) {
  const { words } = useVoice()
  return (
    <Pill>
      <FamilyShape family={familyOf(type)} />
      {words.eventTypes[type]}
    </Pill>
  )
}

const actTones: Partial<Readonly<Record<Act, Tone>>> = { deny: 'deny', reject: 'deny' }

/** What a statement does: says, denies, accuses. */
export function ActPill({ act }: { readonly act: Act }) {
  const { words } = useVoice()
  return <Pill tone={actTones[act] ?? 'evidence'}>{words.acts[act]}</Pill>
}

/** How far something is told to have happened; what simply happened needs no label. */
export function StatusPill({ status }: { readonly status: EventStatus }) {
  const { words } = useVoice()
  if (status === 'happened') return null
  return <Pill tone={status === 'denied' ? 'deny' : 'plain'}>{words.statuses[status]}</Pill>
}

export function DiscrepancyPill({ kind }: { readonly kind: Discrepancy['kind'] }) {
  const { words } = useVoice()
  return <Pill tone={kind === 'occurrence' ? 'deny' : 'differ'}>{words.discrepancyKinds[kind]}</Pill>
}
