import { rulesVersion } from '../../reading/rules.ts'
import type { Store } from '../../store/store.ts'
import { verifySample } from '../verify.ts'
import { feedState } from '../watch/feedState.ts'
import { type Finding, failing, unless, well } from './finding.ts'

const day = 24 * 3600_000
const longQueue = 3600_000
const sampled = 100

export async function feeds(store: Store, now = new Date()): Promise<readonly Finding[]> {
  const all = await store.watch.feeds()
  if (all.length === 0) return [well('feeds', 'nothing is watched')]
  const states = all.map((feed) => feedState(feed, now))
  const count = (state: string) => states.filter((one) => one === state).length
  const quiet = all.filter(({ succeeded, failures }) => {
    return failures > 0 && (succeeded === null || now.getTime() - Date.parse(succeeded) > day)
  })
  const looked = unless(
    count('late') > 0,
    'watch',
    `${all.length} feeds, ${count('late')} of them due for over an hour`,
    'See that marsad watch runs (systemctl status marsad-watch).',
  )
  const heard = unless(
    quiet.length > 0,
    'feeds',
    `${count('failing')} fail, ${quiet.length} not heard of for a day or never${quiet.length > 0 ? `: ${quiet[0]?.address}` : ''}`,
    'marsad watch --list says why; correct the address, or end it with marsad watch --stop.',
  )
  return [looked, heard]
}

export async function queue(store: Store, now = new Date()): Promise<Finding> {
  const { waiting, again, aside, oldest } = await store.queue.counts()
  const age = oldest === null ? 0 : now.getTime() - Date.parse(oldest)
  const found = `${waiting} reports wait${oldest === null ? '' : ` since ${oldest}`}, ${again} to be read again, ${aside} set aside`
  if (age > longQueue) return unless(true, 'queue', found, 'Start marsad worker, or more of them.')
  return unless(aside > 0, 'queue', found, 'marsad queue list says why; then retry, export or drop them.')
}

export async function rules(store: Store): Promise<Finding> {
  const old = await store.countOutdated({ below: rulesVersion })
  const found = `${old} readings are of rules older than ${rulesVersion}`
  return unless(
    old > 0,
    'rules',
    found,
    'Read them again: marsad reread, with --queue by the workers. What people decided stays.',
  )
}

export async function evidence(store: Store): Promise<Finding> {
  const { reports, evidence: kept, mismatches } = await verifySample(store, sampled)
  const found = `${reports} reports and ${kept} fetched answers looked at, ${mismatches.length} not as recorded`
  if (mismatches.length === 0) return well('evidence', found)
  const first = mismatches[0]
  return failing(
    'evidence',
    `${found}: ${first?.report} (${first?.what})`,
    'marsad verify lists all; restore a backup.',
  )
}
