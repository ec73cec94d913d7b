import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Block, Ground, Section, Sentence } from '../briefing.ts'
import { absencesOf } from './absences.ts'
import { bestAccount, isTold, originSlot, passageOf } from './accounts.ts'
import { sentence } from './cites.ts'
import { countSlot, titleOf } from './happened.ts'
import { bySharpness, isWeighty } from './order.ts'
import { incidentSlot } from './slots.ts'

/** What no account tells, of each incident told at length; and how many others hang on one independent origin. */
export function unknown(ground: Ground): Section {
  const ordered = [...ground.told].sort(bySharpness)
  const blocks = ordered
    .filter(isWeighty)
    .map((told): Block => ({ heading: titleOf(ground, told), sentences: missing(ground, told) }))
    .filter(({ sentences }) => sentences.length > 0)
  const alone = ordered.filter((told) => !isWeighty(told) && told.incident.sources.origins === 1)
  const last = alone.length === 0 ? [] : [{ heading: null, sentences: [aloneSentence(ground, alone)] }]
  const all = [...blocks, ...last]
  return { id: 'unknown', groups: all.length === 0 ? [] : [{ kind: 'all', day: null, blocks: all }] }
}

function missing(ground: Ground, told: ToldIncident): readonly Sentence[] {
  const { incident, accounts } = told
  const cites = [...new Map(accounts.filter(isTold).map((account) => [account.report, account])).values()].map((one) =>
    passageOf(ground, one),
  )
  const given = cites.length > 0 ? cites : accounts.slice(0, 1).map((one) => passageOf(ground, one))
  const found = absencesOf(told).map((absent) =>
    sentence(ground, 'absent', { absent: [incidentSlot(incident, { kind: 'absent', absent })] }, given, incident.id),
  )
  const [origin, ...others] = incident.origins
  const head = origin === undefined || others.length > 0 ? null : bestAccount(told, origin)
  const name = head === null ? null : originSlot(ground, head)
  if (head === null || name === null) return found
  const one = { ...name, support: [...name.support, { of: 'incident', incident: incident.id } as const] }
  return [...found, sentence(ground, 'onlySource', { names: [one] }, [passageOf(ground, head)], incident.id)]
}

function aloneSentence(ground: Ground, alone: readonly ToldIncident[]): Sentence {
  const slots = {
    incidents: [
      countSlot(
        'incidents',
        alone.map(({ incident }) => incident.id),
      ),
    ],
  }
  const reports = [...new Set(alone.flatMap(({ accounts }) => accounts.map(({ report }) => report)))]
  return sentence(
    ground,
    'alone',
    slots,
    reports.map((report) => ({ report, span: null })),
  )
}
