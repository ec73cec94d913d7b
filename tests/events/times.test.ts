import { describe, expect, it } from 'vitest'
import { reading } from './told.ts'

const times = (text: string): readonly string[] =>
  reading(text).events.map(({ trigger, time }) => `${text.slice(...trigger)} ${time ?? '-'}`)

describe('when an occurrence was', () => {
  it.each<[string, string[]]>([
    // The time that a clause is set off from.
    ['وفي السابع من أيلول، شن الجيش هجوما على حي الزهور.', ['هجوما 2015-09-07']],
    ['بلغ التوتر ذروته في 20 أيلول عندما قتل 12 متظاهرا في صنعاء.', ['قتل 2015-09-20']],
    ['بلغ التوتر ذروته في صنعاء عندما قتل 12 متظاهرا.', ['قتل -']],
    ['وفي السابع من أيلول، زار الوزير البلدة التي قصفها الجيش.', ['زار 2015-09-07', 'قصف -']],
    // What is past says nothing of what was yet to come.
    ['وصل المبعوث أمس إلى الخرطوم لإجراء محادثات.', ['وصل 2015-10-12', 'محادثات -']],
    ['يصل المبعوث غدا إلى الخرطوم لإجراء محادثات.', ['يصل 2015-10-14', 'محادثات 2015-10-14']],
    // The beginning of something else.
    ['قصفت الطائرات مطار كويرس المحاصر منذ أيار.', ['قصفت -']],
    ['قصف الجيش بلدة سراقب التي تديرها الفصائل منذ أيار.', ['قصف -']],
    ['تقصف الطائرات بلدة سراقب منذ أيار.', ['تقصف 2015-05']],
  ])('%s', (text, expected) => {
    expect(times(text)).toEqual(expected)
  })
})
