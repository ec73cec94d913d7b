import { describe, expect, it } from 'vitest'
import { decline, feminine } from '../../src/lang/ar/inflect/noun.ts'
import { adjectiveParadigm, nounParadigm, verbParadigms } from '../../src/lang/ar/words.ts'

const split = (words: string): string[] => words.split(' ').filter((word) => word !== '')
const row = (cells: Record<string, string>) => ({ file: 'test.tsv', line: 1, cells: new Map(Object.entries(cells)) })

describe('declension', () => {
  it.each<[nounClass: string, singular: string, gender: 'm' | 'f', plurals: string, expected: string, wrong: string]>([
    ['sound', 'قتيل', 'm', 'قتلى', 'قتيل قتيلا قتيلان قتيلين قتيلي قتلي قتلا', 'قتيلون'],
    ['in ta marbuta', 'حكومة', 'f', '+at', 'حكومه حكومت حكومتان حكومتين حكومتي حكومات', 'حكوم حكوما'],
    ['of people', 'مراقب', 'm', '+un', 'مراقبون مراقبين مراقبو مراقبي', 'مراقبات'],
    ['plural in اء', 'وزير', 'm', 'وزراء', 'وزراء وزراو وزراي وزيرا', 'وزراءا'],
    ['in اء', 'اعتداء', 'm', '+at', 'اعتداءات اعتداو اعتداي اعتداءان', 'اعتداا اعتدات'],
    ['in ى', 'مبنى', 'm', 'مباني', 'مبنا مبنيان مباني مبان', 'مبن مبنون'],
    ['in أ', 'مبدأ', 'm', 'مبادئ', 'مبدا مبدان مبدو مبدي مبادي', 'مباد'],
    ['in ئ', 'شاطئ', 'm', 'شواطئ', 'شاطي شاطيا شاطيان شواطي', 'شاط شواط'],
    ['in ء after ya', 'شيء', 'm', 'أشياء', 'شييا شييان شييين اشياء', ''],
    ['in ء after a consonant', 'جزء', 'm', 'أجزاء', 'جزءا جزءان جزو جزي اجزاء', ''],
    ['in ؤ', 'تنبؤ', 'm', '+at', 'تنبو تنبوا تنبوات تنبي', ''],
    ['in a weak ya', 'قاضي', 'm', 'قضاة', 'قاض قاضي قاضيا قاضيان قضاه قضات', 'قاضا'],
    ['in a weak ya, of people', 'محامي', 'm', '+un', 'محام محامون محامين محاميان', 'محاميون'],
    ['in a weak ya, plural', 'ناحية', 'f', 'نواحي', 'نواحي نواح ناحيت', ''],
    ['nisba', 'سياسي', 'm', '+un', 'سياسيون سياسيين سياسيا', 'سياس سياسون'],
    ['in اة', 'مباراة', 'f', '+at', 'مباراه مبارات مباريات', 'مباراات'],
  ])('%s: %s', (_, singular, gender, plurals, expected, wrong) => {
    const forms = new Set(decline(singular, gender, split(plurals)).map(({ form }) => form))
    const wanted = split(expected)
    expect(wanted.filter((form) => !forms.has(form))).toEqual([])
    expect(split(wrong).filter((form) => forms.has(form))).toEqual([])
  })

  it('drops the ya of participles and of masdars in ت where nothing defines them', () => {
    const forms = (form: 'masdar' | 'participle', word: string) => decline(word, 'm', ['+un'], form).map((f) => f.form)
    expect(forms('participle', 'متبني')).toEqual(expect.arrayContaining(['متبن', 'متبنون', 'متبني']))
    expect(forms('masdar', 'تبني')).toContain('تبن')
    expect(forms('masdar', 'نفي')).not.toContain('نف')
  })

  it('makes the feminine of an adjective', () => {
    expect(feminine('مضيف').map(({ form }) => form)).toEqual(expect.arrayContaining(['مضيفه', 'مضيفتان', 'مضيفات']))
    expect(feminine('ملغى').map(({ form }) => form)).toContain('ملغاه')
  })
})

describe('words of the lists', () => {
  const forms = (paradigm: { forms: readonly { form: string }[] }) => paradigm.forms.map(({ form }) => form)
  const adjective = (masculine: string, tags = '-') => adjectiveParadigm(row({ masculine, plural: '-', tags }))

  it.each(['كبرى', 'أخرى', 'حمراء', 'دنيا'])('reads %s as a feminine that makes no other', (word) => {
    const { forms: made } = adjective(word)
    expect(made[0]?.features.gender).toBe('f')
    expect(made.map(({ form }) => form).filter((form) => form.endsWith('يه') || form.endsWith('ءه'))).toEqual([])
  })

  it('makes no feminine with ة of an elative, but of what only looks like one', () => {
    expect(forms(adjective('أكبر'))).not.toContain('اكبره')
    expect(forms(adjective('أخير'))).toContain('اخيره')
  })

  it('keeps the ya of a nisba', () => {
    expect(forms(adjective('مالي', 'nisba'))).not.toContain('مال')
    expect(forms(adjective('كافي'))).toContain('كاف')
  })

  it('makes masdars and participles of a verb', () => {
    const [verb, masdar, participle] = verbParadigms(
      row({ past: 'اعتدى', present: 'يعتدي', masdar: 'اعتداء', participle: 'معتدي' }),
    )
    expect(verb && forms(verb)).toContain('اعتدت')
    expect(masdar && forms(masdar)).toContain('اعتداءات')
    expect(participle && forms(participle)).toEqual(expect.arrayContaining(['معتد', 'معتدون', 'معتديه']))
    expect(masdar?.lexeme.of).toBe('اعتدي')
  })

  it('names the line of a noun without a gender', () => {
    const wrong = row({ singular: 'رجل', gender: 'x', plural: '-', tags: '-' })
    expect(() => nounParadigm(wrong)).toThrow('test.tsv line 1: gender is x, want m or f')
  })
})
