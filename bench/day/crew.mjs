import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const main = fileURLToPath(new URL('../../dist/cli/main.js', import.meta.url))
const megabyte = 1024 * 1024

/** Resident memory of a process in MB; null where it is gone, or the system does not tell. */
function memoryOf(pid) {
  try {
    const [, kilobytes] = /^VmRSS:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
    return kilobytes === undefined ? null : (Number(kilobytes) * 1024) / megabyte
  } catch {
    return null
  }
}

/** One process, started again whenever it ends before it should, as whoever looks after a server does it. */
export function keep(role, args, environment) {
  let child = null
  let isOver = false
  let errors = ''
  let killed = 0
  /** Of each process that was started: when, and memory by time. */
  const lives = []
  const start = () => {
    child = spawn(process.execPath, [main, ...args], { stdio: ['ignore', 'ignore', 'pipe'], env: environment })
    lives.push({ begun: performance.now() / 1000, samples: [] })
    child.stderr.setEncoding('utf8').on('data', (text) => {
      errors = (errors + text).slice(-4000)
    })
    child.once('exit', () => {
      if (!isOver) start()
    })
  }
  start()
  return {
    role,
    lives,
    killed: () => killed,
    kill: () => {
      killed++
      child.kill('SIGKILL')
    },
    look: () => {
      const memory = memoryOf(child.pid)
      if (memory !== null) lives.at(-1).samples.push([performance.now() / 1000, memory])
    },
    errors: () => errors,
    stop: () => {
      isOver = true
      const ended = new Promise((done) => child.once('exit', done))
      child.kill('SIGTERM')
      return ended
    },
  }
}
