import type { Unit } from '../../annotation/reading.ts'
import type { Forms } from '../../words/plural.ts'
import type { Countable } from '../briefing.ts'

const noun = (one: string, two: string, few: string, many: string, other: string): Forms => ({
  zero: `لا ${few}`,
  one,
  two,
  few: `# ${few}`,
  many: `# ${many}`,
  other: `# ${other}`,
})

/** Each unit with its counted forms and its name with the article («عدد القتلى»). */
export const units: { readonly [unit in Unit]: { readonly forms: Forms; readonly all: string } } = {
  killed: { forms: noun('قتيل واحد', 'قتيلان', 'قتلى', 'قتيلًا', 'قتيل'), all: 'القتلى' },
  wounded: { forms: noun('جريح واحد', 'جريحان', 'جرحى', 'جريحًا', 'جريح'), all: 'الجرحى' },
  person: { forms: noun('شخص واحد', 'شخصان', 'أشخاص', 'شخصًا', 'شخص'), all: 'الأشخاص' },
  family: { forms: noun('عائلة واحدة', 'عائلتان', 'عائلات', 'عائلة', 'عائلة'), all: 'العائلات' },
  displaced: { forms: noun('نازح واحد', 'نازحان', 'نازحين', 'نازحًا', 'نازح'), all: 'النازحين' },
  fighter: { forms: noun('مقاتل واحد', 'مقاتلان', 'مقاتلين', 'مقاتلًا', 'مقاتل'), all: 'المقاتلين' },
  soldier: { forms: noun('جندي واحد', 'جنديان', 'جنود', 'جنديًا', 'جندي'), all: 'الجنود' },
  sortie: { forms: noun('طلعة واحدة', 'طلعتان', 'طلعات', 'طلعة', 'طلعة'), all: 'الطلعات' },
  strike: { forms: noun('ضربة واحدة', 'ضربتان', 'ضربات', 'ضربة', 'ضربة'), all: 'الضربات' },
  target: { forms: noun('هدف واحد', 'هدفان', 'أهداف', 'هدفًا', 'هدف'), all: 'الأهداف' },
  site: { forms: noun('موقع واحد', 'موقعان', 'مواقع', 'موقعًا', 'موقع'), all: 'المواقع' },
  aircraft: { forms: noun('طائرة واحدة', 'طائرتان', 'طائرات', 'طائرة', 'طائرة'), all: 'الطائرات' },
  vehicle: { forms: noun('آلية واحدة', 'آليتان', 'آليات', 'آلية', 'آلية'), all: 'الآليات' },
  ship: { forms: noun('سفينة واحدة', 'سفينتان', 'سفن', 'سفينة', 'سفينة'), all: 'السفن' },
  weapon: { forms: noun('قطعة سلاح واحدة', 'قطعتا سلاح', 'قطع سلاح', 'قطعة سلاح', 'قطعة سلاح'), all: 'الأسلحة' },
  ton: { forms: noun('طن واحد', 'طنان', 'أطنان', 'طنًا', 'طن'), all: 'الأطنان' },
  bundle: { forms: noun('حزمة واحدة', 'حزمتان', 'حزم', 'حزمة', 'حزمة'), all: 'الحزم' },
  convoy: { forms: noun('قافلة واحدة', 'قافلتان', 'قوافل', 'قافلة', 'قافلة'), all: 'القوافل' },
  village: { forms: noun('قرية واحدة', 'قريتان', 'قرى', 'قرية', 'قرية'), all: 'القرى' },
  place: { forms: noun('مكان واحد', 'مكانان', 'أماكن', 'مكانًا', 'مكان'), all: 'الأماكن' },
  distance_km: { forms: noun('كيلومتر واحد', 'كيلومتران', 'كيلومترات', 'كيلومترًا', 'كيلومتر'), all: 'الكيلومترات' },
  area_km2: {
    forms: noun('كيلومتر مربع', 'كيلومتران مربعان', 'كيلومترات مربعة', 'كيلومترًا مربعًا', 'كيلومتر مربع'),
    all: 'الكيلومترات المربعة',
  },
  money: { forms: { one: '#', two: '#', few: '#', many: '#', other: '#' }, all: 'المال' },
  percent: { forms: { one: '#٪', two: '#٪', few: '#٪', many: '#٪', other: '#٪' }, all: 'النسبة' },
  day: { forms: noun('يوم واحد', 'يومان', 'أيام', 'يومًا', 'يوم'), all: 'الأيام' },
  meeting: { forms: noun('لقاء واحد', 'لقاءان', 'لقاءات', 'لقاءً', 'لقاء'), all: 'اللقاءات' },
  party: { forms: noun('طرف واحد', 'طرفان', 'أطراف', 'طرفًا', 'طرف'), all: 'الأطراف' },
  other: { forms: { one: '#', two: '#', few: '#', many: '#', other: '#' }, all: 'ما عُدّ' },
}

export const countables: { readonly [of in Countable]: Forms } = {
  reports: noun('تقرير واحد', 'تقريران', 'تقارير', 'تقريرًا', 'تقرير'),
  outlets: noun('منبر واحد', 'منبران', 'منابر', 'منبرًا', 'منبر'),
  incidents: noun('واقعة واحدة', 'واقعتان', 'وقائع', 'واقعة', 'واقعة'),
  voices: noun('قائل واحد', 'قائلان', 'قائلين', 'قائلًا', 'قائل'),
}

/** A dual after a preposition or as an object: تقريران → تقريرين. Other forms keep their shape. */
export const oblique = (forms: Forms): Forms =>
  forms.two === undefined
    ? forms
    : { ...forms, two: forms.two.replace(/ان(?=\s|$)/gu, 'ين').replace(/تا(?=\s)/u, 'تي') }
