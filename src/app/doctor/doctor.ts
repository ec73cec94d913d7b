import { MarsadError, reasonOf } from '../../annotation/errors.ts'
import { isBegun, placeOf } from '../../store/home.ts'
import { openLine, openStore } from '../../store/open.ts'
import { gazetteerFiles } from '../gazetteerFiles.ts'
import { type Finding, failing, warning, well } from './finding.ts'
import { diskSpace, leftovers, nodeVersion } from './machine.ts'
import { evidence, feeds, queue, rules } from './record.ts'
import { clock, locks, serverVersion, tablesVersion } from './server.ts'

/** Looks at everything that keeps a record working, and changes nothing of it; a finding is given when it is made. */
export async function* examine(home: string | undefined): AsyncGenerator<Finding> {
  const place = await placeOf({ home, environment: process.env, folder: process.cwd() })
  yield nodeVersion()
  if (place.kind === 'folder') {
    if (!(await isBegun(place.home))) {
      yield warning('store', `${place.home}: no record was begun there`, 'Begin one: marsad add PATHS.')
      return
    }
    yield await diskSpace(place.home)
    yield await leftovers(place.home)
  } else {
    yield well('disk', 'the record is on a server; its disk is looked at there')
  }
  try {
    const line = await openLine(place, 'read')
    let isCurrent = false
    try {
      yield await serverVersion(line.client)
      const tables = await tablesVersion(line.client)
      isCurrent = tables.state === 'ok'
      yield tables
      yield await clock(line.client)
      yield await locks(line.client)
    } finally {
      await line.close()
    }
    // Opening a record of older tables would change it.
    if (isCurrent) yield* examineRecord(await openStore(place, 'read'))
  } catch (error) {
    const todo = error instanceof MarsadError ? error.fix : 'This is a fault of Marsad; please report it.'
    yield failing('store', reasonOf(error), todo)
  }
  yield well('lists of places', `${(await gazetteerFiles(home)).length} of your own beside those of Marsad`)
}

async function* examineRecord(store: Awaited<ReturnType<typeof openStore>>): AsyncGenerator<Finding> {
  try {
    yield* await feeds(store)
    yield await queue(store)
    yield await rules(store)
    yield await evidence(store)
  } finally {
    await store.close()
  }
}
