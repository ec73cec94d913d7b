import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { openWorkbench } from '../app/workbench.ts'
import { startServer } from '../http/start.ts'
import { type Context, exitCodes } from './context.ts'
import { type LogFlags, logOn } from './log.ts'
import { type PublicFlags, publiclyFrom } from './publicOptions.ts'
import { styleFor } from './terminal.ts'

export interface ServeFlags extends PublicFlags, LogFlags {
  readonly port?: number
  readonly home?: string
  readonly open?: boolean
  readonly allowPrivate?: boolean
  readonly allowNetwork?: readonly string[]
}

const openers: Readonly<Partial<Record<NodeJS.Platform, readonly [command: string, ...args: string[]]>>> = {
  darwin: ['open'],
  win32: ['cmd', '/c', 'start', ''],
}

/** Asks the system to open an address; where it cannot, the address stands on the terminal all the same. */
function openInBrowser(address: string): void {
  const [command, ...args] = openers[process.platform] ?? ['xdg-open']
  const child = spawn(command, [...args, address], { stdio: 'ignore', detached: true })
  child.on('error', () => {})
  child.unref()
}

const unencrypted =
  'Nothing is encrypted: whoever is on the way can read passwords and take sessions over. Use --insecure for trials only.\n'

/** `marsad serve`: the record in a browser, until the signal ends it. */
export async function serve(flags: ServeFlags, { stdout, stderr, signal }: Context): Promise<number> {
  const style = styleFor(stdout)
  const isJson = flags.log === 'json'
  const log = logOn(stderr, flags)
  const tell = (text: string) => (isJson ? null : stdout.write(text))
  const publicly = await publiclyFrom(flags)
  const workbench = await openWorkbench(
    flags.home,
    'write',
    {
      allowPrivate: flags.allowPrivate === true,
      allowNetworks: flags.allowNetwork ?? [],
    },
    (message) => log.say('error', message, {}, `marsad: ${message}\n`),
  )
  try {
    const { address, opened, taken, stop } = await startServer(workbench, {
      ...{ port: flags.port, publicly },
      log: isJson ? 'requests' : 'errors',
    })
    try {
      if (taken !== null)
        log.say('warn', 'port taken', { port: taken }, `Port ${taken} is taken; another one was chosen.\n`)
      if (flags.insecure === true) log.say('warn', 'not encrypted', {}, unencrypted)
      log.say('info', 'open', { record: workbench.store.name, opened, address }, null)
      tell(`${style.arabic(workbench.store.name)} is open at ${style.bold(opened)}\n`)
      if (publicly?.proxies) tell(`The proxy asks at ${style.bold(address)}\n`)
      if (flags.open === true) openInBrowser(opened)
      if (!signal.aborted) await once(signal, 'abort')
    } finally {
      await stop()
      log.say('info', 'ended', {}, null)
    }
  } finally {
    await workbench.close()
  }
  return exitCodes.done
}
