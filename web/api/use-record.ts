import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { keys } from './query.ts'
import { api } from './request.ts'

export type Versioned = { id: string; version: number }

/** One record, kept fresh by the server's events. `undefined` as id reads nothing (a record not yet made). */
export function useRecord<T extends Versioned>(path: string, id: string | undefined) {
  return useQuery({
    queryKey: keys.record(path, id ?? ''),
    queryFn: ({ signal }) => api.get<T>(`/${path}/${id}`, undefined, signal),
    enabled: id !== undefined,
  })
}

/** What hangs at a record: `usePart<Receipt>('leads', id, 'assignment')` reads `/leads/{id}/assignment`. */
export function usePart<T>(path: string, id: string, part: string, search?: Record<string, string>) {
  return useQuery({
    queryKey: [...keys.part(path, id, part), search ?? {}],
    queryFn: ({ signal }) => api.get<T>(`/${path}/${id}/${part}`, search, signal),
  })
}

/** Puts the records of a list into the cache, so that opening one shows it at once. */
export function useRemember<T extends Versioned>(path: string, items: readonly T[]) {
  const client = useQueryClient()
  useEffect(() => {
    for (const item of items)
      client.setQueryData<T>(keys.record(path, item.id), (old) => (old && old.version >= item.version ? old : item))
  }, [client, path, items])
}
