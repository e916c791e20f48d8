import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { isRefusal, type Refusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'

export type State = 'new' | 'queued' | 'testing' | 'tested' | 'running' | 'done' | 'failed' | 'undoing' | 'undone'
export type ImportField = { name: string; type: string; label: string; required: boolean; matchOnly: boolean }
export type Import = {
  id: string
  version: number
  entity: string
  fileName: string
  state: State
  format: 'csv' | 'xlsx'
  encoding: string
  separator: string | null
  columns: { name: string; sample: string[]; field: string | null }[]
  mapping: Record<string, string | null>
  onDuplicate: 'skip' | 'update' | 'create'
  dateFormat: string
  rows: number
  done: number
  created: number
  updated: number
  skipped: number
  failed: number
  removed: number
  restored: number
  kept: number
  createdAt: string
  createdById: string | null
  startedAt: string | null
  finishedAt: string | null
  problem: { code: string; message: string } | null
  fields: ImportField[]
}

const working = new Set<State>(['queued', 'testing', 'running', 'undoing'])
export const isWorking = ({ state }: Pick<Import, 'state'>): boolean => working.has(state)

/** Fields that every record needs and no column fills yet: without them each row would fail. */
export function unfilled({ fields, mapping }: Pick<Import, 'fields' | 'mapping'>): ImportField[] {
  const used = new Set(Object.values(mapping))
  return fields.filter(({ name, required }) => required && !used.has(name))
}

/** An import, kept fresh by the server's events and, while it works, by asking every second and a half in case they do not come. */
export function useImport(id: string) {
  return useQuery({
    queryKey: keys.record('imports', id),
    queryFn: ({ signal }) => api.get<Import>(`/imports/${id}`, undefined, signal),
    refetchInterval: ({ state }) => (state.data && isWorking(state.data) ? 1500 : false),
  })
}

type Change = { mapping?: Record<string, string | null>; onDuplicate?: Import['onDuplicate']; dateFormat?: string }

/** What one does with an import; a change shows at once and comes back when it is refused. */
export function useImportActs(id: string) {
  const client = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const key = keys.record('imports', id)
  const attempt = async (name: string, send: () => Promise<Import>) => {
    setBusy(name)
    setRefusal(null)
    try {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData(key, await send())
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      setRefusal(thrown)
      await client.invalidateQueries({ queryKey: key })
    } finally {
      setBusy(null)
      void client.invalidateQueries({ queryKey: keys.lists('imports') })
    }
  }
  return {
    busy,
    refusal,
    change: (change: Change) => {
      client.setQueryData<Import>(
        key,
        (now) => now && { ...now, ...change, state: 'new', mapping: { ...now.mapping, ...change.mapping } },
      )
      return attempt('change', () => api.patch<Import>(`/imports/${id}`, change))
    },
    act: (act: 'test' | 'run' | 'undo') => attempt(act, () => api.post<Import>(`/imports/${id}/${act}`)),
  }
}
