import { describe, expect, it } from 'vitest'
import { found, markedNames } from './marked.ts'

const table: Readonly<Record<string, readonly string[]>> = {
  'forces called by what they are': [
    'انسحبت [القوات المشتركة|o] من الجسر ليلا.',
    'وصلت [قوات الشرعية|o] إلى الميناء، وردت [قوات الحكومة|o].',
    'زار جرحى [قوات الطوارئ الخاصة|o] أمس.',
    'وصلت قوات مشتركة صغيرة إلى الجسر.',
  ],
  'a body behind a building that is its own': ['أعادوا فتح مسجد [قوات الطوارئ|o] صباحا.', 'عبروا نفق [حماس|o] زحفا.'],
  'occupied land by its name alone': ['عادوا إلى [القدس|l] المحتلة مساء.', 'زاروا [الضفة الغربية|l] المحتلة.'],
  'a surname that is a word too, where only a name can stand': [
    'قال المهندس [فادي الراعي|p] إنه تعب. ثم تطوع [الراعي|p] للحراسة.',
    'عاد [سمير المزارع|p] أمس. وأضاف البيان أن [المزارع|p] لم يصب. وهزت وفاة [المزارع|p] القرية.',
    'عاد [سمير المزارع|p] أمس. وقابل المزارع القديم في السوق.',
  ],
  'the rest of a list of places': [
    'قصفوا أحياء [السلسبيل|l] و[الجمهوري|l] و[الجلاء|l] ليلا.',
    'وصلوا إلى منطقتي [شقمونية|l] و[الهضبة|l] مساء.',
    'دخلوا بلدتي [شقمونية|l] و[زنبوعة|l] والخروج منهما صعب.',
    'زاروا قرى [شقمونية|l] والخاضعة للحصار.',
  ],
  'whose a body is, and people behind it': [
    'قصفت قوات الرئيس السوري [بشار الأسد|p] التل.',
    'عقدت الجلسة برئاسة الأمين العام [فادي محمود|p] صباحا.',
    'نفت [رئاسة الوزراء|o] الخبر.',
    'نقلت [حكومة اليمن|o] الجرحى إلى المستشفى.',
    'بايعوا [هيئة العلماء المسلمين|o] أمس.',
  ],
  'currents and what somebody holds a group for': [
    'انقطع التيار الكهربائي ساعات.',
    'يعدها الوزير منظمة "إرهابية" منذ سنين.',
    'قرأ في [صحيفة "صباح"|o] عنها.',
  ],
  'another name between brackets': [
    'قالت [وزارة الدفاع الأميركية|o] ([البنتاغون|o]) إنها تدرس الطلب.',
    'ذكرت [وكالة الأنباء السورية (سانا)|o] الخبر.',
  ],
}

describe('bodies', () => {
  for (const [construction, sentences] of Object.entries(table)) {
    it.each(sentences)(`${construction}: %s`, (source) => {
      const { text, want } = markedNames(source)
      expect(found(text)).toEqual(want)
    })
  }
})
