import { type Store, withRecord } from '../app/record.ts'
import { type Context, exitCodes } from './context.ts'
import { incidentLines } from './incidents.ts'
import { number, plural } from './summary.ts'
import { type Style, styleFor } from './terminal.ts'

/** So many incidents are shown. */
const shown = 8
/** So many incidents with differences are counted; of more it says that there are more. */
const counted = 1000

/** `marsad overview`: what the record holds in short, and what to type next. */
export const overview = ({ home }: { readonly home?: string }, { stdout }: Context): Promise<number> =>
  withRecord(home, 'read', async (store) => {
    const style = styleFor(stdout)
    const { reports, statements, events, incidents, first, last } = await store.totals()
    const days = first === null ? '' : `, published ${first} to ${last}`
    const differ = await differencesIn(store)
    const { rows } = await store.incidents({ severalFirst: true }, { limit: shown })
    const several = rows.filter((row) => row.reports > 1)
    stdout.write(
      `${style.bold(plural(reports, 'report', 'reports'))} in ${style.arabic(store.name)}${days}: ` +
        `${number(statements)} statements, ${number(events)} events in ${plural(incidents, 'incident', 'incidents')}.\n` +
        `Accounts differ in ${differ}.\n` +
        (several.length === 0
          ? ''
          : `\nWhat several reports tell of, the latest first:\n${several.map((row) => incidentLines(row, style)).join('')}`) +
        next(
          style,
          [...several].sort((a, b) => b.discrepancies - a.discrepancies || b.origins - a.origins)[0]?.incident,
        ),
    )
    return exitCodes.done
  })

async function differencesIn(store: Store): Promise<string> {
  const { rows, next: more } = await store.incidents({ differing: true }, { limit: counted })
  const found = rows.reduce((sum, { discrepancies }) => sum + discrepancies, 0)
  const incidents = plural(rows.length, 'incident', 'incidents')
  return `${more === null ? '' : 'more than '}${incidents} (${plural(found, 'difference', 'differences')})`
}

const next = (style: Style, incident = 'INCIDENT'): string =>
  `\n${style.bold('Go on with')}
  marsad incidents ${style.arabic(incident)}   one incident: sources, figures, differences, grade
  marsad search هدنة                    reports by their words, in every form
  marsad brief --out briefing.html      a briefing in which every sentence cites its words
  marsad serve --open                   the record in a browser
`
