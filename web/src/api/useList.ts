import { useInfiniteQuery } from '@tanstack/react-query'
import { useCallback, useMemo } from 'react'
import { get, type Query } from './client.ts'

interface Part<Row> {
  readonly rows: readonly Row[]
  readonly next: string | null
  /** The day down to which was looked, where the list says so. */
  readonly until?: string | null
}

/** A list of the server, part by part: the rows that are here, and a way to ask for more. */
export function useList<Row>(path: string, query: Query) {
  const { data, hasNextPage, isFetchingNextPage, fetchNextPage, ...rest } = useInfiniteQuery({
    queryKey: [path, query],
    queryFn: ({ pageParam, signal }) => get<Part<Row>>(path, { ...query, after: pageParam }, signal),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next ?? undefined,
  })
  const rows = useMemo(() => data?.pages.flatMap((page) => page.rows) ?? [], [data])
  const more = useCallback(() => {
    if (hasNextPage && !isFetchingNextPage) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage])
  const until = data?.pages.at(-1)?.until ?? null
  return { ...rest, rows, more, hasMore: hasNextPage, isLoadingMore: isFetchingNextPage, until }
}
