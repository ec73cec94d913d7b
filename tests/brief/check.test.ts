import { beforeAll, describe, expect, it } from 'vitest'
import { numbersIn } from '../../src/app/brief.ts'
import type { Briefing, Ground, Sentence, Subject } from '../../src/brief/briefing.ts'
import { check } from '../../src/brief/check/check.ts'
import { requiredIn } from '../../src/brief/check/shape.ts'
import { compose } from '../../src/brief/compose/compose.ts'
import { allSentences } from '../../src/brief/references.ts'
import { examples, groundFrom, reader } from './examples.ts'
import { mutations } from './mutations.ts'

const subject: Subject = { from: null, to: null, place: null, actor: null, outlet: null, incident: null }
const numbers = numbersIn(reader)
const only = (sentence: Sentence): Briefing => ({ subject, summary: [sentence], sections: [] })

describe('the checker', () => {
  let ground: Ground
  let briefing: Briefing
  beforeAll(async () => {
    ground = await examples()
    briefing = compose(ground, subject, 100)
  }, 60_000)

  it('finds every sentence of a briefing on the examples supported', () => {
    expect(allSentences(briefing).length).toBeGreaterThan(100)
    expect(check(briefing, ground, numbers)).toEqual([])
  })

  it('catches every changed value, span, support and citation', () => {
    const missed: string[] = []
    let tried = 0
    for (const sentence of allSentences(briefing)) {
      const own = new Set(sentence.cites.map(({ report }) => report))
      const elsewhere = [...ground.reports.keys()].find((report) => !own.has(report)) ?? 'nowhere'
      for (const [what, changed] of mutations(sentence, elsewhere)) {
        tried++
        if (check(only(changed), ground, numbers).length === 0) missed.push(`${sentence.template} ${what}`)
      }
    }
    expect(missed).toEqual([])
    expect(tried).toBeGreaterThan(2000)
  })

  it('lets no words come into another mouth', () => {
    const accounts = allSentences(briefing).filter(({ template }) => template === 'account')
    const spoken = accounts.flatMap((sentence) =>
      accounts
        .filter((other) => other.slots.speaker !== sentence.slots.speaker)
        .map((other): Sentence => ({ ...sentence, slots: { ...sentence.slots, speaker: other.slots.speaker ?? [] } })),
    )
    const strange = spoken.filter((sentence) => {
      const support = sentence.slots.speaker?.[0]?.support[0]
      const act = sentence.slots.act?.[0]?.support[0]
      if (support?.of !== 'speaker' || act?.of !== 'act') return true
      return support.report !== act.report || support.statement !== act.statement
    })
    expect(strange.length).toBeGreaterThan(100)
    expect(strange.filter((sentence) => check(only(sentence), ground, numbers).length === 0)).toEqual([])
  })

  it('asks for the slots that a sentence is nothing without', () => {
    for (const sentence of allSentences(briefing)) {
      for (const name of requiredIn(sentence.template)) {
        const slots = Object.fromEntries(Object.entries(sentence.slots).filter(([slot]) => slot !== name))
        const [fault] = check(only({ ...sentence, slots }), ground, numbers)
        expect(fault).toMatchObject({ slot: name, problem: 'it is empty' })
      }
    }
  })

  it('names the sentence and the slot', () => {
    const [account] = allSentences(briefing).filter(({ template }) => template === 'account')
    const act = account?.slots.act?.[0]
    if (account === undefined || act === undefined) throw new Error('no account')
    const changed = {
      ...account,
      slots: { ...account.slots, act: [{ ...act, value: { kind: 'act', act: 'praise' } as const }] },
    }
    const [fault] = check(only(changed), ground, numbers)
    expect(fault).toMatchObject({ where: 'summary', template: 'account', slot: 'act' })
  })

  it('reads the words of a figure again', () => {
    const sentence = allSentences(briefing).find(({ template }) => template === 'ledger')
    if (sentence === undefined) throw new Error('no ledger')
    const seven = () => ({ min: 7, max: 7 })
    expect(check(only(sentence), ground, seven).map(({ problem }) => problem)).toEqual([
      'the words give another number',
    ])
  })
})

describe('what is quoted', () => {
  const said = (text: string) => {
    const ground = groundFrom([{ id: 'a', outlet: 'وكالة الغدير', published: '2021-03-04', text }])
    const briefing = compose(ground, subject, 10)
    expect(check(briefing, ground, numbers)).toEqual([])
    return allSentences(briefing).flatMap(({ slots }) =>
      (slots.quote ?? []).flatMap(({ value }) => (value.kind === 'quote' ? value.words : [])),
    )
  }
  it.each([
    ['a plain saying alone', 'قال وزير الصحة سالم رشيد إن انفجارا وقع في سوق المدينة.', 'انفجارا وقع في سوق المدينة'],
    ['a denial with its word', 'نفى وزير الصحة سالم رشيد أن يكون انفجار قد وقع في السوق.', 'نفى '],
    ['a negated word with its negation', 'لم يستبعد وزير الدفاع سالم رشيد أن تقصف قواته المدينة.', 'لم يستبعد'],
  ])('%s', (_, text, start) => {
    const quoted = said(text)
    expect(quoted.length).toBeGreaterThan(0)
    expect(quoted.every((words) => words.startsWith(start))).toBe(true)
  })
})
