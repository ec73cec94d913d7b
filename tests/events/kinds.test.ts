import { describe, expect, it } from 'vitest'
import { told } from './told.ts'

const typesOf = (text: string): readonly string[] => told(text).map((line) => line.split(' | ')[0] as string)

describe('which occurrence a general word names', () => {
  it.each<[string, readonly string[]]>([
    // Who holds what is how things stand; to take it is an occurrence.
    ['يعيش النحالون في قرى تسيطر عليها الفصائل.', []],
    ['ساد الهدوء أمس. وتسيطر الحركة على ثلثي البلدة.', []],
    ['ساد الهدوء أمس. وباتت الحركة تسيطر على ثلثي البلدة.', ['territory_change تسيطر']],
    ['ساد الهدوء أمس. وقال إن القوات تقترب لتسيطر على التلة.', ['territory_change تسيطر']],
    ['قوات الحكومة تسيطر على بلدة مركدة', ['territory_change تسيطر']],
    // What the words beside it say of a blow.
    ['نفذ السلاح هجمات جوية على الوادي.', ['air_strike هجمات']],
    ['شن الجيش هجمة صاروخية على الميناء.', ['shelling هجمة']],
    ['شملت الخطة ضربات جوية ومدفعية على الوادي.', ['air_strike ضربات']],
    ['أطلق مجهولان النار على سائق في صيدا.', ['attack أطلق']],
    ['أطلق الوزير المبادرة من صيدا.', []],
    // «وقع» is to sign, and to happen.
    ['وقع الانفجار بعد يوم من الاتفاق.', ['explosion انفجار', 'agreement اتفاق']],
  ])('%s', (text, expected) => {
    expect(typesOf(text)).toEqual(expected)
  })
})
