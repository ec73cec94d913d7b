import type { Resolution, TimeRule } from '../../../times/grammar.ts'
import { pattern } from '../../../times/pattern.ts'

/** Patterns that several rules share. */
const parts = {
  LEAD: '(moment of?)? ((units part ordinal? | part) of?)?',
  DAY: 'day | ordinal',
  MONTH: 'month | weakmonth',
  YEAR: '(of? yearword)? year era?',
  WHICH: 'comma? $YEAR | ref | same | of? (same | that) theunit | of? this? theunit (ref | same) | of? this theunit',
  DATE: '$DAY of? monthword? $MONTH ($WHICH)?',
  DAYNAME: 'dayword? (deictic (comma? (open weekday close | weekday))? | weekday)',
  NEAR: 'ref | recent',
  LENGTH: 'number (unit | units) | open number close (unit | units) | unit number | two',
}

const rule = (
  id: string,
  construction: string,
  source: string,
  resolve: Resolution,
  examples: readonly string[],
): TimeRule => ({ id: `ar/times/${id}`, construction, pattern: pattern(source, parts), resolve, examples })

/** The expressions of time, longest match first; on a tie the earlier rule wins. Examples assume 15 October 2015. */
export const rules: readonly TimeRule[] = [
  rule(
    'date',
    'day and month, a day of the week before it, a year after it',
    '$LEAD dayword? (weekday comma? open matching? dayword? $DATE close | (deictic? weekday comma? matching?)? dayword? ($DATE | day slash month slash year era?))',
    'date',
    [
      'وقع الانفجار في [7 نيسان/أبريل 2013] = 2013-04-07',
      'وصل الوفد [مساء يوم 14 أيلول] = 2015-09-14',
      'أعلن [اليوم الأحد 11 تشرين الأول 2015] عن الهدنة = 2015-10-11',
    ],
  ),
  rule(
    'day-of-month',
    'a day of the month that is going on, or of the one before',
    '$LEAD dayword? (weekday comma?)? (day | ordinal | thenumber) of? (theunit (ref | same) | this theunit)',
    'date',
    ['اتفقوا في [الثالث من الشهر الجاري] = 2015-10-03'],
  ),
  rule('numeric-date', 'a date in digits', '$LEAD dayword? (weekday comma?)? open? date close?', 'numeric', [
    'صدر البيان في [15/9/2015] = 2015-09-15',
  ]),
  rule('month', 'a month, its year or not', '(phase of?)? monthword? $MONTH ($WHICH | recent)?', 'month', [
    'بدأت الحملة في [آب (أغسطس) 2014] = 2014-08',
    'انسحبوا في [أواخر أيار الماضي] = 2015-05',
  ]),
  rule(
    'hijri',
    'a day or month of the Hijri calendar',
    '($DAY of?)? monthword? hijri (of? yearword)? hijriyear hijriera? | ($DAY of?)? monthword hijri ref? | hijri ref',
    'hijri',
    ['صدر القرار في [3 محرم 1437] = 2015-10-16'],
  ),
  rule('year', 'a year', '(phase of?)? yearword? year era? | yearword hijriyear hijriera', 'year', [
    'اندلعت الأزمة في [عام 2011] = 2011',
  ]),
  rule('quarter', 'a quarter of a year', 'quarter of? (yearword? year | theunit ref)', 'quarter', [
    'تراجع النزوح في [الربع الأول من عام 2015] = 2015-Q1',
  ]),
  rule(
    'season',
    'a season of a year',
    '(phase of?)? season ((of? yearword)? year | ref | of? (theunit | yearword) (ref | same))',
    'season',
    ['تأسس الفصيل في [صيف 2012] = 2012-SU'],
  ),
  rule(
    'days',
    'two dates of one month',
    '(between | from)? dayword? $DAY (to $DAY | &day | &ordinal | dash day) of? monthword? $MONTH (comma? $YEAR | ref)?',
    'days',
    ['عقدت الجولة بين [3 و5 آب 2014] = 2014-08-03/2014-08-05'],
  ),
  rule(
    'months',
    'two months',
    '(between | from) $MONTH (comma? $YEAR)? (to $MONTH | &month) (comma? $YEAR | ref)? | monthword? $MONTH &month (comma? $YEAR | ref) | monthword $MONTH &month',
    'months',
    ['استمر الحصار من [آذار إلى حزيران الماضيين] = 2015-03/2015-06'],
  ),
  rule('years', 'two years', '(between | from)? yearword? year (to yearword? year | &year | dash year)', 'years', [
    'تضاعف العدد بين [عامي 2011 و2014] = 2011/2014',
  ]),
  rule(
    'weekdays',
    'two days of the week',
    '(between | from) dayword? weekday (to dayword? weekday | &weekday) ref? | (part of?)? dayword weekday &weekday ref? | weekday &weekday ref? | part weekday dash? weekday',
    'weekdays',
    [
      'استمر القصف [ليل الثلاثاء الأربعاء] = 2015-10-13/2015-10-14',
      'تظاهروا [الاثنين والثلاثاء] = 2015-10-12/2015-10-13',
    ],
  ),
  rule(
    'deictic',
    'today, yesterday, tomorrow, and the day of the week that is',
    '$LEAD dayword? deictic (comma? open weekday close | comma? weekday)?',
    'deictic',
    [
      'وصل المبعوث [أمس الأربعاء] = 2015-10-14',
      'وصلت القافلة [هذا الصباح] = 2015-10-15',
      'قصفت الطائرات البلدة [فجر اليوم (الخميس)] = 2015-10-15',
      'لم يتراجعوا حتى [اليوم] = PRESENT_REF',
    ],
  ),
  rule('weekday', 'a day of the week', '$LEAD dayword? weekday (ref | recent)?', 'weekday', [
    'أعلنت الوزارة [الاثنين] = 2015-10-12',
    'يعود الوفد [يوم الأحد المقبل] = 2015-10-18',
  ]),
  rule(
    'clock',
    'an hour of the day',
    'clock (ordinal | hour | number) (of? (part | daily))? (of? $DAYNAME)? zone? (open (hour | number) zone? close)? (of? (part | daily) (of? $DAYNAME)?)? | (ordinal | hour) (part | daily) (of? $DAYNAME)? zone? (open (hour | number) zone? close)?',
    'clock',
    ['تبدأ الهدنة [الساعة السابعة مساء اليوم بتوقيت دمشق] = 2015-10-15'],
  ),
  rule(
    'unit',
    'last week, this month, next year',
    '((phase | moment) of?)? this? theunit $NEAR | ((phase | moment) of?)? this theunit | (phase | moment) of? theunit',
    'unit',
    ['عاد النازحون [الأسبوع الماضي] = 2015-W41', 'يلتقيان [مطلع الشهر المقبل] = 2015-11'],
  ),
  rule(
    'stretch',
    'so many of the last or coming units',
    'theunits thenumber $NEAR | thenumber (units | unit) $NEAR | thetwo $NEAR',
    'stretch',
    ['قتل ثلاثة في [الأيام الأربعة الماضية] = 2015-10-11/2015-10-14'],
  ),
  rule(
    'vague',
    'the last or coming units, nobody says how many',
    'theunits (&theunits)? several? $NEAR | period several? $NEAR',
    'vague',
    ['تصاعد القصف في [الأسابيع الأخيرة] = PAST_REF'],
  ),
  rule('ago', 'so long ago', 'ago hedge? ($LENGTH | several units | units several? | unit)', 'ago', [
    'غادروا البلدة [قبل أسبوعين] = 2015-10-01',
    'بدأ الحصار [قبل أشهر عدة] = PAST_REF',
  ]),
  rule('since', 'since so long ago as nobody counts', 'since (several units | units several?)', 'since', [
    'البلدة محاصرة [منذ أسابيع] = PAST_REF',
    'ينتظرون [منذ عدة أشهر] على المعبر = PAST_REF',
  ]),
  rule(
    'duration',
    'how long',
    'along? hedge? ($LENGTH) | hedge unit | several units | units several | lasting several? | (along | during) units several? | during hedge? unit',
    'duration',
    [
      'تستمر الهدنة [ثلاثة أشهر] = P3M',
      'عادوا بعد [ساعات قليلة] = PXH',
      'استمر القتال ل[شهور] = PXM',
      'اتفقوا على تهدئة مدتها [أسبوع واحد] = P1W',
      'تتوقف الغارات لمدة [(ستة) أيام] = P6D',
    ],
  ),
  rule(
    'same',
    'the same day, since then, the day after',
    'theunit same | same theunit | that theunit | later',
    'same',
    ['اجتمعوا في 3 أيار 2014 ثم افترقوا في [اليوم نفسه] = 2014-05-03'],
  ),
  rule('phrase', 'now, recently, later', 'phrase', 'phrase', [
    'القوات موجودة [حاليا] في البلدة = PRESENT_REF',
    'لم ير الأطباء مثل ذلك [منذ زمن طويل] = PAST_REF',
    'قد تتوسع الشبكة [مستقبلا] = FUTURE_REF',
    'كان الوزير [آنذاك] قائدا للشرطة = PAST_REF',
  ]),
  rule('daily', 'a part of the day the report speaks of', 'daily | units part ordinal?', 'daily', [
    'وقع الهجوم أمس وانفجرت السيارة [فجرا] = 2015-10-14',
    'تحلق الطائرات منذ [ساعات الفجر الأولى] = 2015-10-15',
  ]),
  rule('century', 'a century by its number', '(phase of?)? theunit ordinal', 'century', [
    'شيد الجسر في [القرن التاسع عشر] = 18',
  ]),
  rule('decades', 'a decade of the last century', 'decades (of? theunit ref)?', 'decades', [
    'بني السد في [ثمانينات القرن الماضي] = 198',
  ]),
]
