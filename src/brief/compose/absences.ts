import type { ToldIncident } from '../../annotation/toldIncident.ts'
import type { Absent } from '../briefing.ts'
import { isDated, isViolent } from './order.ts'

/** What none of the accounts of an incident tells. */
export function absencesOf(told: ToldIncident): readonly Absent[] {
  const { accounts } = told
  const absent: Absent[] = []
  if (accounts.every(({ rejected }) => rejected)) absent.push('claim')
  if (accounts.every(({ places }) => places.length === 0)) absent.push('place')
  if (!accounts.some(isDated)) absent.push('day')
  const isSuffered = isViolent(told) && told.incident.type !== 'armed_clash'
  if (isSuffered && accounts.every(({ agents }) => !agents.some(({ named }) => named))) absent.push('agent')
  return absent
}
