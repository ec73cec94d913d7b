import { readdirSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { rowsOf, shipped, shown, told } from './help.ts'

interface Example {
  readonly text: string
  readonly columns: readonly string[]
  /** One string a row, in the order of the rows; the reports are of 2021-05-04. */
  readonly rows: readonly string[]
}

const examples: Readonly<Record<string, readonly Example[]>> = {
  strikes: [
    {
      text: 'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 88 طلعة جوية أمس، منها 33 طلعة في محافظة إدلب و55 طلعة في محافظة حلب.',
      columns: ['day', 'says', 'agents', 'sorties', 'places'],
      rows: [
        'day: 2021-05-03 | says: وزارة الدفاع | agents: الطيران الروسي | sorties: 33, 55, 88 | places: محافظة إدلب, محافظة حلب | parts agrees',
      ],
    },
    {
      text: 'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 20 طلعة جوية أمس، منها 15 طلعة في محافظة إدلب و8 طلعات في محافظة حلب.',
      columns: ['sorties'],
      rows: ['sorties: 15, 20, 8 | parts differs'],
    },
    {
      text: 'أعلنت وزارة الدفاع أن الطيران الروسي نفذ 50 طلعة جوية أمس، منها 15 طلعة في محافظة إدلب.',
      columns: ['sorties'],
      rows: ['sorties: 15, 50 | parts open'],
    },
    { text: 'حلقت الطائرات فوق المدينة أمس.', columns: ['sorties'], rows: [] },
  ],
  casualties: [
    {
      text: 'قال الدفاع المدني إن غارة جوية على سوق في مدينة إدلب قتلت 12 شخصا وأصابت 30 آخرين. وقالت وزارة الصحة إن الغارة على السوق في مدينة إدلب قتلت 15 شخصا.',
      columns: ['place', 'type', 'killed', 'killed_low', 'killed_high', 'wounded', 'says', 'agents'],
      rows: [
        'place: مدينة إدلب | type: air_strike | killed: 12, 15 | killed_low: 12 | killed_high: 15 | wounded: 30 | says: الدفاع المدني, وزارة الصحة',
      ],
    },
    { text: 'شن الطيران غارة على مدينة إدلب.', columns: ['killed'], rows: [] },
  ],
  displacement: [
    {
      text: 'قالت الأمم المتحدة إن ألفي عائلة نزحت من ريف حلب الجنوبي.',
      columns: ['places', 'kind', 'number', 'says'],
      rows: ['places: ريف حلب الجنوبي | kind: flight | number: 2000 | says: الأمم المتحدة'],
    },
    {
      text: 'أعلن الهلال الأحمر إجلاء 40 عائلة من مدينة الزبداني.',
      columns: ['places', 'kind', 'number'],
      rows: ['places: مدينة الزبداني | kind: evacuation | number: 40'],
    },
  ],
  control: [
    {
      text: 'أعلن الجيش السوري استعادة السيطرة على بلدة سراقب أمس. وتسيطر هيئة تحرير الشام على مدينة إدلب.',
      columns: ['day', 'place', 'agents', 'change', 'status'],
      rows: [
        'place: مدينة إدلب | agents: هيئة تحرير الشام | change: held | status: ongoing',
        'day: 2021-05-03 | place: بلدة سراقب | agents: الجيش السوري | change: retaken | status: happened',
      ],
    },
  ],
  airspace: [
    {
      text: 'أسقط الجيش التركي طائرة روسية قرب الحدود أمس. وقالت اليونان إنها رفضت السماح للطائرات الروسية بعبور مجالها الجوي.',
      columns: ['agents', 'targets', 'kind', 'permission', 'says'],
      rows: [
        'kind: overflight | permission: refused | says: اليونان',
        'agents: الجيش التركي | targets: روسيا | kind: downed',
      ],
    },
    {
      text: 'دعت فرنسا إلى فرض منطقة حظر جوي فوق الجزيرة المهجورة.',
      columns: ['kind', 'permission', 'says'],
      rows: ['kind: closure | permission: no-fly | says: فرنسا'],
    },
    { text: 'قال سامي نادر إن الأجواء الإيجابية تسمح بالحوار.', columns: ['permission'], rows: [] },
  ],
  truces: [
    {
      text: 'أعلنت الأمم المتحدة التوصل إلى هدنة لمدة ستة أشهر بين الحكومة السورية وحركة أحرار الشام في الزبداني برعاية إيران تشمل إجلاء الجرحى.',
      columns: ['places', 'parties', 'stage', 'terms', 'length', 'sponsors', 'says'],
      rows: [
        'places: الزبداني | parties: الحكومة السورية, حركة أحرار الشام | stage: agreed | terms: evacuation | length: P6M | sponsors: إيران | says: الأمم المتحدة',
      ],
    },
    { text: 'تسعى الأمم المتحدة للتوصل إلى هدنة في الزبداني.', columns: ['stage'], rows: ['stage: planned'] },
  ],
  agreements: [
    {
      text: 'وقعت روسيا والولايات المتحدة أمس مذكرة تفاهم بشأن سلامة الطيران. واقترحت موسكو إنشاء خط ساخن مع أنقرة.',
      columns: ['parties', 'kind', 'stage', 'named', 'act', 'says'],
      rows: [
        'kind: hotline | named: أنقرة | act: offer | says: موسكو',
        'parties: الولايات المتحدة, روسيا | stage: signed | named: الولايات المتحدة, روسيا',
      ],
    },
  ],
  aid: [
    {
      text: 'دخلت قافلة مساعدات تضم 30 شاحنة إلى مدينة دوما أمس. ومنع الجيش السوري دخول المساعدات إلى بلدة مضايا.',
      columns: ['places', 'access', 'amount'],
      rows: ['places: بلدة مضايا | access: blocked', 'places: مدينة دوما | access: delivered, sent | amount: 30'],
    },
  ],
  arms: [
    {
      text: 'قالت صحيفة الغد إن الولايات المتحدة سلمت المعارضة السورية 50 صاروخا. ونفت إيران تزويد الحوثيين بصواريخ.',
      columns: ['agents', 'targets', 'how', 'goods', 'amount', 'status', 'says'],
      rows: [
        'agents: الولايات المتحدة | how: delivered | goods: missiles | amount: 50 | status: happened | says: صحيفة الغد',
        'targets: الحوثيين | how: delivered | goods: missiles | status: denied | says: إيران',
      ],
    },
    { text: 'وافقت الفصائل على تسليم سلاحها الثقيل.', columns: ['how'], rows: ['how: surrendered'] },
  ],
  meetings: [
    {
      text: 'التقى وزير الخارجية الروسي سيرغي لافروف نظيره الأمريكي جون كيري في جنيف أمس.',
      columns: ['day', 'places', 'parties', 'form'],
      rows: ['day: 2021-05-03 | places: جنيف | parties: جون كيري, سيرغي لافروف | form: meeting'],
    },
    {
      text: 'أرجأت الأمم المتحدة جولة المحادثات في جنيف.',
      columns: ['form', 'state', 'status'],
      rows: ['form: talks | state: postponed | status: planned'],
    },
  ],
  positions: [
    {
      text: 'دعا سيرغي لافروف إلى وقف إطلاق النار في سوريا. وقال سيرغي لافروف إن الطقس جيد. ورفض جون كيري رفع العقوبات.',
      columns: ['says', 'topic', 'act'],
      rows: ['says: سيرغي لافروف | topic: truce | act: demand', 'says: جون كيري | topic: sanctions | act: reject'],
    },
  ],
  designations: [
    {
      text: 'قال سامي نادر: «ميليشيات حزب الله تتقدم، وتنظيم داعش الإرهابي يتراجع».',
      columns: ['says', 'target', 'term', 'mode'],
      rows: [
        'says: سامي نادر | target: حزب الله | term: militia | mode: direct',
        'says: سامي نادر | target: تنظيم داعش | term: terrorist | mode: direct',
      ],
    },
    {
      // Beside a name, but not said of it.
      text: 'واندلعت معارك بين ألوية العمالقة والمتمردين. وقصف الطيران الروسي الإرهابيين. وقتل الجيش المصري الإرهابي سامي نادر.',
      columns: ['target', 'term'],
      rows: [],
    },
  ],
}

describe('the registers that come along', () => {
  it('have examples, all of them', () => {
    const folder = new URL('../../../registers/', import.meta.url)
    const names = readdirSync(folder).map((file) => file.replace('.json', ''))
    expect(Object.keys(examples).sort()).toEqual(names.sort())
  })

  for (const [name, list] of Object.entries(examples)) {
    it.each(list)(`${name}: $text`, ({ text, columns, rows }) => {
      const found = rowsOf(shipped(name), [told('a', text)])
      expect(found.map((row) => shown(row, ...columns))).toEqual(rows)
    })
  }

  it('give back the words of every value', () => {
    for (const [name, list] of Object.entries(examples)) {
      for (const { text } of list) {
        for (const { cells } of rowsOf(shipped(name), [told('a', text)])) {
          for (const value of Object.values(cells).flat()) {
            expect(value.cites.length, `${name} ${value.text}`).toBeGreaterThan(0)
            for (const { report, spans } of value.cites) {
              expect(report).toBe('a')
              for (const [start, end] of spans) expect(text.slice(start, end).trim()).not.toBe('')
            }
          }
        }
      }
    }
  })
})
