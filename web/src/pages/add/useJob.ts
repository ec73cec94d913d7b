import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Job, WholeJob } from '../../../../src/http/wire.ts'
import { addressOf, get } from '../../api/client.ts'

const over: ReadonlySet<Job['state']> = new Set<Job['state']>(['done', 'cancelled', 'failed'])

export const isOver = ({ state }: Job): boolean => over.has(state)

/** A job as it goes on, told by the server; and, where it is over, what failed in it. */
export function useJob(id: string) {
  const queries = useQueryClient()
  const [live, setLive] = useState<Job | null>(null)
  const whole = useQuery({
    queryKey: ['/jobs', id],
    queryFn: ({ signal }) => get<WholeJob>(`/jobs/${encodeURIComponent(id)}`, {}, signal),
    retry: false,
  })
  const { refetch, isSuccess } = whole
  useEffect(() => {
    if (!isSuccess) return
    const events = new EventSource(addressOf(`/jobs/${encodeURIComponent(id)}/events`))
    const take = (event: MessageEvent<string>) => setLive(JSON.parse(event.data) as Job)
    events.addEventListener('progress', take)
    events.addEventListener('end', (event) => {
      take(event)
      events.close()
      void refetch()
      // What the record holds has changed: every page asks anew when it is next looked at.
      void queries.invalidateQueries({ predicate: ({ queryKey }) => queryKey[1] !== id })
    })
    return () => events.close()
  }, [id, isSuccess, refetch, queries])
  const known = whole.data?.job ?? null
  const job = known !== null && isOver(known) ? known : (live ?? known)
  return { ...whole, job, failures: whole.data?.failures ?? [], notices: whole.data?.notices ?? [] }
}
