import type { Store } from '../store/store.ts'

const patience = 5000

/** True where the record answers soon, and its tables are of this program's version. */
export async function isReady(store: Store): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<boolean>((done) => {
    timer = setTimeout(() => done(false), patience)
  })
  const asked = store.tables().then(
    ({ found, known }) => found === known,
    () => false,
  )
  return Promise.race([asked, late]).finally(() => clearTimeout(timer))
}
