import { readFileSync, writeFileSync } from 'node:fs'

const begin = '<!-- bench:record begin -->'
const end = '<!-- bench:record end -->'

const table = (head, rows) =>
  [head, head.map((_, at) => (at === 0 ? '---' : '--:')), ...rows].map((row) => `| ${row.join(' | ')} |`).join('\n')
const number = (value, digits = 0) =>
  value === null ? '–' : value.toLocaleString('en-US', { minimumFractionDigits: digits, maximumFractionDigits: digits })

/** The tables of one run, in the order of its sizes. */
export function tables(rows, reading, machine) {
  const adding = rows.map((row) => [
    number(row.reports),
    number(row.adding.wall, 1),
    number(row.adding.node, 1),
    number(row.adding.server, 1),
    number(row.ratio, 2),
    number(row.disk.perReport / 1024, 1),
    number(row.disk.bytes / 2 ** 30, 2),
  ])
  const asking = Object.keys(rows.at(-1).queries).map((name) => [
    name,
    ...rows.map(({ queries }) =>
      queries[name]
        ? `${number(queries[name].p50)} / ${number(queries[name].p95)} / ${number(queries[name].spent)}`
        : '–',
    ),
  ])
  return [
    `Measured on ${machine}.`,
    `Adding, in milliseconds a report, at a size of the record (the middle of the days added); reading takes ${number(reading, 1)}:`,
    table(
      [
        'reports',
        'wall',
        'processor, Marsad',
        'processor, server',
        'processor, of first',
        'disk, KB a report',
        'disk, GB',
      ],
      adding,
    ),
    'Asking, in milliseconds (the middle / the 95th in a hundred of thirty askings / processor time of Marsad and the server on average):',
    table(['question', ...rows.map(({ reports }) => `at ${number(reports)}`)], asking),
  ].join('\n\n')
}

/** Puts the tables in their place in a page. */
export function write(file, rows, reading, machine) {
  const page = readFileSync(file, 'utf8')
  const [from, to] = [page.indexOf(begin), page.indexOf(end)]
  if (from < 0 || to < from) throw new Error(`${file} has no place for the tables of the record`)
  writeFileSync(file, `${page.slice(0, from + begin.length)}\n${tables(rows, reading, machine)}\n${page.slice(to)}`)
}
