import { createReadStream } from 'node:fs'
import { dirname } from 'node:path'
import { MarsadError, marsadError, reasonOf } from '../annotation/errors.ts'
import { encodingOf } from './encoding.ts'
import type { FoundFile } from './files.ts'
import { failureOf, type InputNotice, type InputOptions, type Item, noDetails, sizeName } from './item.ts'
import { linesOf } from './lines.ts'
import { reportFromBytes, tooLarge } from './load.ts'
import { type FolderDetails, readMeta } from './metaFile.ts'
import { fileId, uniqueNames } from './names.ts'
import { reportFromLine } from './record.ts'
import { collect, peek, sniff } from './stdin.ts'

type Rename = (id: string, path: string) => { readonly id: string; readonly notices: readonly InputNotice[] }

const renamer = (): Rename => {
  const unique = uniqueNames()
  return (id, path) => {
    const name = unique(id, path)
    if (name === id) return { id, notices: [] }
    return {
      id: name,
      notices: [{ code: 'ID_REPEATED', path, message: `"${id}" was there before; this is "${name}"` }],
    }
  }
}

async function* lineItems(
  chunks: AsyncIterable<Uint8Array>,
  path: string,
  options: InputOptions,
  rename: Rename,
): AsyncGenerator<Item> {
  let before = 0
  for await (const { number, text, bytes } of linesOf(chunks, path, options.encoding, options.maxSize)) {
    const size = bytes - before
    before = bytes
    const place = { path, line: number, fallbackId: `${fileId(path)}:${number}` }
    try {
      if (text === null) throw marsadError('LINE_TOO_LONG', { path, line: number, limit: sizeName(options.maxSize) })
      if (text.trim() === '') continue
      const { report, notices } = reportFromLine(text, place, options)
      const named = rename(report.id, path)
      const item = { ...report, id: named.id }
      yield { kind: 'report', path: `${path}:${number}`, report: item, size, notices: [...notices, ...named.notices] }
    } catch (error) {
      yield { kind: 'broken', size, failure: failureOf(`${path}:${number}`, error) }
    }
  }
}

async function* stdinItems(
  input: AsyncIterable<Uint8Array>,
  options: InputOptions,
  rename: Rename,
): AsyncGenerator<Item> {
  const { head, all } = await peek(input)
  const format = sniff(head, options.encoding ?? encodingOf(head, 'stdin', false))
  if (format === 'lines') {
    yield* lineItems(all, 'stdin', options, rename)
    return
  }
  const bytes = await collect(all, options.maxSize)
  if (bytes === null) throw tooLarge('stdin', options.maxSize + 1, options.maxSize)
  const made = reportFromBytes(bytes, format, { id: 'stdin', path: 'stdin', details: noDetails }, options)
  const { id, notices } = rename('stdin', 'stdin')
  const report = { ...made.report, id }
  yield { kind: 'report', path: 'stdin', report, size: bytes.length, notices: [...made.notices, ...notices] }
}

/** Anything that breaks off a whole file is one failure, and the next file is read. */
async function* guarded(path: string, items: AsyncIterable<Item>): AsyncGenerator<Item> {
  try {
    yield* items
  } catch (error) {
    const coded =
      error instanceof MarsadError ? error : marsadError('PATH_UNREADABLE', { path, reason: reasonOf(error) })
    yield { kind: 'broken', size: 0, failure: failureOf(path, coded) }
  }
}

/**
 * The reports of the files found, one after the other and never more than one in memory. Files of one report are only
 * named here and opened by whoever reads them; lines come with their report.
 */
export async function* itemsOf(
  files: readonly FoundFile[],
  options: InputOptions,
  stdin: AsyncIterable<Uint8Array>,
): AsyncGenerator<Item> {
  const rename = renamer()
  const folders = new Map<string, FolderDetails>()
  for (const { path, format, size } of files) {
    if (format === 'stdin') {
      yield* guarded(path, stdinItems(stdin, options, rename))
    } else if (format === 'lines') {
      yield* guarded(path, lineItems(createReadStream(path), path, options, rename))
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
      const { id, notices } = rename(fileId(path), path)
      yield { kind: 'file', id, path, format, details: known.get(fileId(path)) ?? noDetails, size, notices }
    }
  }
}
