import { createHash } from 'node:crypto'
import type { CaseFile, CaseReport } from '../../page/bundle/case.ts'
import { bundlePage } from '../../page/bundle/page.ts'
import type { Gathered, GatheredIncident } from './gather.ts'
import { readme } from './readme.ts'

/** A file of a bundle. */
export interface BundleFile {
  readonly path: string
  readonly bytes: Uint8Array
}

/** What a browser would run if it were opened from the bundle gets an ending that it only shows. */
const endings: Readonly<Record<string, string>> = {
  text: 'txt',
  html: 'html.txt',
  mail: 'eml',
  mhtml: 'mhtml.txt',
  docx: 'docx',
  pdf: 'pdf',
}

const sha256 = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const text = (path: string, content: string): BundleFile => ({ path, bytes: Buffer.from(content) })
const json = (path: string, value: unknown): BundleFile => text(path, `${JSON.stringify(value, null, 2)}\n`)

interface Kept {
  readonly shown: CaseReport
  readonly files: readonly BundleFile[]
}

/** The files about one report, and what the page says of them. */
function reportFiles({ stored, hash, original, fetched }: Gathered, folder: string): Kept {
  const { report, reading, rules, added } = stored
  const files: BundleFile[] = [
    text(`${folder}/text.txt`, report.text),
    json(`${folder}/report.json`, { ...report, hash, rules, added }),
    json(`${folder}/reading.json`, reading),
  ]
  const shown: CaseFile[] = []
  const keep = (path: string, bytes: Uint8Array, about: readonly (string | null)[]) => {
    files.push({ path, bytes })
    const facts = about.filter((fact) => fact !== null)
    shown.push({ path, about: facts, sha256: sha256(bytes), size: bytes.length })
  }
  if (original !== null && original.bytes !== null) {
    const { bytes, report: _, ...about } = original
    files.push(json(`${folder}/original.json`, about))
    keep(`${folder}/original.${endings[about.format] ?? 'bin'}`, bytes, [about.name, about.address, about.at])
  }
  fetched.forEach(({ version: { report: _, ...about }, bytes }, at) => {
    const path = `${folder}/fetched-${at + 1}`
    files.push(json(`${path}.json`, about))
    if (bytes !== null) keep(`${path}.html.txt`, bytes, [about.address, about.at, `HTTP ${about.status}`])
  })
  const { id, title, outlet, published, url } = report
  return {
    shown: { ...{ id, title, outlet, published, url, text: report.text, hash, added, folder }, files: shown },
    files,
  }
}

/**
 * The files of a bundle, in their order; the last one holds the SHA-256 of all the others, as `sha256sum -c` takes it.
 * The same record gives the same bytes.
 */
export function bundleFiles({ seen, reports, decisions, sources }: GatheredIncident): readonly BundleFile[] {
  const digits = String(reports.length).length
  const kept = reports.map((one, at) => reportFiles(one, `reports/${String(at + 1).padStart(digits, '0')}`))
  const page = bundlePage({
    ...seen,
    place: seen.location.name,
    decisions: decisions.map(({ decision: { at, by, act, why } }) => ({ at, by, act, why })),
    reports: kept.map(({ shown }) => shown),
  })
  const files = [
    text('index.html', page),
    text('README.txt', readme),
    json('incident.json', seen),
    json('decisions.json', decisions),
    json('sources.json', sources),
    ...kept.flatMap((one) => one.files),
  ]
  return [...files, text('SHA256SUMS', files.map(({ path, bytes }) => `${sha256(bytes)}  ${path}\n`).join(''))]
}
