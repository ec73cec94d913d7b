import type { TemplateId } from '../briefing.ts'

/** The sentences in Arabic. They agree with every name and number: verbs stand where nothing depends on their gender. */
export const templates: { readonly [id in TemplateId]: string } = {
  summary: 'يستند هذا الموجز إلى {reports|obl}[ من {outlets|obl}][، والنشر {days}].',
  summaryOrigins: 'فيه خبر {incidents|obl}، ومردّ الروايات إلى {voices|obl}.',
  title: '{type}[ في {place}][، {days|short}][، بحسب {names}]',
  account: '{act} {speaker}[، {role}][، {anonymous}][، عبر {relays|seq}][ ({printed|list})]: {quote}[؛ {distanced}].',
  narration: '[من سرد {outlet}][ ({published|short})]: {quote}.',
  manyOrigins: 'يقول بها {voices} في {reports|obl}: {names|and}.',
  oneOrigin: 'ترد في {reports|obl}، والقائل في كل مرة واحد: {names|and}.',
  rises: 'حصيلة {unit} بحسب {speaker}: {figures+published|seq}.',
  range: 'يتراوح عدد {unit} في الأرقام السارية بين {low}[ ({lowBy})] و{high}[ ({highBy})].',
  grade: 'درجة الثبوت: {grade}؛ {because}.',
  chain: '[{outlet}][ ({published|short})][ ← {relays|chain}] ← {speaker}[ ({anonymous})]',
  chainDirect: '{speaker}، نشرًا مباشرًا[ ({published|short})]',
  chainOwn: '[{outlet}][ ({published|short})]، من سرد المنبر، بلا مصدر مذكور',
  differ: 'تختلف الروايات في {difference}:',
  side: '{claim} — [{act} {speaker}][من سرد {outlet}][، {role}][، {anonymous}][، عبر {relays|seq}][ ({printed|list})][ ({published|short})]: {quote}[؛ {distanced}].',
  ledger: '[{published|short}: ]{figure} بحسب {by}[، عبر {relays|seq}][ ({outlet})]؛ {state}.',
  absent: '{absent}.',
  onlySource: 'لا قائل بها غير {names|and}.',
  alone: 'عدد ما سوى ذلك من وقائع ليس لها إلا أصل واحد: {incidents|num}.',
  more: 'عدد الوقائع الأخرى التي لم تُفصَّل هنا: {incidents|num}.',
}
