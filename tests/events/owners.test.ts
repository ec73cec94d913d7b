import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

// type trigger | agents > targets | places | time | status | figures
describe('whose forces and aircraft they are', () => {
  it.each<[string, string[]]>([
    ['أعلن الجيش المصري مقتل خمسة من جنوده.', ['casualties مقتل | > الجيش المصري |  |  | happened | killed']],
    ['قالت أوكرانيا إن طائراتها ضربت مستودعا.', ['air_strike ضربت | أوكرانيا > مستودعا |  |  | happened |']],
    // A pronoun of another gender, or those who are against him, are not the speaker's.
    ['قال المجلس الوطني إن قواتها قصفت البلدة.', ['shelling قصفت | قواتها > |  |  | happened |']],
    ['اعتقل النظام المصري معارضيه.', ['detention اعتقل | النظام المصري > معارضيه |  |  | happened |']],
    ['أسقطت الدفاعات الجوية مروحية تركية.', ['air_incident أسقطت | الدفاعات الجوية > تركيا |  |  | happened |']],
    ['تحطمت مروحية إيرانية في الجبال.', ['air_incident تحطمت | > إيران | الجبال |  | happened |']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})

describe('who moves, and who fights beside whom', () => {
  it.each<[string, string[]]>([
    ['بدأت السلطات إجلاء السكان من الوادي.', ['displacement إجلاء | السكان > | الوادي |  | ongoing |']],
    ['استمر تهجير الميليشيات للأهالي.', ['displacement تهجير | الأهالي > |  |  | ongoing |']],
    [
      'يقاتل لواء النصر إلى جانب الجيش المصري في سيناء.',
      ['armed_clash يقاتل | لواء النصر، الجيش المصري > | سيناء |  | ongoing |'],
    ],
    // What stands beside a fight and nobody who fights.
    ['شهدت سيناء اشتباكات إلى جانب أزمة غذاء.', ['armed_clash اشتباكات | > | سيناء |  | happened |']],
    [
      'رفض المحافظ السماح لبعثة الصليب الأحمر بزيارة السجن.',
      ['meeting زيارة | بعثة الصليب الأحمر > | السجن |  | hypothetical |'],
    ],
    [
      'قال القائد إن مقاتلي الشرطة والجيش، سيطروا على الجسر.',
      ['territory_change سيطروا | مقاتلي الشرطة، الجيش > | الجسر |  | happened |'],
    ],
    [
      'طردت فصائل من ريف حماة على يد تنظيم داعش.',
      ['territory_change طردت | تنظيم داعش > فصائل | ريف حماة |  | happened |'],
    ],
    // What lies on both sides of a road is no party.
    ['قصفت الطائرات الطريق الرابط بين حلب وإدلب.', ['air_strike قصفت | الطائرات > | حلب، إدلب |  | happened |']],
    ['قتل طفلان شقيقان في غارة على إدلب.', ['air_strike غارة | > طفلان شقيقان | إدلب |  | happened | killed']],
    ['أكد المصدر أن من بين القتلى القائد سامي نادر.', ['casualties قتلى | > سامي نادر |  |  | happened |']],
    ['اختطف مسلحون قائد الشرطة العميد سامي نادر.', ['detention اختطف | مسلحون > سامي نادر |  |  | happened |']],
  ])('%s', (text, expected) => {
    expect(told(text)).toEqual(expected)
  })
})
