import { QueryClient } from '@tanstack/react-query'
import { isRefusal } from './refusal.ts'

/** Retries only what may heal by itself: no connection, a server that is away. */
const mayHeal = (count: number, thrown: unknown) =>
  count < 2 && (!isRefusal(thrown) || thrown.status === 0 || thrown.status >= 502)

export const queries = new QueryClient({
  defaultOptions: {
    queries: {
      staleTime: 30_000,
      gcTime: 10 * 60_000,
      retry: mayHeal,
      networkMode: 'always',
      refetchOnWindowFocus: true,
    },
    mutations: { networkMode: 'always' },
  },
})

/** The first part of every key is the record's path, so a change of a lead touches only what begins with `leads`. */
export const keys = {
  all: (path: string) => [path] as const,
  lists: (path: string) => [path, 'list'] as const,
  list: (path: string, search: object) => [path, 'list', search] as const,
  /** How many a list holds, in whatever order. */
  count: (path: string, search: object) => [path, 'list', { ...search, sort: undefined }, 'count'] as const,
  record: (path: string, id: string) => [path, 'record', id] as const,
  /** Parts of one record: `history`, `assignment`. */
  part: (path: string, id: string, part: string) => [path, 'record', id, part] as const,
}
