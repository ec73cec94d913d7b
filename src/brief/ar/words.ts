import type { Act, EventType, Unit } from '../../annotation/reading.ts'
import type { DiscrepancyKind, Grade, LedgerState } from '../../annotation/record.ts'
import type { Absent, Mark } from '../briefing.ts'
import type { Words } from '../voice.ts'
import { units } from './units.ts'

/** How words are given to whoever said them: nouns and prepositions, which agree with everybody. */
export const acts: { readonly [act in Act]: string } = {
  state: 'بحسب',
  announce: 'بحسب إعلان',
  confirm: 'بحسب تأكيد',
  deny: 'في نفي صادر عن',
  accuse: 'في اتهام صادر عن',
  warn: 'في تحذير صادر عن',
  demand: 'في مطالبة صادرة عن',
  offer: 'في عرض صادر عن',
  promise: 'في تعهّد صادر عن',
  praise: 'في ترحيب صادر عن',
  reject: 'في رفض صادر عن',
}

export const types: { readonly [type in EventType]: string } = {
  air_strike: 'ضربات جوية',
  shelling: 'قصف',
  armed_clash: 'اشتباكات',
  territory_change: 'تغيّر في السيطرة',
  explosion: 'تفجير',
  attack: 'هجوم',
  detention: 'احتجاز أو إفراج',
  air_incident: 'حادث جوي',
  deployment: 'تحرّك قوات',
  arms_supply: 'توريد سلاح',
  displacement: 'نزوح',
  casualties: 'ضحايا',
  aid: 'مساعدات',
  truce: 'هدنة',
  agreement: 'اتفاق',
  meeting: 'لقاء أو محادثات',
  protest: 'احتجاج',
  sanction: 'عقوبات أو قطيعة',
}

export const grades: { readonly [grade in Grade]: string } = {
  confirmed: 'ثابتة',
  fair: 'مقبولة السند',
  weak: 'ضعيفة السند',
  contested: 'متنازع عليها',
  discounted: 'مستبعدة',
}

/** Why an incident has its grade, by the record's rule. */
export const because: { readonly [rule: string]: string } = {
  'decision/grade': 'حدّدها من راجع السجل، لا قاعدة',
  'grade/denied-by-all': 'أصول مستقلة تنفي وقوعها ولا أحد يقول إنها وقعت',
  'grade/only-denied': 'لا يعرفها السجل إلا من نفيها، وليس فيه قول من ادّعاها',
  'grade/not-yet': 'لم يقل أحد إنها وقعت، وإنما ذُكرت مزمعة أو مطلوبة أو مفترضة',
  'grade/disputed': 'بعض المصادر يقول إنها وقعت وبعضها ينفي',
  'grade/rival-perpetrators': 'تُنسب إلى أكثر من فاعل، أو ينفي من نُسبت إليه ضلوعه فيها',
  'grade/accepted': 'من يُنسب إليه الفعل يقرّ به، ويقول به غيره أيضًا',
  'grade/parties-agree': 'أطرافها أنفسهم يقولون إنها وقعت',
  'grade/several-origins': 'يقول بها أكثر من أصل مستقل، ولا ينفي أحد وقوعها',
  'grade/one-text': 'يقول بها أكثر من قائل، لكن التقارير كلها تعود إلى نص واحد',
  'grade/one-report': 'يقول بها أكثر من قائل، لكنهم جميعًا في تقرير واحد',
  'grade/one-of-several': 'قائل واحد يقول إنها وقعت، ولا يقول غيره ذلك',
  'grade/own-word': 'لا يقول بها إلا من يتحدث عن فعله هو',
  'grade/one-named-origin': 'لا يقول بها إلا قائل واحد',
  'grade/one-unnamed-origin': 'لا يقول بها إلا قائل واحد بلا اسم، أو المنبر نفسه',
}

export const states: { readonly [state in LedgerState | 'lower']: string } = {
  lower: 'دون رقم آخر في التقرير نفسه',
  current: 'سارٍ',
  superseded: 'تجاوزه رقم أحدث',
  conflicting: 'متعارض',
}

export const marks: { readonly [mark in Mark]: string } = {
  anonymous: 'بلا اسم',
  distanced: 'وينقله التقرير بتحفّظ',
  happened: 'وقعت',
  denied: 'لم تقع',
  disowned: 'نفي الضلوع فيها',
  civilian: 'مدنيون',
  fighter: 'مقاتلون',
}

export const absent: { readonly [what in Absent]: string } = {
  place: 'لا تذكر أي رواية مكانًا',
  day: 'لا تذكر أي رواية اليوم؛ لا يُعرف إلا تاريخ النشر',
  agent: 'لا تسمّي أي رواية الفاعل',
  claim: 'لا يُعرف من ادّعى وقوعها؛ ليس في السجل إلا النفي',
}

const differences: { readonly [kind in DiscrepancyKind]: string } = {
  figure: 'عدد',
  perpetrator: 'الفاعل',
  target: 'المستهدَف',
  place: 'المكان',
  time: 'اليوم',
  occurrence: 'حدوثها أصلًا',
  character: 'صفة الضحايا',
}

export const difference = (kind: DiscrepancyKind, unit: Unit | null): string =>
  kind === 'figure' && unit !== null ? `${differences.figure} ${units[unit].all}` : differences[kind]

export const words: Words = {
  title: 'موجز',
  subject: {
    period: 'الفترة',
    from: 'منذ',
    to: 'حتى',
    place: 'المكان',
    actor: 'الجهة',
    outlet: 'المنبر',
    incident: 'الواقعة',
  },
  sections: {
    happened: 'ما الذي جرى',
    tellers: 'من يقول ذلك',
    differ: 'أين تختلف الروايات',
    figures: 'سجل الأرقام',
    unknown: 'ما لا يُعرف',
  },
  groups: {
    days: '',
    stretch: 'على امتداد أكثر من يوم',
    undated: 'من دون يوم مذكور',
    before: 'مما سبق هذه الفترة',
    denied: 'ما لم يُذكر إلا منفيًا',
    ahead: 'ما أُعلن أو طُلب أو افتُرض، ولم يُروَ وقوعه',
    all: '',
  },
  references: 'المراجع',
  noOutlet: 'منبر غير معروف',
  noDay: 'تاريخ النشر غير معروف',
  offsets: 'الموضع',
  note:
    'لا يقول مرصد شيئًا من عنده: كل جملة هنا منسوبة إلى من قالها أو أوردها، وما بين «» ألفاظ التقرير كما نُشر، وقد لا ' +
    'تكون ألفاظ المتكلم نفسه. الأرقام بين معقوفين تحيل إلى المراجع، وفي كل مرجع موضع الألفاظ في نص التقرير. ' +
    'درجات الثبوت على غرار فئات Airwars، وحدود الأرقام على قاعدة UCDP.',
  empty: 'ليس في السجل ما يوافق الطلب.',
  table: { published: 'النشر', figure: 'الرقم', by: 'القائل', outlet: 'عبر', state: 'حاله' },
}
