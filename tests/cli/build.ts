import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { run } from '../../src/cli/run.ts'
import type { Stream } from '../../src/cli/terminal.ts'

const root = new URL('../../', import.meta.url).pathname
const stamp = join(root, 'dist/.built')
const lock = join(root, 'dist.lock')

export const main = join(root, 'dist/cli/main.js')

const newest = (folder: string): number =>
  Math.max(
    ...readdirSync(folder, { withFileTypes: true }).map((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? newest(path) : statSync(path).mtimeMs
    }),
  )

const isFresh = () =>
  existsSync(stamp) && statSync(stamp).mtimeMs > Math.max(newest(join(root, 'src')), newest(join(root, 'web')))

/** Worker threads and the command are JavaScript, so tests of them build first. One test file builds, others wait. */
export async function build(): Promise<void> {
  for (let tries = 0; !isFresh() && tries < 240; tries++) {
    try {
      mkdirSync(lock)
    } catch {
      await new Promise((done) => setTimeout(done, 500))
      continue
    }
    try {
      execFileSync('npm', ['run', 'build', '--silent'], { cwd: root, stdio: 'pipe' })
      writeFileSync(stamp, '')
    } finally {
      rmSync(lock, { recursive: true })
    }
  }
}

export interface Ended {
  readonly code: number | null
  readonly stdout: string
  readonly stderr: string
}

/** Waits until something has happened, at most for half a minute. */
export async function until(happened: () => boolean): Promise<void> {
  for (let tries = 0; tries < 600 && !happened(); tries++) await new Promise((done) => setTimeout(done, 50))
}

export interface Running {
  /** What it has written so far. */
  stdout(): string
  readonly ended: Promise<Ended>
  interrupt(): void
  send(text: string): void
  finish(): void
}

/** Starts `marsad ARGS…` as its own process, as it was last built. */
export function start(args: readonly string[]): Running {
  const child = spawn(process.execPath, [main, ...args], { stdio: 'pipe' })
  const out = { stdout: '', stderr: '' }
  for (const name of ['stdout', 'stderr'] as const) {
    child[name].setEncoding('utf8').on('data', (text: string) => {
      out[name] += text
    })
  }
  child.stdin.on('error', () => {})
  return {
    ended: new Promise((done) => child.on('close', (code) => done({ code, ...out }))),
    stdout: () => out.stdout,
    interrupt: () => child.kill('SIGINT'),
    send: (text) => child.stdin.write(text),
    finish: () => child.stdin.end(),
  }
}

/** Runs `marsad ARGS…` in this process with nothing on standard input; only `start` has a process that can be signalled. */
export async function marsad(...args: readonly string[]): Promise<Ended> {
  const out = { stdout: '', stderr: '' }
  const into = (name: keyof typeof out): Stream => ({
    write: (text) => {
      out[name] += text
      return true
    },
    once: () => {},
  })
  const code = await run(args, {
    stdin: (async function* () {})(),
    stdout: into('stdout'),
    stderr: into('stderr'),
    signal: new AbortController().signal,
  })
  return { code, ...out }
}
