import { type ChildProcess, spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { chown, mkdir, open, readFile, stat } from 'node:fs/promises'
import { Socket } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { marsadError } from '../../annotation/errors.ts'
import { type Cluster, lastLine } from './cluster.ts'
import { freePort } from './freePort.ts'
import { isAlive, type Postmaster, runningOn } from './postmaster.ts'
import { usersOf } from './users.ts'

/**
 * Runs a server until whoever started it is gone (its end of the pipe closes then, however it went) and nobody else
 * uses the server. One that outlived all its users would be found and used again, but nobody might ever stop it.
 */
const watched = `users=$1; shift
exec 3<&0
used() {
  for file in "$users"/*; do
    pid=\${file##*/}; pid=\${pid%%.*}
    if kill -0 "$pid" || [ -d "/proc/$pid" ]; then
      begun=; about=; [ -f "$file" ] && read -r begun <"$file"; [ -f "/proc/$pid/stat" ] && read -r about <"/proc/$pid/stat"
      set -- \${about##*) }
      if [ -z "$begun" ] || [ -z "\${20}" ] || [ "\${20}" = "$begun" ]; then return 0; fi
    fi
  done
  return 1
}
"$@" 3<&- & server=$!
{ read -r gone <&3; while used; do sleep 1; done; kill -INT $server; sleep 20; kill -QUIT $server; } 2>/dev/null & watcher=$!
exec 3<&-
wait $server; code=$?
kill $watcher 2>/dev/null
exit $code`

const patience = 60_000
const beat = 25
const longestSocket = 100
const mostLog = 1024 * 1024

/** What every server of Marsad's runs with. A commit is on the disk before it is answered. */
const settings = [
  'shared_buffers=128MB',
  'work_mem=16MB',
  'maintenance_work_mem=128MB',
  'max_connections=40',
  'max_wal_size=512MB',
  'wal_level=minimal',
  'max_wal_senders=0',
  'jit=off',
  'random_page_cost=1.1',
  'log_min_messages=warning',
  'log_checkpoints=off',
  'timezone=UTC',
]

/**
 * The server on this cluster: the one that runs already (its process may have died without stopping it), or a new one.
 * It is no child of the terminal, so that an interruption reaches it only through Marsad.
 */
export async function serve(cluster: Cluster): Promise<Postmaster> {
  const until = performance.now() + patience
  let child: ChildProcess | null = null
  let ended = false
  for (;;) {
    const running = await runningOn(cluster.data)
    if (running?.ready) return running
    if (performance.now() > until) throw await notStarted(cluster)
    if (running === null && (child === null || ended)) {
      // A server that ended at once may have lost a race, or waited for remains of a killed one; both pass.
      if (child !== null) {
        if (/no space left/i.test(await logOf(cluster))) throw marsadError('STORE_DISK_FULL', { where: cluster.folder })
        if (performance.now() > until - patience / 2) throw await notStarted(cluster)
        await wait(beat * 10)
      }
      ended = false
      child = await launch(cluster)
      child.once('exit', () => {
        ended = true
      })
      child.once('error', () => {
        ended = true
      })
    }
    await wait(beat)
  }
}

async function launch(cluster: Cluster): Promise<ChildProcess> {
  const { folder, data, programs, account } = cluster
  const place = process.platform === 'win32' ? await port() : await socket(cluster)
  const options = [...settings, ...place].flatMap((setting) => ['-c', setting])
  const [command, args] = account.command(programs.postgres, ['-D', data, ...options])
  const log = join(folder, 'log')
  const size = await stat(log).then(
    (about) => about.size,
    () => 0,
  )
  const handle = await open(log, size > mostLog ? 'w' : 'a')
  try {
    const [program, all] =
      process.platform === 'win32'
        ? [command, args]
        : ['/bin/sh', ['-c', watched, 'sh', usersOf(folder), command, ...args]]
    const child = spawn(program, all, { stdio: ['pipe', handle.fd, handle.fd], detached: true, cwd: folder })
    child.unref()
    // The pipe stays open as long as this process lives, and does not keep it alive.
    if (child.stdin instanceof Socket) child.stdin.on('error', () => {}).unref()
    return child
  } finally {
    await handle.close()
  }
}

const port = async () => ['listen_addresses=127.0.0.1', `port=${await freePort()}`, 'unix_socket_directories=']

/** A path of a socket may have about a hundred bytes; where the folder's is longer, it stands with the temporary files. */
async function socket({ folder, account: { owner } }: Cluster): Promise<readonly string[]> {
  const near = join(folder, 'run')
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 16)
  const place = Buffer.byteLength(near) <= longestSocket ? near : join(tmpdir(), `marsad-${name}`)
  await mkdir(place, { recursive: true, mode: 0o700 })
  if (owner !== null) await chown(place, owner.uid, owner.gid)
  return ['listen_addresses=', `unix_socket_directories=${place}`, 'unix_socket_permissions=0700']
}

const grace = 15_000
/** A server that has let go of its data may stay in the list of processes until somebody asks how it ended. */
const remains = 1_000

/**
 * Ends the server; what it was told is kept. One that does not end by itself (it may be stuck in the recovery from a full
 * disk), or that broke already, is cut off: it recovers when it starts again.
 */
export async function stop(cluster: Cluster, { pid }: Postmaster, atOnce = false): Promise<void> {
  for (const signal of atOnce ? (['SIGQUIT'] as const) : (['SIGINT', 'SIGQUIT'] as const)) {
    try {
      process.kill(pid, signal)
    } catch {
      return
    }
    let released = Number.POSITIVE_INFINITY
    for (const until = performance.now() + grace; performance.now() < until; await wait(beat)) {
      if (!isAlive(pid) || performance.now() > released + remains) return
      if ((await runningOn(cluster.data)) === null) released = Math.min(released, performance.now())
    }
  }
}

const logOf = ({ folder }: Cluster): Promise<string> => readFile(join(folder, 'log'), 'utf8').catch(() => '')

const notStarted = async (cluster: Cluster) =>
  marsadError('STORE_NOT_STARTED', {
    where: cluster.folder,
    reason: lastLine(await logOf(cluster)) || 'it says nothing',
  })
