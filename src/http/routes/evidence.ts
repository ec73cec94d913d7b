import { z } from 'zod'
import { marsadError } from '../../annotation/errors.ts'
import type { Columns } from '../../app/listFile.ts'
import { outletRows } from '../../app/outlets.ts'
import { checks, verifyOne } from '../../app/verify.ts'
import { drawnVersions } from '../../app/watch/history.ts'
import type { Workbench } from '../../app/workbench.ts'
import { problems } from '../describe.ts'
import { listRoutes, wholeListRoutes } from '../listRoutes.ts'
import type { Api } from '../server.ts'
import { DirectoryRow, FeedPage, type FeedRow, ReportEvidence } from '../wire.ts'

const feedColumns: Columns<FeedRow> = [
  ['address', ({ address }) => address],
  ['named by', ({ parent }) => parent],
  ['kind', ({ kind }) => kind],
  ['title', ({ title }) => title],
  ['checked', ({ checked }) => checked],
  ['succeeded', ({ succeeded }) => succeeded],
  ['due', ({ due }) => due],
  ['pages', ({ pages }) => pages],
  ['recorded', ({ recorded }) => recorded],
  ['waiting', ({ waiting }) => waiting],
  ['failed', ({ failed }) => failed],
  ['failure', ({ failure }) => failure?.message ?? null],
  ['failed page', ({ failedPage }) => failedPage?.address ?? null],
  ['its failure', ({ failedPage }) => failedPage?.message ?? null],
]

const directoryColumns: Columns<DirectoryRow> = [
  ['name', ({ name }) => name],
  ['other names', ({ names }) => names?.join(' | ') ?? null],
  ['hosts', ({ hosts }) => hosts.join(' | ')],
  ['country', ({ country }) => country ?? null],
  ['owner', ({ owner }) => owner ?? null],
  ['language', ({ language }) => language ?? null],
  ['affiliation', ({ affiliation }) => affiliation ?? null],
  ['reliability', ({ reliability }) => reliability ?? null],
  ['given by', ({ by }) => by],
  ['note', ({ note }) => note ?? null],
  ['imported', ({ imported }) => imported],
]

/** Where reports come from: what was fetched, which feeds are watched, and who prints. */
export function evidenceRoutes(api: Api, { store }: Workbench): void {
  api.get(
    '/reports/:name/evidence',
    {
      config: { role: 'viewer' },
      schema: {
        tags: ['reports'],
        summary:
          'What a report stands on: versions of its article with what changed, what was fetched, and whether it holds',
        params: z.object({ name: z.string() }),
        response: { 200: ReportEvidence, ...problems },
      },
    },
    async ({ params: { name } }) => {
      const verified = await verifyOne(name, store)
      if (verified === null) throw marsadError('REPORT_NOT_RECORDED', { report: name })
      const { hash, evidence, mismatches } = verified
      return {
        hash,
        checks: checks.map((check) => ({
          check,
          looked: check === 'evidence' ? evidence : 1,
          mismatches: mismatches.filter(({ what }) => what === check).map(({ said }) => said),
        })),
        versions: await drawnVersions(name, store),
      }
    },
  )
  listRoutes(
    api,
    {
      path: '/feeds',
      tag: 'sources',
      role: 'viewer',
      summary: 'Feeds that are watched, with what became of the pages that they name',
      page: FeedPage,
      columns: feedColumns,
      ask: async (_, paging) => {
        const { rows, next } = await store.watch.list(paging)
        // What the next look at a feed sends along is nobody else's.
        return { rows: rows.map(({ etag: _etag, modified: _modified, ...row }) => row), next }
      },
    },
    {},
  )
  wholeListRoutes(
    api,
    {
      path: '/directory',
      tag: 'sources',
      role: 'viewer',
      summary: 'Outlets as people state them: country, owner, language, affiliation, reliability',
      row: DirectoryRow,
      columns: directoryColumns,
      ask: () => outletRows(store) as Promise<readonly DirectoryRow[]>,
    },
    z.object({}),
  )
}
