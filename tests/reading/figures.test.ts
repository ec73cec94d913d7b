import { expect, it } from 'vitest'
import { read } from '../../src/reading/read.ts'
import { arabic, gazetteer, reportOf } from '../arabic.ts'

const counted = (text: string): readonly string[] =>
  read(reportOf(text, '2015-10-15'), arabic, gazetteer).quantities.map(({ id, span }) => `${id} ${text.slice(...span)}`)

it.each([
  ['وقعت في آب 2014 معارك قصيرة أصيب فيها 12 عاملا.', ['q1 12 عاملا']],
  ['وصلت في الصيف 2014 شاحنة محملة.', ['q1 2014 شاحنة']],
] as const)('counts nothing by the year of a date: %s', (text, want) => {
  expect(counted(text)).toEqual(want)
})
