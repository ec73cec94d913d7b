import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const typesOf = (text: string): readonly string[] => told(text).map((line) => line.split(' | ')[0] as string)

describe('which occurrence a general word names', () => {
  it.each<[string, readonly string[]]>([
    // Who holds what is how things stand; to take it is an occurrence.
    ['يعيش النحالون في قرى تسيطر عليها الفصائل.', []],
    ['اتهم الوزير الحركة التي تسيطر على البلدة.', []],
    ['ساد الهدوء أمس. وتسيطر الحركة على البلدة.', ['territory_change تسيطر']],
    ['ساد الهدوء أمس. ويسيطر القلق على التجار.', []],
    ['ساد الهدوء أمس. وباتت الحركة تسيطر على البلدة.', ['territory_change تسيطر']],
    ['انسحب الحرس قبل أن تسيطر الحركة على البلدة.', ['deployment انسحب', 'territory_change تسيطر']],
    ['قوات الحكومة تسيطر على بلدة مركدة\nأعلن الناطق ذلك مساء أمس.', ['territory_change تسيطر']],
    // Who moves towards a place is on the offensive; who gains ground in one, or tries to, takes it.
    ['واصلت الكتيبة تقدمها نحو بلدة مركدة.', ['armed_clash تقدم']],
    ['تقدمت الكتيبة باتجاه بلدة مركدة.', ['armed_clash تقدمت']],
    ['تقدمت الكتيبة في بلدة مركدة.', ['territory_change تقدمت']],
    ['حاولت الكتيبة التقدم نحو بلدة مركدة.', ['territory_change تقدم']],
    ['تقدمت الكتيبة بشكوى إلى المحافظ.', []],
    // Who is wounded is told of where he is counted or is among others, and not where he is tended or pitied.
    ['بلغ عدد الجرحى سبعة.', ['casualties جرحى']],
    ['بين المصابين طالب جامعي.', ['casualties مصابين']],
    ['تمنى الوزير الشفاء العاجل للمصابين.', []],
    ['نقلت الحافلات الجرحى إلى المستشفى.', []],
    // What is hit is no movement.
    ['شوهدت تعزيزات قرب الجبهة.', ['deployment تعزيزات']],
    ['قصفت الطائرات أمس تعزيزات للمتمردين.', ['air_strike قصفت']],
    ['شنت المقاتلات غارات على تعزيزات في الوادي.', ['air_strike غارات']],
    ['حوصرت الدورية في مواقع تمركزها.', []],
    // What explodes of itself, and what only sounds where bombs fall.
    ['سمع دوي انفجار قرب السوق.', ['explosion انفجار']],
    ['سمع دوي انفجارات بعد غارات على الميناء.', ['air_strike غارات']],
    ['واصل الخبراء عمليات إزالة الألغام.', []],
    ['فجر مجهولون عبوة قرب الجسر.', ['explosion فجر']],
    ['القرار يفجر غضب الطلاب.', []],
    // Campaigns and causes spoken of in general.
    ['ندد الوزير بالتمرد المسلح.', []],
    ['بدأ التمرد في الإقليم قبل عشرين عاما.', ['armed_clash تمرد']],
    ['ذهب الشاب للقتال مع التنظيم.', []],
    ['دعا الوزير إلى تكثيف التعاون مع الجيران.', []],
    ['هدد النائب كل من يستهدف أمن البلدة.', []],
    ['نشر السلب والنهب.', []],
    ['اتهم التجار المسلحين بنهب متاجرهم.', ['attack نهب']],
    // Fighters who fall to fighters fall in fighting.
    ['قتلت القوات عشرة مسلحين قرب الجسر.', ['casualties قتلت']],
    ['قتلت القوات ثلاثة معلمين.', ['attack قتلت']],
    // Fire that somebody opens, where his name stands between.
    ['قتل حارس إثر إطلاق مجهولين النار على دورية.', ['attack إطلاق']],
    ['أضرم ملثمون النار في متجر.', ['attack أضرم']],
    ['أطلق تجار حملة لجمع المال.', []],
    // Officials come home.
    ['رحب التجار بعودة الحكومة إلى العاصمة.', ['meeting عودة']],
    ['رحب التجار بعودة الكهرباء إلى العاصمة.', []],
    ['سعت قوات الحركة للسيطرة على بلدة مركدة.', ['territory_change سيطرة']],
    ['تقع القرية في إقليم خاضع لسيطرة قوات الحركة على الحدود.', []],
    ['تتنافس الحركتان للسيطرة على مدينة مركدة.', []],
    // What is violent is no matter of words.
    ['تعرضت القرية لهجوم عنيف.', ['attack هجوم']],
    ['رد النائب على هجوم لاذع من الصحيفة.', []],
    // To provide is not to flee, and fright is no wound.
    ['شكر الأهالي الخيام التي وفرتها البلدية.', []],
    ['فرت العائلات من القرية أمس.', ['displacement فرت']],
    ['أصيب التجار بحالة من الذعر.', []],
    ['أصيب التجار بحالات اختناق.', ['casualties أصيب']],
    // A running total is told beside what killed them.
    ['ارتفعت حصيلة الغارات على الميناء إلى 40 قتيلا.', ['casualties حصيلة', 'air_strike غارات']],
    ['أدت الغارات على الميناء إلى مقتل أربعة.', ['air_strike غارات']],
    // Armies storm towns; who enters houses, and an occupier, raids them.
    ['اقتحمت كتائب الجيش بلدة مركدة.', ['armed_clash اقتحمت']],
    ['اقتحم مسلحون مقر الجمعية.', ['attack اقتحم']],
    // Crowds, posts and arms on the move, by words that name other things too.
    ['تجمع مئات الطلاب أمام المجلس.', ['protest تجمع']],
    ['تجمع الغبار أمام المجلس.', []],
    ['نصبت الشرطة حاجزا على الجسر.', ['deployment نصبت']],
    ['نصبت الشرطة خيمة قرب الجسر.', []],
    ['اتهم الوزير الحركة بنقل أسلحة إلى الجزيرة.', ['arms_supply نقل']],
    ['اتهم الوزير الشركة بنقل نفايات إلى الجزيرة.', []],
    ['أعلنت الكتيبة الاستيلاء على دبابتين.', ['arms_supply استيلاء']],
    ['شوهدت كمائن ثابتة على الطرق.', ['deployment كمائن']],
    // Keywords at the foot of a page.
    ['ساد الهدوء أمس. سمات الميناء هدنة غارات', []],
    ['ساد الهدوء أمس بعد غارات على الميناء.', ['air_strike غارات']],
    ['كان على متن القارب عشرون شخصا.', []],
    // What the words beside it say of a blow.
    ['نفذ السلاح هجمات جوية على الوادي.', ['air_strike هجمات']],
    ['شن الجيش هجمة صاروخية على الميناء.', ['shelling هجمة']],
    ['شملت الخطة ضربات جوية ومدفعية على الوادي.', ['air_strike ضربات']],
    ['أطلق مجهولان النار على سائق في صيدا.', ['attack أطلق']],
    ['أطلق الوزير المبادرة من صيدا.', []],
    // What befalls an aircraft, and who is only against something.
    ['قفز الطيار قبل سقوط الطائرة قرب سرت.', ['air_incident سقوط']],
    ['أعلن الحرس اعتراض طائرة مسيرة فوق سرت.', ['air_incident اعتراض']],
    ['أثار اعتراض الوزير على سفر الوفد استغرابا.', []],
    // «وقع» is to sign, and to happen.
    ['وقع الانفجار بعد يوم من الاتفاق.', ['explosion انفجار', 'agreement اتفاق']],
    // Words that tell of fire, tolls and operations only where their companions stand.
    ['أصيب حارس أثناء تبادل لإطلاق النار.', ['armed_clash إطلاق']],
    ['أطلقت الحركة قبل انسحابها بيوم سراح سائق.', ['detention أطلقت', 'deployment انسحاب']],
    ['بدأت عملية «غيث الوادي» فجرا.', ['armed_clash عملية']],
    ['بدأت عملية فرز الأصوات فجرا.', []],
    ['قتل سائق في ضربة إسرائيلية على الجسر.', ['air_strike ضربة']],
    ['كان القرار ضربة كبيرة للتجار.', []],
    ['ارتفعت حصيلة الضحايا إلى عشرة.', ['casualties حصيلة']],
    ['ارتفعت حصيلة الضرائب إلى عشرة ملايين.', []],
    ['ألقى مجهولون قنبلة يدوية على مقهى.', ['attack ألقى']],
    ['سحبت الحكومة سفيرها من العاصمة.', ['sanction سحبت']],
    ['لقي 12 شخصا على الأقل أمس مصرعهم.', ['casualties لقي']],
    // Who acts on whom: armies fight, aircraft bomb, and what is done to people is an attack.
    ['هاجم الجيش مواقع للفصائل في التلال.', ['armed_clash هاجم']],
    ['بدأت قوات الحكومة هجوما على بلدة مركدة.', ['armed_clash هجوما']],
    ['بدأ المقاتلون هجوما لاستعادة البلدة.', ['armed_clash هجوما', 'territory_change استعادة']],
    ['هاجم مسلحون حافلة قرب الجسر.', ['attack هاجم']],
    ['هاجمت طائرة حربية قاربا قرب الميناء.', ['air_strike هاجمت']],
    ['استهدفت غارة مركبا قرب الجزيرة.', ['air_strike غارة']],
    // What the report has told: an operation, a march, who strikes from the air.
    [
      'بدأ الجيش عملية عسكرية في الوادي. وأدى الهجوم إلى نزوح الأهالي.',
      ['armed_clash عملية', 'armed_clash هجوم', 'displacement نزوح'],
    ],
    ['نظم الطلاب مظاهرة في البلدة. واندلعت مواجهات قرب السوق.', ['protest مظاهرة', 'protest مواجهات']],
    ['اندلعت مواجهات عنيفة بين الجيش والفصائل.', ['armed_clash مواجهات']],
    ['شن الأردن غارات على مخزن. وردت الحكومة على هجوم شنه الأردن.', ['air_strike غارات', 'air_strike هجوم']],
  ])('%s', (text, expected) => {
    expect(typesOf(text)).toEqual(expected)
  })
})
