import type { Event, Offsets, Reading, ReadReport, Statement } from '../../src/annotation/reading.ts'

/** Where `words` stand in `text`, for the `nth` time. */
export function spanOf(text: string, words: string, nth = 1): Offsets {
  let start = -1
  for (let turn = 0; turn < nth; turn++) {
    start = text.indexOf(words, start + 1)
    if (start === -1) throw new Error(`the text has no ${nth}. «${words}»`)
  }
  return [start, start + words.length]
}

/** A statement with nothing but what every statement has. */
export const statement = (
  given: Pick<Statement, 'id' | 'speaker' | 'cue' | 'content'> & Partial<Statement>,
): Statement => ({
  speakerKind: 'person',
  speakerSpan: null,
  role: null,
  anonymity: null,
  via: [],
  viaSpans: [],
  act: 'state',
  mode: 'indirect',
  hedge: null,
  rule: 'verb-subject-content',
  ...given,
})

/** An event with nothing but what every event has. */
export const event = (given: Pick<Event, 'id' | 'type' | 'trigger'> & Partial<Event>): Event => ({
  agents: [],
  targets: [],
  places: [],
  agentSpans: [],
  targetSpans: [],
  placeSpans: [],
  time: null,
  timeSpan: null,
  carried: [],
  status: 'happened',
  source: null,
  quantities: [],
  rule: 'event-noun',
  ...given,
})

/** A report and its reading, which is empty but for what is given. */
export function readReport(text: string, given: Partial<Reading> & Pick<Reading, 'report'>): ReadReport {
  const reading: Reading = {
    published: null,
    outlet: null,
    title: null,
    url: null,
    statements: [],
    events: [],
    quantities: [],
    times: [],
    mentions: [],
    notices: [],
    ...given,
  }
  const { report: id, published, outlet, title, url } = reading
  return { report: { id, text, published, outlet, title, url }, reading }
}

const title = 'الوزارة تعلن هدنة قرب الجسر'
const text = `${title}

قال سامر الخالدي، المتحدث باسم وزارة الدفاع، يوم الجمعة إن القوات أصابت 12 موقعًا قرب الجسر وإن المجلس المحلي ينفي سقوط ضحايا، بحسب ما نقلت عنه وكالة الساحل.
وأضاف أن "نحو 300 عائلة غادرت القرية"، على حد زعمه.

وذكر مصدر طلب ألا يُكشف اسمه أن الهدنة بدأت.
`
const at = (words: string, nth = 1) => spanOf(text, words, nth)

/** A report with a nested statement, a relay, an unnamed source, overlapping spans and a value carried over. */
export const bridge = readReport(text, {
  report: 'bridge',
  title,
  outlet: 'صحيفة الجسر',
  published: '2015-10-17',
  url: 'https://example.org/bridge',
  statements: [
    statement({
      id: 's1',
      speaker: 'سامر الخالدي',
      speakerSpan: at('سامر الخالدي'),
      role: 'المتحدث باسم وزارة الدفاع',
      cue: at('قال'),
      via: ['وكالة الساحل'],
      viaSpans: [at('وكالة الساحل')],
      content: [at('القوات أصابت 12 موقعًا قرب الجسر وإن المجلس المحلي ينفي سقوط ضحايا')],
    }),
    statement({
      id: 's2',
      speaker: 'المجلس المحلي',
      speakerKind: 'organisation',
      speakerSpan: at('المجلس المحلي'),
      cue: at('ينفي'),
      act: 'deny',
      content: [at('سقوط ضحايا')],
      rule: 'nested-verb',
    }),
    statement({
      id: 's3',
      speaker: 'سامر الخالدي',
      cue: at('أضاف'),
      mode: 'direct',
      hedge: 'distanced',
      content: [at('نحو 300 عائلة غادرت القرية')],
    }),
    statement({
      id: 's4',
      speaker: 'مصدر',
      speakerKind: 'anonymous',
      speakerSpan: at('مصدر'),
      anonymity: at('طلب ألا يُكشف اسمه'),
      cue: at('ذكر'),
      content: [at('الهدنة بدأت')],
    }),
  ],
  events: [
    event({
      id: 'e1',
      type: 'truce',
      trigger: at('هدنة'),
      agents: ['الوزارة'],
      agentSpans: [at('الوزارة')],
      places: ['الجسر'],
      placeSpans: [at('الجسر')],
    }),
    event({
      id: 'e2',
      type: 'air_strike',
      trigger: at('أصابت'),
      agents: ['القوات'],
      agentSpans: [at('القوات')],
      places: ['الجسر'],
      placeSpans: [at('الجسر', 2)],
      time: '2015-10-16',
      timeSpan: at('يوم الجمعة'),
      source: 's1',
      quantities: ['q1'],
    }),
    event({
      id: 'e3',
      type: 'casualties',
      trigger: at('سقوط ضحايا'),
      status: 'denied',
      source: 's2',
      time: '2015-10-16',
      timeSpan: at('يوم الجمعة'),
      carried: ['time'],
    }),
    event({ id: 'e4', type: 'displacement', trigger: at('غادرت'), source: 's3', quantities: ['q2'] }),
    event({ id: 'e5', type: 'truce', trigger: at('الهدنة'), status: 'ongoing', source: 's4', time: '2015-10' }),
  ],
  quantities: [
    { id: 'q1', span: at('12 موقعًا'), min: 12, max: 12, approx: false, unit: 'site', of: 'موقع', rule: 'number-noun' },
    {
      id: 'q2',
      span: at('نحو 300 عائلة'),
      min: 300,
      max: 300,
      approx: true,
      unit: 'family',
      of: 'عائلة',
      rule: 'about-number',
    },
  ],
  times: [{ span: at('يوم الجمعة'), value: '2015-10-16', implied: ['year', 'month', 'day'], rule: 'weekday' }],
  mentions: [
    { span: at('سامر الخالدي'), kind: 'person', name: 'سامر الخالدي', rule: 'name-after-verb' },
    { span: at('وكالة الساحل'), kind: 'organisation', name: 'وكالة الساحل', rule: 'generic-noun' },
    { span: at('الجسر'), kind: 'place', name: 'الجسر', rule: 'after-near' },
    { span: at('الجسر', 2), kind: 'place', name: 'الجسر', rule: 'after-near' },
  ],
})

const attack = '</script><script>alert(1)</script><img src=x onerror=alert(2)>'
const hostileText = `<b onmouseover=alert(3)>قال</b> "${attack}" \u202Eمقلوب <!-- <script> \u2066 javascript:alert(4)\u0000 وأضاف.`
const cell = '=HYPERLINK("http://evil.example/","x")'

/** A report that tries everything: tags, addresses that are code, direction overrides, formulas. */
export const hostile = readReport(hostileText, {
  report: 'constructor',
  title: attack,
  outlet: `${attack}"'><svg onload=alert(5)>`,
  published: '2015-10-18',
  url: 'javascript:alert(6)',
  statements: [
    statement({
      id: '__proto__',
      speaker: `${attack}\u202E`,
      speakerKind: 'anonymous',
      role: attack,
      via: [attack, 'javascript:alert(7)'],
      viaSpans: [],
      cue: spanOf(hostileText, 'قال'),
      content: [spanOf(hostileText, attack)],
      rule: attack,
    }),
  ],
  events: [
    event({
      id: 'toString',
      type: 'attack',
      trigger: spanOf(hostileText, 'مقلوب'),
      agents: [cell, attack],
      places: ['@SUM(A1)'],
      time: attack,
      source: '__proto__',
      rule: attack,
    }),
  ],
  times: [{ span: spanOf(hostileText, 'وأضاف'), value: attack, implied: [], rule: attack }],
})

/** A report of which nothing is known and in which nothing was found. */
export const bare = readReport('نص قصير بلا شيء.', {
  report: 'bare',
  notices: [{ code: 'NO_DATE', message: 'no date' }],
})

export const fixture = [bridge, hostile, bare]
