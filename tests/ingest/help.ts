import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { Report } from '../../src/annotation/report.ts'
import { findFiles } from '../../src/ingest/files.ts'
import { defaultMaxSize, type Failure, failureOf, type InputNotice, type InputOptions } from '../../src/ingest/item.ts'
import { itemsOf } from '../../src/ingest/items.ts'
import { loadFile } from '../../src/ingest/load.ts'

export const options: InputOptions = { published: null, encoding: null, maxSize: defaultMaxSize }

/** Bytes of a text in a code page, which TextEncoder cannot write: the page's table is turned round. */
export function encode(text: string, encoding: string): Uint8Array {
  if (encoding === 'utf-8') return Buffer.from(text)
  if (encoding.startsWith('utf-16')) {
    const bytes = Buffer.from(text, 'utf16le')
    return encoding === 'utf-16be' ? bytes.swap16() : bytes
  }
  const decoder = new TextDecoder(encoding)
  const table = new Map(Array.from({ length: 256 }, (_, byte) => [decoder.decode(Uint8Array.of(byte)), byte]))
  return Uint8Array.from(text, (letter) => {
    const byte = table.get(letter)
    if (byte === undefined) throw new Error(`${letter} is not in ${encoding}`)
    return byte
  })
}

/** A folder of its own with these files. */
export function folder(files: Readonly<Record<string, string | Uint8Array>>): string {
  const root = mkdtempSync(join(tmpdir(), 'marsad-'))
  for (const [name, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, name)), { recursive: true })
    writeFileSync(join(root, name), content)
  }
  return root
}

export async function* chunks(...parts: readonly (string | Uint8Array)[]): AsyncGenerator<Uint8Array> {
  for (const part of parts) yield typeof part === 'string' ? Buffer.from(part) : part
}

export interface Taken {
  readonly reports: readonly Report[]
  readonly failures: readonly Failure[]
  readonly notices: readonly InputNotice[]
}

/** Everything that comes in through these paths. */
export async function take(
  paths: readonly string[],
  given: Partial<InputOptions> = {},
  stdin = chunks(),
): Promise<Taken> {
  const all = { ...options, ...given }
  const found = await findFiles(paths)
  const reports: Report[] = []
  const failures: Failure[] = [...found.failures]
  const notices: InputNotice[] = [...found.notices]
  for await (const item of itemsOf(found.files, all, stdin, (notice) => notices.push(notice))) {
    if (item.kind === 'broken') {
      failures.push(item.failure)
      continue
    }
    notices.push(...item.notices)
    try {
      const made = item.kind === 'file' ? await loadFile(item, all) : { report: item.report, notices: [] }
      reports.push(made.report)
      notices.push(...made.notices)
    } catch (error) {
      failures.push(failureOf(item.path, error))
    }
  }
  return { reports, failures, notices }
}
