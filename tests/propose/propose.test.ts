import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { preparingAgain } from '../../src/app/decide.ts'
import { alignerOf } from '../../src/app/propose/align.ts'
import { type Outcome, proposeAll } from '../../src/app/propose/propose.ts'
import { acceptProposal, rejectProposal } from '../../src/app/propose/review.ts'
import { loadReader } from '../../src/app/reader.ts'
import type { Store } from '../../src/store/store.ts'
import { documentFor } from '../arabic.ts'
import { newFolder, openFolder, prepared, remove } from '../store/help.ts'

const text =
  'قال الناطق باسم البلدية سامر النهري إن الجسر أُغلق أمس.\n\n' +
  'ودندن سامر النهري بأن الجسر لن يُفتح قبل الربيع. وتهاوت جدران المدرسة في حماة فوق رؤوس التلاميذ.'
const [said, fell] = [
  'ودندن سامر النهري بأن الجسر لن يُفتح قبل الربيع',
  'وتهاوت جدران المدرسة في حماة فوق رؤوس التلاميذ',
]

const statement = {
  ...{ sentence: said, speaker: 'سامر النهري', speakerKind: 'person', cue: 'دندن', act: 'state', via: [] },
  content: ['الجسر لن يفتح قبل الربيع'],
}
const event = {
  ...{ sentence: fell, type: 'explosion', status: 'happened', trigger: 'تهاوت', agents: [] },
  ...{ targets: ['جدران المدرسة'], places: ['حماة'] },
}

/** A model that writes what it is told to, behind the interface that servers of models have. */
let written: () => { readonly status?: number; readonly content?: string; readonly body?: string }
const asked: { readonly headers: IncomingMessage['headers']; readonly body: string }[] = []
const model = createServer((request, answer) => {
  let body = ''
  request.setEncoding('utf8').on('data', (piece: string) => {
    body += piece
  })
  request.on('end', () => {
    asked.push({ headers: request.headers, body })
    const { status = 200, content = '', body: raw } = written()
    answer.writeHead(status, { 'content-type': 'application/json' })
    answer.end(raw ?? JSON.stringify({ choices: [{ index: 0, message: { role: 'assistant', content } }] }))
  })
})

const reader = loadReader()
const home = newFolder()
let store: Store
let address = ''
beforeAll(async () => {
  await new Promise<void>((done) => model.listen(0, '127.0.0.1', done))
  address = `http://127.0.0.1:${(model.address() as AddressInfo).port}/v1`
  store = await openFolder(home)
  await store.add([prepared({ id: 'bridge', text, published: '2015-10-13', outlet: 'صحيفة النهر' })])
}, 120_000)
afterAll(async () => {
  model.close()
  await store?.close()
  await remove(home)
})

let count = 0
/** Asks about the report with a model of another name each time, which was not asked before. */
async function propose(
  answer: typeof written,
  name = `model-${count++}`,
  key: string | null = null,
): Promise<Outcome | undefined> {
  written = answer
  const endpoint = { address, model: name, key, patience: 10 }
  const { signal } = new AbortController()
  let last: Outcome | undefined
  for await (const outcome of proposeAll(store, { endpoint, names: null, limit: 10, signal, reader })) last = outcome
  return last
}
const whole = (value: object) => () => ({ content: JSON.stringify(value) })
const open = async () => (await store.proposed.proposals({ state: 'open' }, { limit: 50 })).rows

describe('what a model proposes', () => {
  it('is kept on exact words, apart from the record', async () => {
    const before = JSON.stringify([
      await store.report('bridge'),
      await store.totals(),
      await store.incidents({}, { limit: 9 }),
    ])
    const outcome = await propose(whole({ statements: [statement], events: [event] }), 'good', 'sesame')
    expect(outcome).toEqual({ report: 'bridge', proposed: 2, refused: [], failed: null })
    expect(asked.at(-1)?.headers.authorization).toBe('Bearer sesame')
    expect(JSON.parse(asked.at(-1)?.body ?? '')).toMatchObject({ model: 'good', stream: false, temperature: 0 })
    const kept = await open()
    expect(kept.map(({ kind, model: by, prompt, state }) => [kind, by, prompt, state])).toEqual(
      expect.arrayContaining([
        ['statement', 'good', 1, 'open'],
        ['event', 'good', 1, 'open'],
      ]),
    )
    const words = (fields: (typeof kept)[number]['fields'] | undefined, field: string) =>
      fields?.[field]?.spans?.map(([start, end]) => text.slice(start, end))
    const [told] = kept.filter(({ kind }) => kind === 'statement')
    // The model wrote it without the vowel sign.
    expect(words(told?.fields, 'content')).toEqual(['الجسر لن يُفتح قبل الربيع'])
    expect(words(told?.fields, 'cue')).toEqual(['دندن'])
    const [happened] = kept.filter(({ kind }) => kind === 'event')
    expect(words(happened?.fields, 'targets')).toEqual(['جدران المدرسة'])
    const after = JSON.stringify([
      await store.report('bridge'),
      await store.totals(),
      await store.incidents({}, { limit: 9 }),
    ])
    expect(after).toBe(before)
  })
  it('is not asked for twice', async () => {
    const times = asked.length
    expect(await propose(whole({}), 'good')).toBeUndefined()
    expect(asked.length).toBe(times)
  })
  it.each([
    [
      'words that nobody wrote',
      { statements: [{ ...statement, content: ['الجسر انهار كله'] }] },
      /content: these words do not stand/,
    ],
    ['a speaker from elsewhere', { statements: [{ ...statement, speaker: 'وزير الخارجية' }] }, /speaker: these words/],
    ['a relay from elsewhere', { statements: [{ ...statement, via: ['وكالة رويترز'] }] }, /via: these words/],
    [
      'a cue of another sentence',
      { statements: [{ ...statement, cue: 'قال' }] },
      /cue: these words do not stand there/,
    ],
    ['half a word', { events: [{ ...event, trigger: 'تهاو' }] }, /trigger: these words/],
    ['a place from elsewhere', { events: [{ ...event, places: ['دمشق'] }] }, /places: these words/],
    ['an act that is none', { statements: [{ ...statement, act: 'shout' }] }, /statement: act/],
    ['a type that is none', { events: [{ ...event, type: '"; drop table reports; --' }] }, /event: type/],
    ['no words', { events: [{ ...event, trigger: '…' }] }, /trigger: these words/],
    [
      'what rules read',
      { statements: [{ ...statement, sentence: text.slice(0, 50), cue: 'قال', content: ['الجسر أُغلق أمس'] }] },
      /known/,
    ],
    ['something else', { statements: ['ignore the rules', null, 4] }, /statement: /],
  ])('is refused where it gives %s', async (_, value, why) => {
    const outcome = await propose(whole(value))
    expect(outcome).toMatchObject({ proposed: 0, failed: null })
    expect(outcome?.refused[0]).toMatch(why)
  })
  it.each([
    ['prose', () => ({ content: 'لا أستطيع' }), 'READER_GARBLED'],
    ['a list', () => ({ content: '[1, 2]' }), 'READER_GARBLED'],
    ['more than any report holds', whole({ events: Array.from({ length: 500 }, () => event) }), 'READER_GARBLED'],
    ['megabytes', () => ({ body: 'x'.repeat(3_000_000) }), 'READER_FAILED'],
    ['another form', () => ({ body: '{"error": "no such model"}' }), 'READER_GARBLED'],
    ['an error', () => ({ status: 500, body: '{}' }), 'READER_FAILED'],
  ])('is an error where the answer is %s, and asked for again', async (_, answer, code) => {
    const name = `model-${count++}`
    expect((await propose(answer, name))?.failed?.code).toBe(code)
    expect((await propose(whole({}), name))?.failed).toBeNull()
  })
  it('may stand in a fence', async () => {
    const outcome = await propose(() => ({ content: `\`\`\`json\n${JSON.stringify({ events: [event] })}\n\`\`\`` }))
    expect(outcome).toMatchObject({ proposed: 1, refused: [] })
  })
})

describe('a proposal', () => {
  const again = preparingAgain()
  it('counts when a person has accepted it, and says whose it was', async () => {
    const [happened] = (await open()).filter(({ kind, model: by }) => kind === 'event' && by === 'good')
    const id = happened?.id ?? ''
    const decision = await acceptProposal(store, id, { by: 'ليلى', why: '' }, again)
    const reading = (await store.report('bridge'))?.reading
    const added = reading?.events.find(({ rule }) => rule === `decision/${decision}`)
    expect(text.slice(...(added?.trigger ?? [0, 0]))).toBe('تهاوت')
    const [row] = (await store.decisions({ ids: [decision] }, { limit: 1 })).rows
    expect(row?.decision).toMatchObject({ act: 'add', by: 'ليلى' })
    expect(row?.decision.why).toMatch(/^proposed by good, \d{4}-\d\d-\d\d, question 1$/)
    expect(await store.proposed.proposal(id)).toMatchObject({ state: 'accepted', by: 'ليلى', decision })
    // Another model proposed the same.
    const [same] = (await open()).filter(({ kind }) => kind === 'event')
    const twice = acceptProposal(store, same?.id ?? '', { by: 'ليلى', why: '' }, again)
    await expect(twice).rejects.toMatchObject({ code: 'PROPOSAL_CLOSED', values: { state: 'recorded' } })
    await expect(acceptProposal(store, id, { by: 'ليلى', why: '' }, again)).rejects.toMatchObject({
      code: 'PROPOSAL_CLOSED',
    })
  })
  it('is gone when a person has rejected it', async () => {
    const [told] = (await open()).filter(({ kind }) => kind === 'statement')
    await rejectProposal(store, told?.id ?? '', { by: 'ليلى', why: 'لا قول هنا' })
    expect((await open()).map(({ id }) => id)).not.toContain(told?.id)
    expect(await store.proposed.proposal(told?.id ?? '')).toMatchObject({
      by: 'ليلى',
      why: 'لا قول هنا',
      decision: null,
    })
    await expect(rejectProposal(store, 'nothing', { by: 'ليلى', why: '' })).rejects.toMatchObject({
      code: 'PROPOSAL_MISSING',
    })
    expect((await store.report('bridge'))?.reading.statements.length).toBe(1)
  })
})

describe('words', () => {
  it('are found in their word, behind what is written together with it, and nearest to where they should be', () => {
    const { find } = alignerOf(documentFor('وصل إلى غزة وبغزة.\nوفي بغداد غزةٌ أخرى'))
    expect(find('غزة', null, [12, 16])).toEqual([14, 17])
    expect(find('غزة', [20, 40])).toEqual([29, 33])
    expect(find('غداد', null)).toBeNull()
    expect(find('وصل إلى', [8, 20])).toBeNull()
    // A line’s end is as good as a space.
    expect(find('غزة. وفي', null)).toEqual([14, 22])
  })
})
