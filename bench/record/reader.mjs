// Reads days of invented reports for bench/record.mjs, in a process of its own, so that its time is not the record's.
import { renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { serialize } from 'node:v8'
import { loadReader } from '../../dist/app/reader.js'
import { storable } from '../../dist/store/prepared.js'
import { reportsOfDay } from './generate.mjs'
import { places } from './places.mjs'

const towns = places()
const folder = process.argv[2]
const reader = loadReader()

process.on('message', (day) => {
  const started = process.cpuUsage()
  const prepared = reportsOfDay(day, towns).map((report) => reader.prepare(storable(report)).prepared)
  const { user, system } = process.cpuUsage(started)
  // By way of a file, so that taking it is no work of the process that is measured.
  const file = join(folder, `${day}.day`)
  writeFileSync(`${file}.part`, serialize({ prepared, spent: (user + system) / 1000 }))
  renameSync(`${file}.part`, file)
  process.send({ day, file })
})
process.send({ ready: true })
