import { INDEX_ID, type ReportData, type ReportEntry, reportElementId } from '../page-data.ts'

const parsed = <T>(id: string): T | null => {
  const element = document.getElementById(id)
  return element === null ? null : (JSON.parse(element.textContent ?? 'null') as T)
}

/** The list of reports. */
export const loadIndex = (): readonly ReportEntry[] => parsed<readonly ReportEntry[]>(INDEX_ID) ?? []

let latest: { readonly position: number; readonly data: ReportData } | null = null

/** One report's text and reading. The last one asked for stays at hand, the others stay unparsed. */
export function loadReport(position: number): ReportData | null {
  if (latest?.position === position) return latest.data
  const data = parsed<ReportData>(reportElementId(position))
  if (data !== null) latest = { position, data }
  return data
}

const SLICE_MS = 24

/** Hands every report to `visit`, a slice of time after another so that the page stays answerable. */
export async function eachReport(
  count: number,
  visit: (data: ReportData, position: number) => void,
  progress: (done: number) => void,
): Promise<void> {
  let pause = performance.now() + SLICE_MS
  for (let position = 0; position < count; position++) {
    const data = parsed<ReportData>(reportElementId(position))
    if (data !== null) visit(data, position)
    if (performance.now() < pause) continue
    progress(position + 1)
    await new Promise((resume) => setTimeout(resume))
    pause = performance.now() + SLICE_MS
  }
}
