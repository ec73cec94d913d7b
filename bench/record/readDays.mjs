import { fork } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { deserialize } from 'node:v8'

/** Days of invented reports in order, read by other processes some days ahead; they leave files in a folder. */
export async function* readDays(folder, readers, from, to) {
  if (from >= to) return
  const script = fileURLToPath(new URL('reader.mjs', import.meta.url))
  const crew = Array.from({ length: readers }, () => fork(script, [folder]))
  const waiting = new Map()
  let next = from
  const arrived = new Map()
  for (const child of crew) {
    child.on('message', (message) => {
      if (message.day !== undefined) {
        const taker = waiting.get(message.day)
        if (taker) taker(message)
        else arrived.set(message.day, message)
      }
      // Nobody reads so far ahead that its readings fill the memory.
      const give = () => {
        if (next >= to) return
        if (arrived.size > 2 * readers) setTimeout(give, 20)
        else child.send(next++)
      }
      give()
    })
    child.on('exit', (code) => {
      if (code) throw new Error(`a reader ended with ${code}`)
    })
  }
  try {
    for (let day = from; day < to; day++) {
      const message = arrived.get(day) ?? (await new Promise((done) => waiting.set(day, done)))
      arrived.delete(day)
      waiting.delete(day)
      yield { day, ...deserialize(readFileSync(message.file)) }
      rmSync(message.file)
    }
  } finally {
    for (const child of crew) child.kill()
  }
}
