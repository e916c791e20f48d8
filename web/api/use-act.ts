import { useMutation, useQueryClient } from '@tanstack/react-query'
import { keys } from './query.ts'
import { isRefusal } from './refusal.ts'
import { api } from './request.ts'
import type { Versioned } from './use-record.ts'

/**
 * An act on a record: `useAct('opportunities')({ record, act: 'win' })` posts to `/opportunities/{id}/win` with the record's version
 * and refreshes what begins with the record's path.
 */
export function useAct<Answer = unknown>(path: string) {
  const client = useQueryClient()
  const mutation = useMutation({
    mutationFn: ({ record, act, body }: { record: Versioned; act: string; body?: unknown }) =>
      api.post<Answer>(`/${path}/${record.id}/${act}`, body, { version: record.version }),
    onSettled: () => client.invalidateQueries({ queryKey: keys.all(path) }),
  })
  return {
    act: mutation.mutateAsync,
    acting: mutation.isPending,
    refusal: isRefusal(mutation.error) ? mutation.error : null,
  }
}

/** Deletes a record into the bin; `restore` brings it back. */
export function useDelete(path: string) {
  const client = useQueryClient()
  const refresh = () => client.invalidateQueries({ queryKey: keys.all(path) })
  return {
    remove: async (record: Versioned) => {
      await api.delete(`/${path}/${record.id}`, record.version)
      client.removeQueries({ queryKey: keys.record(path, record.id) })
      await refresh()
    },
    restore: async (id: string) => {
      await api.post(`/${path}/${id}/restoration`)
      await refresh()
    },
  }
}
