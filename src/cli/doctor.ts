import { examine } from '../app/doctor/doctor.ts'
import type { Finding } from '../app/doctor/finding.ts'
import { type Context, exitCodes } from './context.ts'
import { oneLine, type Style, styleFor } from './terminal.ts'

export interface DoctorFlags {
  readonly home?: string
  readonly json?: boolean
}

const marks: Readonly<Record<Finding['state'], (style: Style) => string>> = {
  ok: ({ green }) => green('ok  '),
  warn: ({ yellow }) => yellow('warn'),
  fail: ({ red }) => red('FAIL'),
}

/** `marsad doctor`: what keeps the record working, what does not, and what to do. */
export async function doctor(flags: DoctorFlags, { stdout }: Context): Promise<number> {
  const style = styleFor(stdout)
  const findings: Finding[] = []
  for await (const finding of examine(flags.home)) {
    findings.push(finding)
    if (flags.json === true) continue
    const { check, state, found, todo } = finding
    stdout.write(`${marks[state](style)} ${style.bold(check.padEnd(16))} ${style.message(oneLine(found, 200))}\n`)
    if (todo !== '') stdout.write(`${' '.repeat(22)}${style.dim(oneLine(todo, 200))}\n`)
  }
  if (flags.json === true) stdout.write(`${JSON.stringify({ findings }, null, 2)}\n`)
  return findings.some(({ state }) => state === 'fail') ? exitCodes.failed : exitCodes.done
}
