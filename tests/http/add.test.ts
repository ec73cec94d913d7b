import { readdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import * as wire from '../../src/http/wire.ts'
import { build } from '../cli/build.ts'
import { articlePage, openSite, rss } from '../fetch/site.ts'
import { type Served, serveExamples } from './help.ts'

const before = new Set(readdirSync(tmpdir()))
const isOurs = (name: string): boolean => name.startsWith('marsad-add-') && !before.has(name)

let served: Served
beforeAll(async () => {
  // Reports are read in threads, which are JavaScript.
  await build()
  served = await serveExamples()
}, 240_000)
afterAll(() => served?.stop())

interface Said {
  readonly name: string
  readonly job: wire.Job
}

/** Everything that is said of a job until it is over. */
async function watched(id: string): Promise<readonly Said[]> {
  const answer = await served.get(`/jobs/${id}/events`)
  expect(answer.headers.get('content-type')).toMatch(/^text\/event-stream/)
  return [...(await answer.text()).matchAll(/^event: (.*)\ndata: (.*)$/gm)].map(([, name = '', data = '']) => ({
    name,
    job: wire.Job.parse(JSON.parse(data)),
  }))
}

const begun = async (answer: Response): Promise<wire.Job> => {
  expect(answer.status, await answer.clone().text()).toBe(202)
  return wire.Job.parse(await answer.json())
}

const form = (files: readonly (readonly [name: string, content: string | Uint8Array<ArrayBuffer>])[]): FormData => {
  const data = new FormData()
  data.append('published', '2015-10-13')
  for (const [name, content] of files) data.append('files', new Blob([content]), name)
  return data
}

const pasted = { text: 'أعلنت وزارة الري أمس أن ثلاثة عمال أصيبوا في انهيار سد صغير قرب حماة.', outlet: 'صحيفة السد' }

describe('reports that are added', () => {
  it('are recorded, and known when they come again', async () => {
    const body = JSON.stringify({ reports: [pasted], published: '2015-10-13' })
    const first = await watched((await begun(await served.send('POST', '/reports', body))).id)
    expect(first.at(-1)).toMatchObject({ name: 'end', job: { state: 'done', added: 1, failed: 0, broke: null } })
    const { rows } = await served.json<wire.ReportPage>(`/reports?outlet=${encodeURIComponent('السد')}`)
    expect(rows.map(({ report }) => report)).toEqual(first.at(-1)?.job.reports)
    expect(rows[0]?.published).toBe('2015-10-13')
    const again = await watched((await begun(await served.send('POST', '/reports', body))).id)
    expect(again.at(-1)?.job).toMatchObject({ state: 'done', added: 0, known: 1 })
  })
  it('come as files, and those that cannot be read do not stop the others', async () => {
    const hostile =
      'قال الناطق: <script>alert(1)</script> إن «الجسر» مغلق.\n\n<img src=x onerror=alert(2)> أصيب خمسة أشخاص في حمص.'
    const files = [
      ['../../حادث.txt', hostile],
      ['حادث.txt', 'أصيب سبعة أشخاص في درعا اليوم.'],
      ['table.xlsx', 'PK'],
      ['empty.txt', ''],
      ['lines.jsonl', `${JSON.stringify({ id: 'l1', text: 'قتل شخصان في إدلب.' })}\nno json\n`],
    ] as const
    const job = await begun(await served.send('POST', '/reports/files', form(files)))
    const said = await watched(job.id)
    expect(said.at(-1)?.job).toMatchObject({ state: 'done', files: 5, added: 3, failed: 3 })
    const whole = wire.WholeJob.parse(await served.json(`/jobs/${job.id}`))
    expect(whole.failures.map(({ path, code }) => `${path} ${code}`).sort()).toEqual([
      'empty.txt REPORT_EMPTY',
      'lines.jsonl:2 LINE_NOT_JSON',
      'table.xlsx FORMAT_UNKNOWN',
    ])
    for (const { message_ar, message_en } of whole.failures) {
      expect(message_ar).toMatch(/\p{Script=Arabic}/u)
      expect(message_ar + message_en).not.toContain(tmpdir())
    }
    const csv = await (await served.get(`/failures.csv?job=${job.id}`)).text()
    expect(csv.trim().split('\r\n')).toHaveLength(4)
    const name = said.at(-1)?.job.reports.find((report) => report === 'حادث') ?? ''
    const { report } = await served.json<wire.WholeReport>(`/reports/${encodeURIComponent(name)}`)
    expect(report.text).toBe(hostile)
    expect(report.published).toBe('2015-10-13')
  })
  it('come from addresses, with progress, and failures in both languages', async () => {
    const site = await openSite()
    try {
      const links = ['/1', '/2', '/gone']
      site.paths.set('/rss.xml', rss(links.map((link) => ({ link, title: link }))))
      site.paths.set('/1', articlePage('خبر السد', [pasted.text, `${pasted.text} وذكر ذلك بيان رسمي صدر في المدينة.`]))
      site.paths.set(
        '/2',
        articlePage('خبر النهر', ['أعلنت بلدية المدينة فتح الطريق الشرقي أمام الشاحنات صباح الأحد.']),
      )
      const addresses = [`${site.origin}/rss.xml`, 'http://169.254.169.254/latest/meta-data']
      const answer = await served.send('POST', '/reports/addresses', JSON.stringify({ addresses }))
      const job = await begun(answer)
      const said = await watched(job.id)
      expect(said.at(-1)?.job).toMatchObject({ state: 'done', files: 2, expected: 3, added: 2, failed: 2, undated: 2 })
      expect(said.some(({ name, job: { expected } }) => name === 'progress' && expected === 3)).toBe(true)
      const whole = wire.WholeJob.parse(await served.json(`/jobs/${job.id}`))
      expect(whole.failures.map(({ code }) => code).sort()).toEqual(['FETCH_PRIVATE', 'FETCH_STATUS'])
      for (const { message_ar } of whole.failures) expect(message_ar).toMatch(/\p{Script=Arabic}/u)
    } finally {
      await site.stop()
    }
  })
  it('leave no file behind', () => {
    expect(readdirSync(tmpdir()).filter(isOurs)).toEqual([])
  })
  it('can be called off', async () => {
    const lines = Array.from({ length: 400 }, (_, at) =>
      JSON.stringify({
        id: `many${at}`,
        text: `أصيب ${at + 3} أشخاص في انفجار قرب حلب يوم الثلاثاء، وقال شهود إن ${at} سيارات احترقت.`,
      }),
    )
    const job = await begun(await served.send('POST', '/reports/files', form([['many.jsonl', lines.join('\n')]])))
    expect((await served.send('DELETE', `/jobs/${job.id}`)).status).toBe(200)
    const last = (await watched(job.id)).at(-1)
    expect(last?.job.state).toBe('cancelled')
    expect(last?.job.added).toBeLessThan(400)
  })
  it.each([
    ['no reports', '{"reports":[]}', 400],
    ['a report without words', '{"reports":[{"text":"  "}]}', 400],
    ['what is no JSON', '{"reports":', 400],
  ])('are refused where there is %s', async (_, body, status) => {
    const answer = await served.send('POST', '/reports', body)
    expect(answer.status).toBe(status)
    expect(wire.Problem.parse(await answer.json()).code).toBe('INPUT_INVALID')
  })
  it('are refused without a file, or under a day that is none', async () => {
    const none = await served.send('POST', '/reports/files', form([]))
    expect(wire.Problem.parse(await none.json()).code).toBe('FILES_MISSING')
    const data = new FormData()
    data.append('published', '2015-02-31')
    data.append('files', new Blob(['نص']), 'a.txt')
    expect((await served.send('POST', '/reports/files', data)).status).toBe(400)
  })
})
