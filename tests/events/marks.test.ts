import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

// type trigger | agents > targets | places | time | status | figures
describe('parties in marks, and to whom a blow is laid', () => {
  it.each<[string, string[]]>([
    ['قصفت «حماس» بلدة حيفا.', ['shelling قصفت | حماس > | بلدة حيفا |  | happened |']],
    ['وقع هجوم تبنته «طالبان».', ['attack هجوم | طالبان > |  |  | happened |']],
    ['هاجموا الثكنة (شرق).', ['attack هاجموا | > الثكنة |  |  | happened |']],
    ['قتل قائد في هجوم نسب إلى حركة طالبان.', ['attack هجوم | حركة طالبان > |  |  | happened |']],
    ['وقعت هجمات ضد الجيش نسبت إلى حركة طالبان.', ['armed_clash هجمات | حركة طالبان > الجيش |  |  | happened |']],
    // No verb where the noun («rates») is led nowhere.
    ['ارتفعت نسب الهجمات على الجيش.', ['armed_clash هجمات | > الجيش |  |  | happened |']],
    ['شن التحالف غارات دمرت إحداها مدرعة.', ['air_strike غارات | التحالف > |  |  | happened |']],
    ['اعتقلت قوة أمنية عصابة في بغداد.', ['detention اعتقلت | قوة أمنية > عصابة | بغداد |  | happened |']],
    ['قصف التحالف منزل قائد عسكري.', ['air_strike قصف | التحالف > منزل قائد عسكري |  |  | happened |']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
