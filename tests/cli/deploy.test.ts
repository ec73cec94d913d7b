import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Command } from 'commander'
import { describe, expect, it } from 'vitest'
import { program } from '../../src/cli/program.ts'

const root = new URL('../../', import.meta.url).pathname
const deploy = (name: string): string => readFileSync(join(root, 'deploy', name), 'utf8')
const units = readdirSync(join(root, 'deploy/systemd'))
const services = units.filter((name) => name.endsWith('.service'))

const silent = { isTTY: false, write: () => true, once: () => {} }
const marsad = program(
  { stdin: (async function* () {})(), stdout: silent, stderr: silent, signal: new AbortController().signal },
  () => {},
)

/** What stands in a command line that Marsad does not know: a command, or an option of it. */
function unknown(words: readonly string[]): readonly string[] {
  let command: Command = marsad
  const wrong: string[] = []
  for (const word of words) {
    const inner = command.commands.find((one) => one.name() === word)
    if (inner !== undefined) command = inner
    else if (command === marsad) wrong.push(word)
    else if (word.startsWith('--') && !command.options.some(({ long }) => long === word)) wrong.push(word)
  }
  return wrong
}

/** The lines of a section of a unit, by their names. */
const settings = (name: string): ReadonlyMap<string, string> =>
  new Map(
    deploy(`systemd/${name}`)
      .split('\n')
      .filter((line) => /^\w+=/.test(line))
      .map((line) => [line.slice(0, line.indexOf('=')), line.slice(line.indexOf('=') + 1)] as const),
  )

const after = (line: string, program: string): readonly string[] =>
  line
    .slice(line.indexOf(program) + program.length)
    .replace(/'$/, '')
    .trim()
    .split(/\s+/)

describe('what deploys Marsad', () => {
  it('finds an unknown command and an unknown option', () => {
    expect(unknown(['serve', '--log', 'json'])).toEqual([])
    expect(unknown(['serf'])).toEqual(['serf'])
    expect(unknown(['worker', '--public'])).toEqual(['--public'])
  })

  it.each(services)('%s runs a command that there is, as nobody’s root, and gives it time to end', (name) => {
    const unit = settings(name)
    expect(unknown(after(unit.get('ExecStart') ?? '', '/dist/cli/main.js'))).toEqual([])
    expect(unit.get('User')).toBe('marsad')
    expect(unit.get('NoNewPrivileges')).toBe('yes')
    expect(unit.get('KillMode')).toBe('process')
    if (unit.get('Type') === 'oneshot') return
    expect(Number(unit.get('TimeoutStopSec'))).toBeGreaterThan(35)
    expect(unit.get('SuccessExitStatus')).toBe('130')
  })

  it('has a timer for a service that there is', () => {
    const timers = units.filter((name) => name.endsWith('.timer'))
    expect(timers).toHaveLength(1)
    for (const timer of timers) expect(services).toContain(timer.replace('.timer', '.service'))
  })

  it('builds an image of what the package needs, that does not run as root', () => {
    const lines = deploy('Dockerfile').split('\n')
    const last = lines.slice(lines.findLastIndex((line) => line.startsWith('FROM')))
    const copied = last.flatMap((line) => /^COPY --from=build .*?\/app\/(\S+) \.\//.exec(line)?.[1] ?? [])
    const { files }: { files: readonly string[] } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
    const all = last.join('\n')
    for (const path of files) expect(all, path).toContain(`/app/${path}`)
    for (const path of copied)
      if (path !== 'dist' && path !== 'node_modules') expect(existsSync(join(root, path)), path).toBe(true)
    const user = last.indexOf('USER node')
    expect(user).toBeGreaterThan(0)
    expect(user).toBeLessThan(last.findIndex((line) => line.startsWith('ENTRYPOINT')))
    expect(last).toContain('VOLUME /data')
    const words = (head: string): readonly string[] =>
      JSON.parse(last.find((line) => line.startsWith(head))?.slice(head.length) ?? '[]')
    expect(words('ENTRYPOINT ')).toEqual(['node', '/app/dist/cli/main.js'])
    expect(unknown(words('CMD '))).toEqual([])
    expect(all).toMatch(/HEALTHCHECK[\s\S]*\/readyz/)
  })

  it('composes services of commands that there are, with what they keep in volumes', () => {
    const text = deploy('compose.yaml')
    const commands = [...text.matchAll(/^ {4}command:\s+(\[[^\]]*\])$/gm)].map(([, list]): readonly string[] =>
      JSON.parse((list ?? '').replace(/,\s*\]$/, ']')),
    )
    expect(commands.map(([name]) => name)).toEqual(['serve', 'watch', 'worker'])
    for (const words of commands) expect(unknown(words), words.join(' ')).toEqual([])
    const top = /^volumes:\n((?: {2}\w+:\n?)+)/m.exec(text)?.[1] ?? ''
    const named = [...text.matchAll(/volumes: \["(\w+):/g)].map(([, name]) => name)
    for (const name of named) expect(top).toContain(`  ${name}:`)
    // Every service of ours has what the anchor says: no root's powers, a file system that is not written to.
    expect([...text.matchAll(/<<: \*marsad/g)]).toHaveLength(3)
    for (const line of ['read_only: true', 'cap_drop: [ALL]', 'no-new-privileges:true', 'stop_grace_period: 60s']) {
      expect(text).toContain(line)
    }
    expect(text).not.toMatch(/password: +[^$\s]/i)
  })
})
