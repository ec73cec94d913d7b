import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Offsets } from '../../src/annotation/reading.ts'
import { parseQuery } from '../../src/app/query.ts'
import { arabicLexemes } from '../../src/app/record.ts'
import type { Prepared } from '../../src/store/prepared.ts'
import type { Filter, Store } from '../../src/store/store.ts'
import { prepared, rowsInParts } from './help.ts'

const lexemes = arabicLexemes()

/** What every store must do. Each test keeps to an outlet of its own, because all use one store. */
export function storeContract(name: string, open: () => Promise<Store>): void {
  describe(name, () => {
    let store: Store
    beforeAll(async () => {
      store = await open()
    }, 120_000)
    afterAll(() => store?.close())

    const find = async (outlet: string, query: string, limit = 50) => {
      const { terms, filter } = parseQuery(query)
      return rowsInParts((paging) => store.search(terms, { ...filter, outlet }, paging, lexemes), limit)
    }
    const names = async (filter: Filter) =>
      (await rowsInParts((paging) => store.reports(filter, paging), 50)).map(({ report }) => report).sort()

    it('gives back what it was given', async () => {
      const one = prepared({
        id: 'give',
        outlet: 'قناة الجسر',
        title: 'عنوان',
        published: '2015-10-13',
        url: 'https://example.org/a?b=1',
        text: 'أعلنت وزارة الصحة اليوم أن 12 شخصاً قتلوا في حلب. \\ \' " \t 🕊',
      })
      expect(await store.add([one])).toEqual([{ hash: one.hash, report: 'give', kind: 'added' }])
      const found = await store.report('give')
      expect(found?.report).toEqual(one.report)
      expect(found?.reading).toEqual(JSON.parse(one.reading))
      expect(found?.rules).toBe(one.rules)
    })

    it('answers null for an unknown name', async () => {
      expect(await store.report('none')).toBeNull()
      expect((await store.known(['00'.repeat(32)])).size).toBe(0)
      expect((await store.known([])).size).toBe(0)
    })

    it('knows a report by its content, whatever it is called', async () => {
      const text = 'قال مدير الميناء إن السفينة وصلت.'
      const first = prepared({ id: 'same-1', outlet: 'قناة التوأم', text })
      const second = prepared({ id: 'same-2', outlet: 'قناة التوأم', text })
      expect(second.hash).toBe(first.hash)
      expect((await store.add([first, second])).map(({ kind, report }) => [kind, report])).toEqual([
        ['added', 'same-1'],
        ['known', 'same-1'],
      ])
      expect(await store.add([second])).toEqual([{ hash: first.hash, report: 'same-1', kind: 'known' }])
      expect(await names({ outlet: 'قناة التوأم' })).toEqual(['same-1'])
      expect(await store.known([first.hash])).toEqual(new Map([[first.hash, 'same-1']]))
    })

    it('tells reports of one name apart, and calls their readings so', async () => {
      const outlet = 'قناة السمي'
      const first = prepared({ id: 'name', outlet, text: 'وصل الوفد إلى المدينة.' })
      const second = prepared({ id: 'name', outlet, text: 'غادر الوفد المدينة.' })
      await store.add([first])
      const [added] = await store.add([second])
      expect(added?.report).toBe(`name~${second.hash.slice(0, 8)}`)
      const found = await store.report(added?.report ?? '')
      expect(found?.report.text).toBe(second.report.text)
      expect(found?.reading.report).toBe(added?.report)
    })

    it('records all of a batch or nothing', async () => {
      const outlet = 'قناة الكل'
      const good = prepared({ id: 'all-1', outlet, text: 'وصل المدير صباحا.' })
      const other = prepared({ id: 'all-2', outlet, text: 'غادر المدير مساء.' })
      const broken: Prepared = { ...other, rows: { ...other.rows, mentions: '[{"ordinal":0}]' } }
      await expect(store.add([good, broken])).rejects.toThrow()
      expect(await names({ outlet })).toEqual([])
      expect(await store.report('all-1')).toBeNull()
      await store.add([good, other])
      expect(await names({ outlet })).toEqual(['all-1', 'all-2'])
    })

    it('records nothing twice when two add the same at once', async () => {
      const outlet = 'قناة السباق'
      const batch = Array.from({ length: 12 }, (_, at) =>
        prepared({ id: `race-${at}`, outlet, text: `وصلت القافلة رقم ${at} إلى البلدة.` }),
      )
      const answers = await Promise.all([store.add(batch), store.add([...batch].reverse()), store.add(batch)])
      expect(answers.flat().filter(({ kind }) => kind === 'added')).toHaveLength(12)
      expect(await names({ outlet })).toHaveLength(12)
    })

    it('keeps what no database can hold, letter for letter of the same length', async () => {
      const one = prepared({ id: 'odd\0', outlet: 'قناة الغريب', text: 'قال المدير\0 إن \ud83d الجسر أغلق 🕊.' })
      const [added] = await store.add([one])
      const found = await store.report(added?.report ?? '')
      expect(found?.report.text).toBe('قال المدير\ufffd إن \ufffd الجسر أغلق 🕊.')
    })

    it('narrows lists by outlet, day, speaker and place', async () => {
      const outlet = 'وكالة الضفاف'
      await store.add([
        prepared({ id: 'f1', outlet, published: '2015-10-01', text: 'قال سيرغي لافروف إن الطائرات قصفت مدينة حلب.' }),
        prepared({ id: 'f2', outlet, published: '2015-10-05', text: 'قال جون كيري إن الهدنة في حمص صامدة.' }),
        prepared({ id: 'f3', outlet, text: 'وصل وفد إلى دمشق.' }),
      ])
      expect(await names({ outlet })).toEqual(['f1', 'f2', 'f3'])
      expect(await names({ outlet: 'الضفاف' })).toEqual(['f1', 'f2', 'f3'])
      expect(await names({ outlet: 'وكالة' })).toEqual(['f1', 'f2', 'f3'])
      expect(await names({ outlet, from: '2015-10-01', to: '2015-10-04' })).toEqual(['f1'])
      expect(await names({ outlet, from: '2015-10-05' })).toEqual(['f2'])
      // A report without a day is of no stretch of days.
      expect(await names({ outlet, to: '2020-01-01' })).toEqual(['f1', 'f2'])
      expect(await names({ outlet, speaker: 'لافروف' })).toEqual(['f1'])
      expect(await names({ outlet, place: 'حلب' })).toEqual(['f1'])
      expect(await names({ outlet, place: 'حلب', speaker: 'كيري' })).toEqual([])
      const said = await store.statements({ outlet, speaker: 'كيري' }, { limit: 9 })
      expect(said.rows.map(({ report, speaker, content }) => [report, speaker, content])).toEqual([
        ['f2', 'جون كيري', ['الهدنة في حمص صامدة']],
      ])
      const quoted = await store.sources({ outlet }, { limit: 9 })
      expect(
        quoted.rows.map(({ source, statements, reports, outlets }) => [source, statements, reports, outlets]),
      ).toEqual([
        ['جون كيري', 1, 1, 1],
        ['سيرغي لافروف', 1, 1, 1],
      ])
    })

    it('counts whom it quotes, over all and by outlet, as their statements have it', async () => {
      const [one, two] = ['صحيفة الواحة', 'إذاعة الواحة']
      const said = (id: string, outlet: string, published: string | null, thing: string) =>
        prepared({ id, outlet, published, text: `قال عادل الرمحي إن ${thing} أغلق. وأضاف أن العمل بدأ.` })
      await store.add([said('q1', one, '2015-10-01', 'الجسر'), said('q2', one, null, 'النفق')])
      await store.add([said('q3', two, '2015-10-04', 'المعبر')])
      const rowOf = async (filter: Filter) =>
        (await rowsInParts((paging) => store.sources(filter, paging), 100)).find(
          ({ source }) => source === 'عادل الرمحي',
        )
      const about = { source: 'عادل الرمحي', kind: 'person' }
      const days = { first: '2015-10-01', last: '2015-10-04' }
      expect(await rowOf({})).toEqual({ ...about, statements: 6, reports: 3, outlets: 2, ...days })
      expect(await rowOf({ speaker: 'الرمحي' })).toEqual(await rowOf({}))
      expect(await rowOf({ outlet: 'الواحة' })).toEqual(await rowOf({}))
      const first = { first: '2015-10-01', last: '2015-10-01' }
      expect(await rowOf({ outlet: one })).toEqual({ ...about, statements: 4, reports: 2, outlets: 1, ...first })
      expect(await rowOf({ from: '2015-10-02' })).toMatchObject({ statements: 2, reports: 1, outlets: 1 })
      expect(await rowOf({ outlet: 'لا أحد' })).toBeUndefined()
    })

    it('counts whom it quotes once under all spellings, also when one of them goes', async () => {
      const said = (id: string, outlet: string, speaker: string, thing: string) =>
        prepared({ id, outlet, published: '2015-10-02', text: `قال ${speaker} إن ${thing} أغلق.` })
      const [plain, marked] = ['احمد الاسوانى', 'أحمد الأسواني']
      await store.add([said('spelled-1', 'دار البئر', plain, 'الجسر'), said('spelled-2', 'دار النهر', marked, 'النفق')])
      const rowsOf = async (filter: Filter) =>
        (await rowsInParts((paging) => store.sources(filter, paging), 100)).filter(({ source }) => /سوان/.test(source))
      const once = { source: marked, kind: 'person', statements: 2, reports: 2, outlets: 2 }
      expect(await rowsOf({})).toMatchObject([once])
      expect(await rowsOf({ outlet: 'دار' })).toMatchObject([once])
      expect(await rowsOf({ from: '2015-10-02', to: '2015-10-02' })).toMatchObject([once])
      const silent = said('spelled-2', 'دار النهر', marked, 'النفق')
      await store.reread([{ ...silent, rows: { ...silent.rows, statements: '[]' } }], () => silent)
      expect(await rowsOf({})).toMatchObject([{ source: plain, statements: 1, reports: 1, outlets: 1 }])
    })

    it('gives whole reports, incidents, accounts and copies by name, in the order asked for', async () => {
      const outlet = 'وكالة السهل'
      // A day and a town of which nothing else in this record tells.
      const day = { published: '2015-11-24' }
      const text =
        'أعلنت مديرية الصحة في مدينة السويداء أن 12 شخصا قتلوا وأصيب 30 آخرون في انفجار سيارة مفخخة وسط السوق القديمة ظهر الثلاثاء.'
      const [a, b] = [
        prepared({ id: 'w1', outlet, ...day, text }),
        prepared({ id: 'w2', outlet: 'صحيفة السهل', ...day, text: `${text} ونقل الجرحى إلى المشفى.` }),
      ]
      await store.add([a, b])
      const read = await store.wholeReports(['w2', 'none', 'w1'])
      expect(read.map(({ report }) => report)).toEqual([b.report, a.report])
      expect(read.map(({ reading }) => reading)).toEqual([b, a].map(({ reading }) => JSON.parse(reading)))
      const { rows } = await store.incidents({ outlet }, { limit: 9 })
      const ids = rows.map(({ incident }) => incident)
      const [incident] = await store.wholeIncidents([...ids, 'none'])
      expect(incident).toEqual(await store.incident(ids[0] as string))
      expect(incident?.sources).toEqual({ reports: 2, origins: 1 })
      expect(rows[0]?.figures).toEqual(incident?.summary)
      const [told] = await store.toldIncidents(ids)
      expect(told?.incident).toEqual(incident)
      expect(told?.accounts.map(({ report, event }) => ({ report, event }))).toEqual(incident?.accounts)
      expect(new Map(told?.reports)).toEqual(new Map([a, b].map(({ report }) => [report.id, report])))
      const [copies, ...more] = await store.copiesOf(['w1', 'w2'])
      expect(more).toEqual([])
      expect(copies?.reports).toEqual(['w1', 'w2'])
      const [passage] = copies?.passages ?? []
      expect(a.report.text.slice(...(passage?.a ?? [0, 0]))).toBe(b.report.text.slice(...(passage?.b ?? [0, 0])))
      expect(await store.copiesOf([])).toEqual([])
      expect(await store.wholeReports([])).toEqual([])
      expect(await store.toldIncidents([])).toEqual([])
    })

    it('knows how much it has', async () => {
      const before = await store.totals()
      const text = 'قالت مديرية المياه إن غارة أصابت خزان البلدة.'
      const one = prepared({ id: 'total', outlet: 'قناة الحصيلة', published: '2001-01-01', text })
      await store.add([one])
      const after = await store.totals()
      expect(after.reports).toBe(before.reports + 1)
      expect(after.statements).toBe(before.statements + JSON.parse(one.rows.statements).length)
      expect(after.events).toBe(before.events + JSON.parse(one.rows.events).length)
      expect(after.incidents).toBeGreaterThan(before.incidents)
      expect(after.first).toBe('2001-01-01')
    })

    it('gives every list part by part, each row once', async () => {
      const outlet = 'قناة الصفحات'
      const batch = Array.from({ length: 23 }, (_, at) =>
        prepared({
          id: `page-${at}`,
          outlet,
          published: at % 4 === 3 ? null : `2015-10-${10 + (at % 3)}`,
          text: `قال المدير رقم ${at} إن الجسر أغلق. وأضاف أن العمل مستمر.`,
        }),
      )
      await store.add(batch)
      for (const limit of [1, 4, 23, 50]) {
        const reports = await rowsInParts((paging) => store.reports({ outlet }, paging), limit)
        expect(new Set(reports.map(({ report }) => report)).size).toBe(23)
        expect(reports).toHaveLength(23)
        const days = reports.map(({ published }) => published ?? '')
        expect(days).toEqual([...days].sort().reverse())
      }
      const all = await rowsInParts((paging) => store.statements({ outlet }, paging), 50)
      const bySeven = await rowsInParts((paging) => store.statements({ outlet }, paging), 7)
      expect(bySeven).toEqual(all)
      expect(new Set(all.map(({ report, id }) => `${report} ${id}`)).size).toBe(all.length)
      expect(all.length).toBeGreaterThanOrEqual(23)
      const sources = await rowsInParts((paging) => store.sources({ outlet }, paging), 50)
      expect(await rowsInParts((paging) => store.sources({ outlet }, paging), 2)).toEqual(sources)
      await expect(store.reports({}, { limit: 5, after: 'nonsense' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' })
      await expect(store.statements({}, { limit: 5, after: 'W10' })).rejects.toMatchObject({ code: 'CURSOR_INVALID' })
    })

    describe('search', () => {
      const outlet = 'صحيفة البحث'
      const wordsOf = (text: string, spans: readonly Offsets[]) => spans.map((span) => text.slice(...span))
      const found = async (query: string) =>
        Object.fromEntries((await find(outlet, query)).map(({ report, text, spans }) => [report, wordsOf(text, spans)]))
      beforeAll(async () => {
        await store.add([
          prepared({ id: 's1', outlet, text: 'صمدت الهُدنة يومين.' }),
          prepared({ id: 's2', outlet, text: 'طالب الوفد بوقف إطلاق النار، وللهدنة شروط كثيرة.' }),
          prepared({ id: 's3', outlet, text: 'بحث الوفدان هدنة جديدة بعد إطلاق النار.\n\nتوقف الإطلاق ليلا.' }),
          prepared({
            id: 's4',
            outlet,
            title: 'اتفاق في المدينة',
            text: 'اتفاق في المدينة\n\nعاد السكان. وقال Kerry إن 1200 شخص عادوا.',
          }),
        ])
      })
      it.each(['هدنة', 'الهُدنة', 'وللهدنة', 'الهدنة', 'هُدْنَة'])('finds every form by %s', async (query) => {
        expect(await found(query)).toEqual({ s1: ['هُدنة'], s2: ['هدنة'], s3: ['هدنة'] })
      })
      it('finds a form that no report has', async () => {
        expect(Object.keys(await found('بهدنتهم')).sort()).toEqual(['s1', 's2', 's3'])
      })
      it('finds phrases, and marks them whole', async () => {
        expect(await found('"وقف إطلاق النار"')).toEqual({ s2: ['وقف إطلاق النار'] })
        expect(await found('«إطلاق النار»')).toEqual({ s2: ['إطلاق النار'], s3: ['إطلاق النار'] })
        expect(await found('"النار إطلاق"')).toEqual({})
      })
      it('asks for all words, and for none of those behind a minus', async () => {
        expect(Object.keys(await found('هدنة شروط'))).toEqual(['s2'])
        expect(Object.keys(await found('هدنة -شروط')).sort()).toEqual(['s1', 's3'])
        expect(Object.keys(await found('هدنة -"إطلاق النار"'))).toEqual(['s1'])
      })
      it('finds Latin words and numbers', async () => {
        expect(await found('KERRY')).toEqual({ s4: ['Kerry'] })
        expect(await found('١٢٠٠')).toEqual({ s4: ['1200'] })
      })
      it('finds words of the title', async () => {
        expect(Object.keys(await found('title:المدينة'))).toEqual(['s4'])
        expect(await found('title:السكان')).toEqual({})
      })
      it.each(["'", '\\', "''\\ & | ! ( ) <-> :*", '"', '-', ':', 'مدينةلاوجودلها'])(
        'is silent on %s',
        async (query) => {
          expect(await find('صحيفة ليست هنا', query)).toEqual([])
        },
      )
      it('gives all reports for no word, part by part', async () => {
        expect((await find(outlet, '', 3)).map(({ report }) => report).sort()).toEqual(['s1', 's2', 's3', 's4'])
      })
      it('finds words far into a long report', async () => {
        const text = `${'مشى الرجل في الطريق. '.repeat(6000)} ثم رأى زلزالا.`
        await store.add([prepared({ id: 'long', outlet: 'صحيفة الطول', text })])
        expect((await find('صحيفة الطول', 'زلزال')).map(({ report }) => report)).toEqual(['long'])
      })
    })

    it('counts what it holds', async () => {
      const before = await store.totals()
      await store.add([prepared({ id: 'count', published: '1999-01-01', text: 'قال المدير إن الجسر أغلق.' })])
      const after = await store.totals()
      expect(after.reports).toBe(before.reports + 1)
      expect(after.statements).toBe(before.statements + 1)
      expect(after.first).toBe('1999-01-01')
    })
  })
}
