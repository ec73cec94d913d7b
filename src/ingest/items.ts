import { createReadStream } from 'node:fs'
import { dirname } from 'node:path'
import { waczItems } from './archives/wacz.ts'
import { zipItems } from './archives/zip.ts'
import { encodingOf } from './encoding.ts'
import type { FoundFile } from './files.ts'
import { guarded, type Intake, renamer } from './intake.ts'
import { failureOf, type InputOptions, type Item, noDetails } from './item.ts'
import { lineItems } from './jsonLines.ts'
import { reportFromBytes, tooLarge } from './load.ts'
import { type FolderDetails, readMeta } from './metaFile.ts'
import { fileId } from './names.ts'
import { collect, peek, sniff } from './stdin.ts'
import { isStream, streamItems } from './streams.ts'

async function* stdinItems(input: AsyncIterable<Uint8Array>, intake: Intake): AsyncGenerator<Item> {
  const { options, rename } = intake
  const { head, all } = await peek(input)
  const format = sniff(head, options.encoding ?? encodingOf(head, 'stdin', false))
  if (format === 'lines') {
    yield* lineItems(all, 'stdin', intake)
    return
  }
  const bytes = await collect(all, options.maxSize)
  if (bytes === null) throw tooLarge('stdin', options.maxSize + 1, options.maxSize)
  const made = reportFromBytes(bytes, format, { id: 'stdin', path: 'stdin', details: noDetails }, options)
  const { id, notices } = rename('stdin', 'stdin')
  const report = { ...made.report, id }
  yield { kind: 'report', path: 'stdin', report, size: bytes.length, notices: [...made.notices, ...notices] }
}

/**
 * The reports of the files found, one after the other and never more than one in memory. Files of one report are only
 * named here and opened by whoever reads them; lines come with their report.
 * @param note told what concerns a whole file of many reports
 */
export async function* itemsOf(
  files: readonly FoundFile[],
  options: InputOptions,
  stdin: AsyncIterable<Uint8Array>,
  note: Intake['note'] = () => {},
): AsyncGenerator<Item> {
  const intake = { options, rename: renamer(), note }
  const folders = new Map<string, FolderDetails>()
  for (const { path, format, size } of files) {
    if (format === 'stdin') {
      yield* guarded(path, stdinItems(stdin, intake))
    } else if (isStream(format)) {
      yield* guarded(path, streamItems(format, createReadStream(path), path, intake))
    } else if (format === 'zip' || format === 'wacz') {
      const items = format === 'zip' ? zipItems : waczItems
      yield* guarded(path, items(path, path, intake))
    } else {
      const folder = dirname(path)
      let known = folders.get(folder)
      if (known === undefined) {
        known = new Map()
        try {
          known = await readMeta(folder)
        } catch (error) {
          yield { kind: 'broken', size: 0, failure: failureOf(folder, error) }
        }
        folders.set(folder, known)
      }
      const { id, notices } = intake.rename(fileId(path), path)
      yield { kind: 'file', id, path, format, details: known.get(fileId(path)) ?? noDetails, size, notices }
    }
  }
}
