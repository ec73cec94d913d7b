import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'

/** The page's own script and style sheet, as the build bundles them. */
export interface Assets {
  readonly script: string
  readonly style: string
}

// src/page and dist/page are both two levels below the package, so one path serves tests and the built program.
const built = new URL('../../dist/page/client/', import.meta.url)

/** Reads the bundled script and style sheet of this package. */
export function loadAssets(): Assets {
  const read = (name: string) => readFileSync(new URL(name, built), 'utf8').trim()
  return { script: read('main.js'), style: read('page.css') }
}

/** The source expression that lets a Content-Security-Policy accept exactly this inline text. */
export const cspHash = (inline: string): string =>
  `'sha256-${createHash('sha256').update(inline, 'utf8').digest('base64')}'`
