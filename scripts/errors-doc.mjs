// Writes the table of docs/errors.md anew from the error table of the build.
// Usage: npm run build && node scripts/errors-doc.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { errors } from '../dist/annotation/errors.js'

const path = new URL('../docs/errors.md', import.meta.url)
const doc = readFileSync(path, 'utf8')
const head = doc.slice(0, doc.includes('\n| code |') ? doc.indexOf('\n| code |') + 1 : doc.length)
const cell = (text) => text.replaceAll('|', '\\|')
const rows = Object.entries(errors).map(
  ([code, { message, fix }]) => `| \`${code}\` | ${cell(message)} | ${cell(fix)} |`,
)
writeFileSync(path, `${head}${['| code | what it says | what to do |', '| --- | --- | --- |', ...rows].join('\n')}\n`)
