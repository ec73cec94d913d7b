import { z } from 'zod'
import { reliabilities } from '../../annotation/decision.ts'
import { checks } from '../../app/verify.ts'
import { pageOf } from './query.ts'
import { list } from './shape.ts'

const Changed = z.tuple([z.string().nullable(), z.string().nullable()]).readonly().nullable()

/** Words of two versions beside each other. */
const Passage = z.object({
  changed: z.boolean(),
  runs: list(z.object({ kind: z.enum(['same', 'gone', 'came']), text: z.string() })),
})

/** One version of an article, as it was fetched, and what changed since the one before. */
export const Version = z
  .object({
    page: z.string(),
    version: z.number(),
    report: z.string(),
    address: z.string().meta({ description: 'Where it was found in the end' }),
    redirects: list(z.string()),
    at: z.string(),
    status: z.number(),
    headers: z.record(z.string(), z.string()).readonly(),
    sha256: z.string().meta({ description: 'Of the bytes that were fetched' }),
    size: z.number(),
    changes: z
      .object({ title: Changed, published: Changed, text: list(Passage) })
      .nullable()
      .meta({ description: 'Null for the first' }),
  })
  .meta({ id: 'Version' })
export type Version = z.infer<typeof Version>

/** What a report stands on: the hash of its content, what was fetched, and whether all of it is as it was. */
export const ReportEvidence = z
  .object({
    hash: z.string().meta({ description: 'SHA-256 of its text and what is known beside it' }),
    checks: list(
      z.object({
        check: z.enum(checks),
        looked: z.number(),
        mismatches: list(z.string()).meta({ description: 'None proves it' }),
      }),
    ),
    versions: list(Version),
  })
  .meta({ id: 'ReportEvidence' })
export type ReportEvidence = z.infer<typeof ReportEvidence>

const Trouble = z.object({ code: z.string(), message: z.string(), fix: z.string() })
const moment = z.string().nullable()

/** A feed that is watched, and what became of the pages that it names. */
export const FeedRow = z
  .object({
    address: z.string(),
    parent: z.string().nullable(),
    kind: z.string().nullable(),
    title: z.string().nullable(),
    etag: z.string().nullable().optional().meta({ description: 'By which it is told whether the feed changed' }),
    modified: z.string().nullable().optional(),
    checked: moment,
    succeeded: moment,
    due: z.string(),
    failures: z.number(),
    failure: Trouble.nullable(),
    pages: z.number(),
    recorded: z.number(),
    waiting: z.number(),
    failed: z.number(),
    failedPage: Trouble.extend({ address: z.string() }).nullable().meta({ description: 'The page that failed last' }),
  })
  .meta({ id: 'FeedRow' })
export type FeedRow = z.infer<typeof FeedRow>
export const FeedPage = pageOf(FeedRow)

const stated = z.string().optional()

/** An outlet of the directory, as people state it. */
export const DirectoryRow = z
  .object({
    name: z.string(),
    names: list(z.string()).optional(),
    hosts: list(z.string()),
    country: stated,
    owner: stated,
    language: stated,
    affiliation: stated,
    note: stated,
    reliability: z.enum(reliabilities).optional(),
    by: z.string().nullable().meta({ description: 'Who gave the letter' }),
    imported: z.string(),
  })
  .meta({ id: 'DirectoryRow' })
export type DirectoryRow = z.infer<typeof DirectoryRow>
