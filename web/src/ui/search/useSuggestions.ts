import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import type { Suggestions } from '../../../../src/http/wire.ts'
import { get } from '../../api/client.ts'

/** So long nothing is asked after a key, in milliseconds. */
const pause = 120

/** Names of which a word begins as typed; asked for when typing pauses. */
export function useSuggestions(typed: string): Suggestions['rows'] {
  const [settled, setSettled] = useState('')
  useEffect(() => {
    const timer = setTimeout(() => setSettled(typed.trim()), pause)
    return () => clearTimeout(timer)
  }, [typed])
  const asked = settled.length > 1 && !/[:«»"“”-]/.test(settled)
  const { data } = useQuery({
    queryKey: ['suggestions', settled],
    queryFn: ({ signal }) => get<Suggestions>('/suggestions', { q: settled.slice(0, 100), limit: 8 }, signal),
    enabled: asked,
    placeholderData: keepPreviousData,
  })
  return asked && typed.trim() !== '' ? (data?.rows ?? []) : []
}
