import { queryOptions, useQuery } from '@tanstack/react-query'
import { type Role, reaches } from '../../../src/annotation/account.ts'
import type { SessionView } from '../../../src/http/wire.ts'
import { bringProof, get, Refused } from '../api/client.ts'

export const sessionKey = ['/session'] as const

/** Who asks. It is asked again when one comes back to the page, for a session may have ended. */
export const sessionQuery = queryOptions({
  queryKey: sessionKey,
  queryFn: async ({ signal }) => {
    const session = await get<SessionView>('/session', {}, signal)
    bringProof(session.proof)
    return session
  },
  staleTime: 60_000,
})

const unknown: SessionView = { accounts: false, name: null, role: null, proof: '1' }

/** Who is logged in; on a server for one user nobody is, and everything may be done. */
export const useSession = (): SessionView => useQuery(sessionQuery).data ?? unknown

/** True where somebody may do what a role may. What they may not is left out of the pages; the server refuses it too. */
export const may = ({ role }: SessionView, needed: Role): boolean => role !== null && reaches(role, needed)

export const useMay = (needed: Role): boolean => may(useSession(), needed)

const stale = new Set(['LOGIN_NEEDED', 'PROOF_REFUSED'])

/** True of an error that says that the session is another one by now: it ended, or began anew beside this page. */
export const isStale = (error: Error): boolean => error instanceof Refused && stale.has(error.problem.code)
