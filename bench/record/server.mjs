import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

const TICK = 10

const statOf = (pid) => {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number)
  return { parent: fields[1], spent: fields[11] + fields[12], ended: fields[13] + fields[14] }
}

/** Milliseconds of processor time that a process has taken so far. */
export const timeOf = (pid) => statOf(pid).spent * TICK

/**
 * Milliseconds of processor time that a home's own server has taken so far with all its processes; null where the system
 * does not tell.
 */
export function serverTime(home) {
  try {
    const pid = Number(readFileSync(join(home, 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0])
    const { spent, ended } = statOf(pid)
    let sum = spent + ended
    for (const name of readdirSync('/proc')) {
      if (!/^\d+$/.test(name)) continue
      try {
        const child = statOf(name)
        if (child.parent === pid) sum += child.spent
      } catch {
        // It ended in between.
      }
    }
    return sum * TICK
  } catch {
    return null
  }
}
