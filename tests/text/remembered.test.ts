import { expect, test } from 'vitest'
import { firstIndex } from '../../src/text/first-index.ts'
import { emptyMemory, remembered } from '../../src/text/remembered.ts'

test('works an answer out once for each object, and keeps the answers of functions apart', () => {
  let asked = 0
  const word = { form: 'هدنة', memory: emptyMemory() }
  const other = { form: 'قصف', memory: emptyMemory() }
  const length = remembered(({ form }: typeof word) => {
    asked++
    return form.length
  })
  const letters = remembered(({ form }: typeof word) => [...form])
  expect([length(word), length(word), length(other), length(word)]).toEqual([4, 4, 3, 4])
  expect(asked).toBe(2)
  expect(letters(other)).toEqual(['ق', 'ص', 'ف'])
  expect(letters(other)).toBe(letters(other))
})

test('keeps null and false as answers', () => {
  let asked = 0
  const object = { memory: emptyMemory() }
  const nothing = remembered((_: typeof object) => {
    asked++
    return null
  })
  expect([nothing(object), nothing(object), asked]).toEqual([null, null, 1])
})

test('serves more functions than a memory has room for', () => {
  const object = { memory: emptyMemory() }
  const many = Array.from({ length: 40 }, (_, at) => remembered((_: typeof object) => at))
  expect(many.map((one) => one(object))).toEqual(many.map((_, at) => at))
  expect(many.map((one) => one(object))).toEqual(many.map((_, at) => at))
})

test('finds the first item from which on something holds', () => {
  const list = [1, 3, 3, 7, 9]
  const from = (least: number) => firstIndex(list, (item) => item >= least)
  expect([from(0), from(3), from(4), from(9), from(10)]).toEqual([0, 1, 3, 4, 5])
  expect(firstIndex([], () => true)).toBe(0)
})
