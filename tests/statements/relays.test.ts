import { describe, expect, it } from 'vitest'
import { statementsOf } from './help.ts'

/** A text and who says what through whom in it: `speaker | relays | content, its parts joined by +`. */
const table: readonly (readonly [text: string, ...statements: string[]])[] = [
  // An interview goes on for as long as its speaker does; one thing told to a relay is told once.
  [
    'قال كريم صالح في حوار مع قناة السارية إن السد جاهز. ووصف صالح التأخير بأنه عادي. وأشار إلى أن الطريق مغلق.',
    'كريم صالح | قناة السارية | السد جاهز',
    'كريم صالح | قناة السارية | التأخير + عادي',
    'كريم صالح | قناة السارية | الطريق مغلق',
  ],
  [
    'قال كريم صالح في حوار مع قناة السارية إن السد جاهز. ونفت الوزارة وقوع تأخير. وقال صالح إن الطريق مغلق.',
    'كريم صالح | قناة السارية | السد جاهز',
    'الوزارة |  | وقوع تأخير',
    'كريم صالح |  | الطريق مغلق',
  ],
  [
    'قال كريم صالح لقناة السارية إن السد جاهز. ووصف صالح التأخير بأنه عادي.',
    'كريم صالح | قناة السارية | السد جاهز',
    'كريم صالح |  | التأخير + عادي',
  ],
  // What a verb leads to comes only with بقوله.
  [
    'وعلق كريم صالح في لقاء مع قناة السارية على بناء السد بقوله: الماء يكفي الجميع.',
    'كريم صالح | قناة السارية | الماء يكفي الجميع',
  ],
  // Relays that have no name of their own.
  [
    'وقالت سلمى الدوري في تصريحات نشرتها وكالات الأنباء اليمنية إن السد جاهز.',
    'سلمى الدوري | وكالات الأنباء اليمنية | السد جاهز',
  ],
  ['وقال كريم صالح في تصريح نقلته وسائل إعلام محلية إن السد جاهز.', 'كريم صالح | وسائل إعلام محلية | السد جاهز'],
  // Whom one asks for something is none.
  ['وطالبت وزارة الري صحيفة الساحل بالاعتذار.', 'وزارة الري |  | الاعتذار'],
  // A paper in brackets does not speak.
  ['وأوضح لـ(الساحل) مصدر في الوزارة أن السد جاهز.', 'مصدر في الوزارة | الساحل | السد جاهز'],
  // What the relay says of its source is not what the source says.
  ['ونقلت وكالة الساحل عن مسؤول وصفته بأنه مطلع على الملف قوله إن السد جاهز.', 'مسؤول | وكالة الساحل | السد جاهز'],
]

describe('relays', () => {
  it.each(table)('of %s', (text, ...expected) => {
    expect(
      statementsOf(text).map(
        ({ speaker, via, content }) =>
          `${speaker} | ${via.join(', ')} | ${content.map(([start, end]) => text.slice(start, end)).join(' + ')}`,
      ),
    ).toEqual(expected)
  })
})
