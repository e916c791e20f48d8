import type { Filter } from '@kohoi/rules'
import { keepPreviousData, queryOptions, useInfiniteQuery, useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { keys } from './query.ts'
import { api, type Search } from './request.ts'

export type Page<T> = { items: T[]; nextCursor?: string | null; count?: number }
export type ListQuestion = {
  filter?: Filter | undefined
  sort?: string | undefined
  q?: string | undefined
  limit?: number
  [more: string]: unknown
}

/**
 * A list of any length, read page by page: `items` so far, the whole `count`, `more()` for the next page. Counting very many takes longer
 * than reading the first of them: it is asked for once these are there and are not all.
 */
export function useList<T>(
  path: string,
  question: ListQuestion = {},
  options: { enabled?: boolean; count?: boolean } = {},
) {
  const asked = question as Search
  const query = useInfiniteQuery({
    queryKey: keys.list(path, asked),
    enabled: options.enabled ?? true,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      api.get<Page<T>>(`/${path}`, { ...asked, ...(pageParam && { cursor: pageParam }) }, signal),
    getNextPageParam: (last) => last.nextCursor ?? undefined,
    placeholderData: keepPreviousData,
  })
  const items = useMemo(() => query.data?.pages.flatMap((page) => page.items) ?? [], [query.data])
  const counted = useQuery({
    queryKey: keys.count(path, asked),
    enabled: (options.count ?? true) && query.hasNextPage && !query.isPlaceholderData,
    queryFn: async ({ signal }) =>
      (await api.get<Page<T>>(`/${path}`, { ...asked, sort: undefined, limit: 1, count: true }, signal)).count,
  })
  return {
    items,
    count: !query.isSuccess ? undefined : query.hasNextPage ? counted.data : items.length,
    loading: query.isPending,
    /** Another question is being asked; the items shown are still the old ones. */
    stale: query.isPlaceholderData,
    refusal: query.error,
    hasMore: query.hasNextPage,
    loadingMore: query.isFetchingNextPage,
    more: () => {
      if (query.hasNextPage && !query.isFetchingNextPage) void query.fetchNextPage()
    },
    again: () => void query.refetch(),
  }
}

/** A short list read whole (at most 200): catalogues, members. */
export function useAll<T>(path: string, question: ListQuestion = {}, options: { enabled?: boolean } = {}) {
  return useQuery({ ...whole<T>(path, question), enabled: options.enabled ?? true })
}

/** The same as a question to ask beside others. */
export function whole<T>(path: string, question: ListQuestion = {}) {
  const asked = { limit: 200, ...question } as Search
  return queryOptions({
    queryKey: keys.list(path, asked),
    queryFn: async ({ signal }) => (await api.get<Page<T>>(`/${path}`, asked, signal)).items,
    staleTime: 5 * 60_000,
  })
}

/** Every record that answers a question, read page by page. */
export async function readAll<T>(path: string, question: ListQuestion): Promise<T[]> {
  const items: T[] = []
  let cursor: string | null | undefined
  do {
    const page = await api.get<Page<T>>(`/${path}`, { ...question, limit: 200, ...(cursor && { cursor }) } as Search)
    items.push(...page.items)
    cursor = page.nextCursor
  } while (cursor)
  return items
}
