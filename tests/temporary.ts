import { chmodSync, mkdtempSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'

const prefix = 'marsad-tests-'

/**
 * Whatever tests leave behind, also those that are ended in their midst, lies in one folder, which goes when all have run.
 * The runner calls this for each of its projects; the first call counts.
 */
export default function setup(): (() => Promise<void>) | undefined {
  if (basename(tmpdir()).startsWith(prefix)) return undefined
  const folder = mkdtempSync(join(tmpdir(), prefix))
  // A database that root starts runs as somebody else, who has to come by.
  chmodSync(folder, 0o711)
  process.env.TMPDIR = folder
  return () => rm(folder, { recursive: true, force: true, maxRetries: 3 })
}
