import { appendFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs'

/**
 * What was published so far, kept in a file so that a run that ended goes on: a line for the ports of the sites, and one
 * for each version of an article.
 * @param file null keeps it in memory only
 */
export function openLedger(file) {
  const [head, ...lines] = file !== null && existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n') : []
  const published = new Map(lines.map((line) => line.split(' ').map(Number)))
  return {
    ports: head === undefined ? null : head.split(' ').map(Number),
    published,
    begin: (ports) => {
      if (file !== null && head === undefined) writeFileSync(file, `${ports.join(' ')}\n`)
    },
    publish: (number, version) => {
      if (file !== null) appendFileSync(file, `${number} ${version}\n`)
      published.set(number, version)
    },
  }
}
