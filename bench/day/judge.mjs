import { recognised } from './articles.mjs'

/** Every version of every article that was published, against all texts of the record. */
export async function judge(store, published) {
  const found = new Map()
  const strange = []
  let reports = 0
  for (let after; ; ) {
    const { rows, next } = await store.reports({}, { limit: 500, after })
    for (const { report } of await store.wholeReports(rows.map(({ report: name }) => name))) {
      reports++
      const known = recognised(report.text)
      if (known === null || known.version > (published.get(known.number) ?? 0)) strange.push(report.text)
      else {
        const key = `${known.number} ${known.version}`
        found.set(key, (found.get(key) ?? 0) + 1)
      }
    }
    if (next === null) break
    after = next
  }
  const times = (number, version) => found.get(`${number} ${version}`) ?? 0
  const all = [...published]
  return {
    reports,
    strange,
    /** Articles whose last version is not there. */
    lost: all.filter(([number, version]) => times(number, version) === 0).map(([number]) => number),
    doubled: all
      .filter(([number, version]) => times(number, version) > 1 || (version > 1 && times(number, 1) > 1))
      .map(([number]) => number),
  }
}
