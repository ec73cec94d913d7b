import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

// type trigger | agents > targets | places | time | status | figures
describe('who holds what is taken or hit', () => {
  it.each<[string, string[]]>([
    [
      'قصفت الطائرات المناطق التي تسيطر عليها حركة طالبان.',
      ['air_strike قصفت | الطائرات > حركة طالبان |  |  | happened |'],
    ],
    ['استعاد الجيش قرى كانت تحت سيطرة المتمردين.', ['territory_change استعاد | الجيش > المتمردين |  |  | happened |']],
    ['دخل الجيش حيا خاضعا لسيطرة المتمردين.', ['territory_change دخل | الجيش > المتمردين | حيا خاضعا |  | happened |']],
    // His own hold, a body that others lead, and gas, which hits who lives there.
    ['استعاد الجيش بلدة هيت وفرض سيطرته عليها.', ['territory_change استعاد | الجيش > | بلدة هيت |  | happened |']],
    ['وقع هجوم كيميائي على بلدة سراقب التي تسيطر عليها المعارضة.', ['attack هجوم | > | بلدة سراقب |  | happened |']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
