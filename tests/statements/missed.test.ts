import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and who says what in it: `speaker | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // عن and من lead to what is said, be it an occasion; على to a page, where it is said.
  ['وأعلن كريم صالح عن جلسة استثنائية للبرلمان.', 'كريم صالح | جلسة استثنائية للبرلمان'],
  ['وشدد كريم صالح على دور الأطباء في البلدة.', 'كريم صالح | دور الأطباء في البلدة'],
  ['وأكد كريم صالح على صفحته أن الجسر مغلق.', 'كريم صالح | الجسر مغلق'],
  ['وشدد كريم صالح في كلمة أمام النواب على وحدة البلاد.', 'كريم صالح | وحدة البلاد'],
  // A mark that nobody closed takes in nothing that the report says in a sentence of its own.
  [
    'وأجاب كريم صالح: "لا أعرف شيئا. وقالت وزارة الدفاع العراقية: "وصلت القافلة صباحا". وأضافت أن الطريق آمن.',
    'كريم صالح | لا أعرف شيئا',
    'وزارة الدفاع العراقية | وصلت القافلة صباحا',
    'وزارة الدفاع العراقية | الطريق آمن',
  ],
  // Whoever is quoted tells what another has said to him.
  [
    'وقال كريم صالح: "سألنا الحارس وهو يقول إن الباب مغلق. ونحن ننتظر".',
    'كريم صالح | سألنا الحارس وهو يقول إن الباب مغلق. ونحن ننتظر',
  ],
]

describe('statements that were missed', () => {
  it.each(table)('%s', (text, ...expected) => {
    expect(
      statementsOf(text).map(
        ({ speaker, content }) => `${speaker} | ${content.map(([start, end]) => text.slice(start, end)).join(' + ')}`,
      ),
    ).toEqual(expected)
  })
})
