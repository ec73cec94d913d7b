import { valueId } from '../../../../src/view/evidence.ts'
import { sayAmount } from '../../../../src/words/amounts.ts'
import { sayDuration } from '../../../../src/words/dates.ts'
import { useVoice } from '../../language/voice.ts'
import { ValueReview } from '../../review/ValueReview.tsx'
import { When } from '../../ui/When.tsx'
import { decidable } from './decidable.ts'
import { Item } from './Item.tsx'
import type { ListProps } from './Statements.tsx'

const line = 'flex flex-wrap items-baseline justify-between gap-x-4'

export function Quantities({ whole, chosen, choose, correct }: ListProps) {
  const { words } = useVoice()
  return whole.reading.quantities.map((quantity, index) => {
    const id = valueId('quantities', index)
    return (
      <Item key={id} id={id} chosen={chosen === id} choose={choose}>
        <p className={line}>
          <bdi className="words">{whole.report.text.slice(...quantity.span)}</bdi>
          <span>
            {words.units[quantity.unit]}: <bdi className="font-semibold text-figure">{sayAmount(quantity, words)}</bdi>
          </span>
        </p>
        <ValueReview
          value={decidable(whole, 'quantities', index)}
          marks={quantity.decisions}
          chosen={chosen === id}
          correct={correct}
        />
      </Item>
    )
  })
}

export function Times({ whole, chosen, choose, correct }: ListProps) {
  const { words, language } = useVoice()
  return whole.reading.times.map((time, index) => {
    const id = valueId('times', index)
    return (
      <Item key={id} id={id} chosen={chosen === id} choose={choose}>
        <p className={line}>
          <bdi className="words">{whole.report.text.slice(...time.span)}</bdi>
          {time.value === undefined && time.duration !== undefined ? (
            <bdi>{sayDuration(time.duration, words, language)}</bdi>
          ) : (
            <When value={time.value ?? null} weekday none={words.unresolved} />
          )}
        </p>
        <ValueReview
          value={decidable(whole, 'times', index)}
          marks={time.decisions}
          chosen={chosen === id}
          correct={correct}
        />
      </Item>
    )
  })
}

export function Mentions({ whole, chosen, choose, correct }: ListProps) {
  const { words } = useVoice()
  return whole.reading.mentions.map((mention, index) => {
    const id = valueId('mentions', index)
    return (
      <Item key={id} id={id} chosen={chosen === id} choose={choose}>
        <p className={line}>
          <bdi className="words">{whole.report.text.slice(...mention.span)}</bdi>
          <span className="text-soft">
            {words.mentionKinds[mention.kind]} · <bdi>{mention.name}</bdi>
          </span>
        </p>
        <ValueReview
          value={decidable(whole, 'mentions', index)}
          marks={mention.decisions}
          chosen={chosen === id}
          correct={correct}
        />
      </Item>
    )
  })
}
