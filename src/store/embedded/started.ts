import { readFileSync } from 'node:fs'

/** Of the fields behind a process's name in the system's own account of it, the one that tells when it began. */
const BEGUN = 19

/** When a process began, in ticks since the system did; null where it is gone or the system does not tell. */
export function startOf(pid: number | 'self'): string | null {
  try {
    const about = readFileSync(`/proc/${pid}/stat`, 'utf8')
    // The name may have spaces and brackets of its own.
    return about.slice(about.lastIndexOf(')') + 2).split(' ')[BEGUN] ?? null
  } catch {
    return null
  }
}
