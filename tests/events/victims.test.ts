import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

// type trigger | agents > targets | places | time | status | figures
describe('whom and what a blow hit', () => {
  it.each<[string, string[]]>([
    // Whoever is told to have been killed in a blow was hit by it, but for mere «people» and for bystanders of a fight.
    ['قتل طفلان في غارة على بلدة سراقب.', ['air_strike غارة | > طفلان | بلدة سراقب |  | happened | killed']],
    ['قتل مزارع سوري بقصف على القرية.', ['shelling قصف | > مزارع سوري |  |  | happened |']],
    ['قتل 12 شخصا في غارة على بلدة سراقب.', ['air_strike غارة | > | بلدة سراقب |  | happened | killed']],
    [
      'قتل طفلان في اشتباكات بين الجيش والمسلحين.',
      ['armed_clash اشتباكات | الجيش، المسلحين > |  |  | happened | killed'],
    ],
    // An accusative is the object and no part of its subject.
    ['قتل مسلح شرطيا في البصرة.', ['attack قتل | مسلح > شرطيا | البصرة |  | happened |']],
    ['قتل سليمان الأسد ضابطا.', ['attack قتل | سليمان الأسد > ضابطا |  |  | happened |']],
    ['استهدف انتحاري مسجدا لقوات الأمن.', ['explosion استهدف | انتحاري > قوات الأمن |  |  | happened |']],
    ['استهدفت الطائرات مصنعا للألبان.', ['air_strike استهدفت | الطائرات > مصنعا |  |  | happened |']],
    ['دمر طيران التحالف العربي، دبابتين في عدن.', ['air_strike دمر | التحالف العربي > دبابتين | عدن |  | happened |']],
    ['دمر طيران التحالف، قوات الحلفاء.', ['air_strike دمر | التحالف > |  |  | happened |']],
    [
      'شنت تركيا بعدها سلسلة من الغارات على مواقع كردية.',
      ['air_strike غارات | تركيا > مواقع كردية |  |  | happened |'],
    ],
    [
      'اعتقلت القوات محمود عباس (21 عاما)، وخالد مشعل (30 عاما) في الخليل.',
      ['detention اعتقلت | القوات > محمود عباس، خالد مشعل |  |  | happened |'],
    ],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
