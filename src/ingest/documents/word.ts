import mammoth from 'mammoth'
import { marsadError } from '../../annotation/errors.ts'
import { openMembers } from '../archives/zipEntries.ts'
import { tagDepth } from '../html/depth.ts'
import { parsePage } from '../html/dom.ts'
import { visibleText } from '../html/text.ts'
import { firstOf, type InputOptions, noDetails, sizeName } from '../item.ts'
import type { Named } from '../load.ts'
import { type Made, makeReport } from '../report.ts'
import { madeNotice, titled } from './parts.ts'

/** The parts of a Word file unpacked, together; its text is a few of them, its pictures are the rest. */
const mostUnpacked = 256 * 1024 * 1024
/** The parts that hold words and are parsed whole. */
const mostXml = 64 * 1024 * 1024
const deepestTags = 400

/**
 * Unpacks everything once and keeps only what is asked for: the converter would hold all of it, whatever its size.
 * @throws MarsadError where it is no ZIP, or unpacks to more than documents do
 */
async function checked(bytes: Uint8Array, path: string): Promise<{ readonly core: string }> {
  const { members, broken, close } = await openMembers(bytes, path)
  try {
    if (broken !== null) throw broken
    let all = 0
    let xml = 0
    let core = ''
    for (const { name, stream } of members) {
      const decoder = name === 'docProps/core.xml' ? new TextDecoder() : null
      for await (const chunk of stream()) {
        all += chunk.length
        if (/\.(?:xml|rels)$/.test(name)) xml += chunk.length
        if (all > mostUnpacked || xml > mostXml) {
          const limit = `${sizeName(all > mostUnpacked ? mostUnpacked : mostXml)} unpacked`
          throw marsadError('ARCHIVE_LIMIT', { path, member: name, limit })
        }
        if (decoder !== null && core.length < 100_000) core += decoder.decode(chunk, { stream: true })
      }
    }
    return { core }
  } finally {
    close()
  }
}

/** When the file was made, as its properties say. */
const madeOf = (core: string): string | null => /<dcterms:created[^>]*>\s*([\d-]{10})/.exec(core)?.[1] ?? null

/** Marks by which the converter leads back from a note to its place. */
const backward = /\s*<a href="#(?:foot|end)note-ref-[^"]*">[^<]*<\/a>/g
const note = /<li id="(?:foot|end)note-[^"]*">(?:<p>)?/g
/** A row of which no cell holds more than one paragraph, or a table. */
const plainRow = /<tr>(?:(?!<tr>|<\/tr>|<\/p><p>|<ul>|<ol>).)*<\/tr>/gs
const betweenCells = /(?:<\/p>)?<\/t[dh]>\s*<t[dh][^>]*>(?:<p>)?/g

/** Notes with the numbers that stand in the text, and plain rows of tables as a line each. */
function readable(html: string): string {
  let number = 0
  return html
    .replace(backward, '')
    .replace(note, (start) => `${start}[${++number}] `)
    .replace(plainRow, (row) => row.replace(betweenCells, ' | '))
}

/**
 * The report in a Word file (DOCX): a line for each paragraph and each row of a table, the first heading or line in the
 * style of titles as its title. What was deleted with changes tracked, and comments, are no part of the text; notes
 * stand behind it.
 */
export async function reportFromWord(bytes: Uint8Array, file: Named, options: InputOptions): Promise<Made> {
  const { id, path, details } = file
  const { core } = await checked(bytes, path)
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const convertImage = mammoth.images.imgElement(async () => ({ src: '' }))
  const styleMap = ["p[style-name='Title'] => h1:fresh"]
  const converted = await mammoth.convertToHtml({ buffer }, { convertImage, includeEmbeddedStyleMap: false, styleMap })
  const value = readable(converted.value)
  if (tagDepth(value) > deepestTags) throw marsadError('HTML_TOO_DEEP', { path, limit: deepestTags })
  const page = parsePage(value)
  const title = page.querySelector('h1')?.textContent?.replace(/\s+/g, ' ').trim() || null
  const lines = visibleText(page.body).split('\n')
  const body = lines[0] === title ? lines.slice(1).join('\n') : lines.join('\n')
  const made = makeReport(id, path, titled(title, body), firstOf(details, { ...noDetails, title }), options)
  const notices = details.published === null && options.published === null ? madeNotice(madeOf(core), path) : []
  return { ...made, notices: [...notices, ...made.notices] }
}
