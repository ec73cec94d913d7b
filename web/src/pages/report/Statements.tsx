import type { Statement, WholeReport } from '../../../../src/http/wire.ts'
import { valueId } from '../../../../src/view/evidence.ts'
import { useVoice } from '../../language/voice.ts'
import { ValueReview } from '../../review/ValueReview.tsx'
import { Chain } from '../../ui/Chain.tsx'
import { Pill, type Tone } from '../../ui/Pill.tsx'
import { decidable } from './decidable.ts'
import { Item } from './Item.tsx'

const tones: Partial<Record<Statement['act'], Tone>> = { deny: 'deny', reject: 'deny' }

/** Who said what through whom, in the order of the report. */
export function Statements({ whole, chosen, choose, correct }: ListProps) {
  const { words } = useVoice()
  const { text } = whole.report
  return whole.reading.statements.map((statement, index) => {
    const id = valueId('statements', index)
    return (
      <Item key={id} id={id} chosen={chosen === id} choose={choose}>
        <Chain
          outlet={whole.report.outlet}
          relays={statement.via}
          speaker={statement.speaker}
          speakerKind={statement.speakerKind}
          role={statement.role}
          anonymity={statement.anonymity && text.slice(...statement.anonymity)}
          distanced={statement.hedge === 'distanced'}
        />
        <p className="mt-1.5 flex flex-wrap items-baseline gap-2">
          <Pill tone={tones[statement.act] ?? 'evidence'}>{words.acts[statement.act]}</Pill>
          <span className="text-[0.8rem] text-soft">{words[statement.mode]}</span>
        </p>
        <p className="words mt-1" dir="rtl">
          {statement.content.map(([start, end]) => text.slice(start, end)).join(' … ')}
        </p>
        <ValueReview
          value={decidable(whole, 'statements', index)}
          marks={statement.decisions}
          chosen={chosen === id}
          correct={correct}
        />
      </Item>
    )
  })
}

export interface ListProps {
  readonly whole: WholeReport
  readonly chosen: string | null
  readonly choose: (id: string) => void
  /** Begins to correct the chosen value. */
  readonly correct: () => void
}
