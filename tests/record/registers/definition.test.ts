import { describe, expect, it } from 'vitest'
import { parseDefinition } from '../../../src/record/registers/definition.ts'
import { rowsOf, told, valid } from './help.ts'

const title = { ar: 'الخطف', en: 'Abductions' }
const plain = {
  name: 'kidnappings',
  title,
  row: 'incident',
  from: { events: { types: ['detention'] } },
  lists: { how: [{ value: 'abducted', title, words: ['خطف', '=منها'] }] },
  columns: [
    { name: 'who', title, value: 'targets' },
    { name: 'how', title, value: 'term', list: 'how' },
  ],
}

const problems = (change: object): readonly string[] => {
  const parsed = parseDefinition({ ...plain, ...change })
  return 'problems' in parsed ? parsed.problems.map(({ where, what }) => `${where}: ${what}`) : []
}

describe('a definition', () => {
  it('of your own gives rows', () => {
    const [row] = rowsOf(valid(plain), [told('a', 'خطف مسلحون الصحفي سامي نادر في مدينة تعز.')])
    expect(row?.cells.how?.map(({ code }) => code)).toEqual(['abducted'])
    expect(row?.cells.who?.map(({ text }) => text)).toEqual(['سامي نادر'])
  })

  it.each([
    ['an unknown type', { from: { events: { types: ['kidnapping'] } } }, /^from\.events\.types\[0\]: /],
    ['an unknown key', { colums: [] }, /colums/],
    ['no title in Arabic', { title: { en: 'x' } }, /^title\.ar: /],
    ['no source', { from: {} }, /^from: needs events, statements or both$/],
    ['a missing list', { lists: {} }, /^columns\[1\]\.list: there is no list how$/],
    ['a term of nothing', { lists: { how: [{ value: 'x', title }] } }, /^lists\.how\[0\]: a term needs words/],
    [
      'two columns of one name',
      { columns: [plain.columns[0], plain.columns[0]] },
      /^columns\[1\]\.name: there are two/,
    ],
    [
      'a figure without units',
      { columns: [{ name: 'n', title, value: 'figure' }] },
      /^columns\[0\]: figure needs units$/,
    ],
    ['a series of nothing', { series: ['when'] }, /^series\[0\]: there is no column when$/],
    ['a name of a path', { name: '../x' }, /^name: a name is of a-z/],
    [
      'a check of no column',
      { checks: [{ kind: 'order', column: 'stage', values: ['a', 'b'] }] },
      /^checks\[0\]\.column: there is no column stage$/,
    ],
  ])('with %s says where', (_, change, expected) => {
    expect(problems(change)).toEqual(expect.arrayContaining([expect.stringMatching(expected)]))
  })

  it('that is no object is no definition', () => {
    for (const value of [null, 1, 'x', []]) expect(parseDefinition(value)).toHaveProperty('problems')
  })
})
