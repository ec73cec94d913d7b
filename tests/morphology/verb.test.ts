import { describe, expect, it } from 'vitest'
import { conjugate } from '../../src/lang/ar/inflect/verb.ts'

describe('conjugation', () => {
  it.each<[verbClass: string, past: string, present: string | null, expected: string]>([
    ['sound', 'كتب', 'يكتب', 'كتبت كتبوا كتبنا كتبتم كتبا يكتبون يكتبوا تكتب نكتب اكتب يكتبان يكتبن'],
    ['hollow', 'قال', 'يقول', 'قالت قالوا قلت قلنا يقولون يقل قيل يقال تقول'],
    ['hollow of form IV', 'أراد', 'يريد', 'اردنا ارادت يريدون يرد اريد يراد'],
    ['hollow of form VIII', 'اختار', 'يختار', 'اخترنا اختارت يختارون يختر اختير'],
    ['hollow of form X', 'استعاد', 'يستعيد', 'استعادت استعدنا يستعيدون يستعد استعيد يستعاد'],
    ['defective in waw', 'دعا', 'يدعو', 'دعت دعوا دعونا يدعون يدع دعي يدعي'],
    ['defective in ya', 'نفى', 'ينفي', 'نفت نفوا نفيت نفينا ينفون ينف نفيا نفا'],
    ['defective of form IV', 'أعطى', 'يعطي', 'اعطت اعطوا اعطيت يعطون'],
    ['defective with a kept ya', 'بقي', 'يبقى', 'بقيت بقوا بقينا يبقون يبق'],
    ['doubled', 'شن', 'يشن', 'شنت شنوا شننا يشنون تشن'],
    ['doubled of form IV', 'أصر', 'يصر', 'اصرت اصررت يصرون'],
    ['doubled of form VIII', 'احتل', 'يحتل', 'احتلت احتلوا يحتلون'],
    ['form III', 'شارك', 'يشارك', 'شاركت شاركوا شاركنا يشاركون شورك'],
    ['first hamza', 'أخذ', 'يأخذ', 'اخذت ياخذون اخذ تاخذ'],
    ['first waw', 'وصل', 'يصل', 'وصلت وصلوا يصلون تصل'],
    ['last hamza', 'بدأ', 'يبدأ', 'بدات بداوا بدووا بدانا بدا يبداون يبدوون يبدان بدي بديت'],
    ['last hamza of form II', 'هنأ', 'يهنئ', 'هنات هناوا يهنيون تهني هني'],
    ['last hamza of form III', 'فاجأ', 'يفاجئ', 'فاجات فاجاوا يفاجيون فوجي فوجيوا'],
    ['last hamza of form IV', 'أنشأ', 'ينشئ', 'انشات انشاوا ينشيون انشي انشيت ينشا تنشا'],
    ['last hamza, hollow', 'جاء', 'يجيء', 'جاءت جاووا جاءوا جيت جينا يجي يجييون'],
    ['last hamza, hollow in waw', 'ساء', 'يسوء', 'ساءت سوت يسوووا يساء'],
    ['last hamza, hollow of form IV', 'أضاء', 'يضيء', 'اضاءت اضات يضيء اضيء يضاء'],
    ['defective with a hamza', 'رأى', 'يرى', 'رات راوا رايت راينا يرون ير تري'],
    ['without a present', 'ليس', null, 'ليس ليست ليسوا لسنا لست ليسا لسن'],
  ])('%s: %s %s', (_, past, present, expected) => {
    const forms = new Set(conjugate(past, present).map(({ form }) => form))
    expect(expected.split(' ').filter((form) => !forms.has(form))).toEqual([])
  })

  it.each<[string, string | null, string]>([
    ['شارك', 'يشارك', 'شركت شركنا'],
    ['كتب', 'يكتب', 'كتبب كيب كتي'],
    ['بدأ', 'يبدأ', 'بدت بدوا يبد'],
    ['أنشأ', 'ينشئ', 'انشت ينش ينشون'],
    ['جاء', 'يجيء', 'جءت'],
    ['رأى', 'يرى', 'ياي ريي'],
    ['ليس', null, 'ي ت ن'],
  ])('%s %s does not make %s', (past, present, wrong) => {
    const forms = new Set(conjugate(past, present).map(({ form }) => form))
    expect(wrong.split(' ').filter((form) => forms.has(form))).toEqual([])
  })

  it.each([
    ['قالت', { tense: 'past', person: 3, gender: 'f', number: 1 }],
    ['يقولون', { tense: 'present', person: 3, gender: 'm', number: 3 }],
    ['قلنا', { tense: 'past', person: 1, number: 3 }],
    ['قالو', { tense: 'past', person: 3, gender: 'm', number: 3, state: 'bound' }],
  ])('tells tense, person, gender and number of %s', (form, features) => {
    expect(conjugate('قال', 'يقول').find((made) => made.form === form)?.features).toEqual(features)
  })
})
