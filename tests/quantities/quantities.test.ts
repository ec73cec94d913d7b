import { describe, expect, it } from 'vitest'
import type { Quantity } from '../../src/annotation/reading.ts'
import { quantityRules } from '../../src/lang/ar/quantities/rules.ts'
import { quantities } from '../../src/quantities/quantities.ts'
import { arabic, documentFor, marked } from '../arabic.ts'

const quantitiesOf = (text: string): readonly Quantity[] => quantities(documentFor(text), arabic.quantities)

const shown = ({ min, max, approx, unit }: Quantity): string => `${min ?? ''}..${max ?? ''}${approx ? '~' : ''} ${unit}`

/** Sentences with each quantity in brackets, then the quantities in order. */
const read: readonly (readonly [source: string, ...expected: string[]])[] = [
  // Digits and words
  ['مقتل [٣٠ شخصا] في هجوم', '30..30 killed'],
  ['قتل [3,200 شخص] منذ بدء القصف', '3200..3200 killed'],
  ['يعيش [1.8 مليون لاجئ] في المخيمات', '1800000..1800000 displaced'],
  ['سيطروا على [58،8%] من المساحة', '58.8..58.8 percent'],
  ['نزحت [ألف وخمسمئة عائلة] من الريف', '1500..1500 family'],
  ['نزحت [مئتا أسرة] من الحي', '200..200 family'],
  ['وصل [ثلاثة عشر مراقبا] إلى المدينة', '13..13 person'],
  ['اعتقلت الشرطة [خمسة وعشرين محتجا]', '25..25 person'],
  ['خصصت الدول [ألف مليار دولار] للإعمار', '1000000000000..1000000000000 money'],
  ['خصصت الدول [مليونا ونصف المليون دولار] للإغاثة', '1500000..1500000 money'],
  // Hedges
  ['قتل [نحو 40 ألف شخص] في الحرب', '40000..40000~ killed'],
  ['جرح [أكثر من 200 متظاهر]', '200.. wounded'],
  ['أصيب [ما لا يقل عن عشرين مدنيا]', '20.. wounded'],
  ['خسروا [أقل من عشرة مقاتلين]', '..10 fighter'],
  ['شنت الطائرات [15 غارة جوية على الأقل] فجرا', '15.. strike'],
  ['قصفوا [ثلاث أو أربع قرى]', '3..4 village'],
  ['قتل [19 حارسا من الشركة الوطنية على الأقل]', '19.. killed'],
  ['سقط [بين 2 و3 آلاف قتيل]', '2000..3000 killed'],
  ['أطلقوا [ما يقارب الـ 100 صاروخ] على المطار', '100..100~ weapon'],
  // What became of people
  ['أسفر القصف عن [5 قتلى] و[20 جريحا]', '5..5 killed', '20..20 wounded'],
  ['قال إن [17 فردا] من الحرس قتلوا في كمين', '17..17 killed'],
  ['قتل [11 شخصا] وجرح [30 آخرون]', '11..11 killed', '30..30 wounded'],
  ['مقتل [72 شخصا]، بينهم [31 طفلا] و[19 مقاتلا]', '72..72 killed', '31..31 killed', '19..19 killed'],
  ['قال إن [2400 روسي] يقاتلون هناك', '2400..2400 fighter'],
  ['قالت إن [6] من شرطة المرور أصيبوا في الحادث', '6..6 wounded'],
  ['إن [70 عاملا] قتلوا و[مئات] جرحوا في الانهيار', '70..70 killed', '200..~ wounded'],
  ['كان في القاعة التي اجتمعوا فيه [سبعة حراس]', '7..7 person'],
  // Of these
  ['فتحت البلدية [أربعا من هذه المدارس]', '4..4 site'],
  ['شيعوا [اثنين من أبرز قادتهم] أمس', '2..2 person'],
  ['احترقت [خمس من شاحناتهم] على الطريق', '5..5 vehicle'],
  ['أفرجوا عن [مئات من المحتجزين] مساء', '200..~ person'],
  ['هدم الجنود [منزلين] في الحي', '2..2 site'],
  ['أوقفوا [60 شخصا] في المطار', '60..60 person'],
  ['مقتل وإصابة [50 عنصرا] من التنظيم', '50..50 fighter'],
  ['مقتل [3 جنود] وأسر [5 آخرين]', '3..3 killed', '5..5 person'],
  ['قال إن [مدنيين اثنين] قتلوا وأصيب [العشرات]', '2..2 killed', '20..~ wounded'],
  ['حكم بإعدام [75 متهما] في القضية', '75..75 person'],
  ['قتلت الشرطة [واحدا] من المهاجمين', '1..1 killed'],
  ['أصيب [شرطي واحد] في الانفجار', '1..1 wounded'],
  ['عدد القتلى منذ الأحد بلغ [260 شخصا على الأقل]', '260.. killed'],
  ['يرتفع إلى [121] عدد القتلى', '121..121 killed'],
  ['نشروا [54،180 جنديا]', '54180..54180 soldier'],
  ['مقتل [فلسطينيين اثنين] وإصابة [15 على الأقل]', '2..2 killed', '15.. wounded'],
  ['إصابة [15 فلسطينيا]، [اثنان] في رفح و[13] في غزة', '15..15 wounded', '2..2 wounded', '13..13 wounded'],
  ['أعتقد أن عدد المصابين [يتجاوز 50]', '50.. wounded'],
  ['لقي [إسرائيليان] حتفهما وأصيب [آخران]', '2..2 killed', '2..2 wounded'],
  ['إصابة [عسكريين آخرين اثنين] في الحادث', '2..2 wounded'],
  ['قتل وجرح [سبعة جنود] عند الحاجز', '7..7 soldier'],
  ['أصيب [تسعة رجال]، [ثلاثة] منهم في حال خطرة', '9..9 wounded', '3..3 wounded'],
  ['شنوا [13 غارة]، [خمس] منها قرب السد', '13..13 strike', '5..5 strike'],
  ['كانت تقل [40 سوريا] حين غرقت', '40..40 person'],
  // Signs around the number
  ['أطلقوا على البلدة «[1400» قذيفة]', '1400..1400 weapon'],
  ['مقتل ([12) شخصا] في الحي', '12..12 killed'],
  // Plurals of no exact number
  ['تظاهر [المئات] للمطالبة بالماء', '200..~ person'],
  ['جرح [المئات] حين انهار الجسر', '200..~ wounded'],
  ['مقتل [العشرات] في الغارة', '20..~ killed'],
  ['فرت [مئات العائلات] من المدينة', '200..~ family'],
  ['حاصروا [ملايين المدنيين]', '2000000..~ person'],
  // Duals
  ['أسقطوا [قذيفتي هاون] على الحي', '2..2 weapon'],
  ['دمروا [مركبتين] قرب الجسر', '2..2 vehicle'],
  ['[القتيلان] من البلدة نفسها', '2..2 killed'],
  // Measures
  ['على بعد [نحو عشرة كيلومترات] من الحدود', '10..10~ distance_km'],
  ['على بعد [500 متر] من السوق', '0.5..0.5 distance_km'],
  ['مساحة تبلغ [200 كيلومتر مربع]', '200..200 area_km2'],
  ['ألقت الطائرات [50 طنا] من الذخيرة', '50..50 ton'],
]

/** Numbers that count nothing. */
const silences: readonly string[] = [
  'التقى الوفدان في جنيف 2 ثم في جنيف 3',
  'حلقت طائرات من طراز سوخوي-24 وإف-16 فوق المنطقة',
  'صدر القرار رقم 2254 عن المجلس وفق المادة 51',
  'اندلعت الأزمة عام 2011 ثم اتسعت سنة 2012',
  'تستمر الهدنة ثلاثة أشهر ثم تمدد أسبوعين',
  'يبدأ التنفيذ الساعة 10:30 في 15 تشرين الأول',
  'انتهت المباراة بنتيجة 3-1',
  'قال الشاب (25 عاما) إن الطريق مقطوع',
  'اتفق البلدان على فتح الحدود بين الجانبين',
  'للتواصل اتصلوا على 0112345678',
  'سيطرت حركة طالبان على المدينة',
  'اللواء 15 واللواء 310 في المنطقة',
  'هذا واحد من الأسباب',
  'عادت الأسر إلى محافظتي عدن ولحج',
  'غادروا معبرين عن شكرهم',
  'عثروا على كمية من الذخيرة في اليوم التاسع عشر',
]

describe('quantities', () => {
  it.each(read)('%s', (source, ...expected) => {
    const { text, spans } = marked(source)
    const found = quantitiesOf(text)
    expect(found.map(({ span }) => text.slice(...span))).toEqual(spans.map(({ start, end }) => text.slice(start, end)))
    expect(found.map(shown)).toEqual(expected)
  })

  it.each(silences)('silent: %s', (text) => {
    expect(quantitiesOf(text)).toEqual([])
  })

  it.each(quantityRules.flatMap(({ id, examples }) => examples.map((example) => [id, example] as const)))(
    '%s: %s',
    (id, example) => {
      const [source = '', expected = ''] = example.split(' = ')
      const { text, spans } = marked(source)
      const [span] = spans
      const found = quantitiesOf(text).find((quantity) => quantity.span[0] === span?.start)
      expect(found && shown(found).replace('~', '')).toBe(expected)
      expect(found?.span[1]).toBe(span?.end)
      expect(found?.rule).toBe(id)
    },
  )

  it('gives the counted noun as a dictionary lists it', () => {
    const nouns = quantitiesOf('قتل 3 جنود وأصيب 12 طفلا ودمرت سبع عشرة آلية').map(({ of }) => of)
    expect(nouns).toEqual(['جندي', 'طفل', 'آلية'])
  })
})
