import type { Field, FieldType } from '@kohoi/contract/field'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { isRefusal, type Refusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'

export type State = 'new' | 'queued' | 'testing' | 'tested' | 'running' | 'done' | 'failed' | 'undoing' | 'undone'
export type ImportField = {
  name: string
  type: FieldType
  label: string
  required: boolean
  matchOnly: boolean
  to?: string
  options?: Field['options']
}
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
  /** What is meant by cells, by column and cell; null: nothing. */
  values: Record<string, Record<string, string | null>>
  /** What holds where a row says nothing, by field. */
  defaults: Record<string, string>
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

/** Fields that every record needs and nothing fills yet: without them each row would fail. */
export function unfilled({
  fields,
  mapping,
  defaults,
}: Pick<Import, 'fields' | 'mapping' | 'defaults'>): ImportField[] {
  const used = new Set([...Object.values(mapping), ...Object.keys(defaults)])
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

/** What a user says of an import: words for cells replace those of their column, null takes a default back. */
export type Change = {
  mapping?: Record<string, string | null>
  values?: Record<string, Record<string, string | null>>
  defaults?: Record<string, string | null>
  onDuplicate?: Import['onDuplicate']
  dateFormat?: string
}

/** What one does with an import; a change shows at once and comes back when it is refused. */
export function useImportActs(id: string) {
  const client = useQueryClient()
  const [busy, setBusy] = useState<string | null>(null)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const key = keys.record('imports', id)
  /** True when the server has done it. */
  const attempt = async (name: string, send: () => Promise<Import>): Promise<boolean> => {
    setBusy(name)
    setRefusal(null)
    try {
      await client.cancelQueries({ queryKey: key })
      client.setQueryData(key, await send())
      return true
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      setRefusal(thrown)
      await client.invalidateQueries({ queryKey: key })
      return false
    } finally {
      setBusy(null)
      void client.invalidateQueries({ queryKey: keys.lists('imports') })
    }
  }
  return {
    busy,
    refusal,
    change: (change: Change) => {
      client.setQueryData<Import>(key, (now) => now && changed(now, change))
      return attempt('change', () => api.patch<Import>(`/imports/${id}`, change))
    },
    act: (act: 'test' | 'run' | 'undo') => attempt(act, () => api.post<Import>(`/imports/${id}/${act}`)),
  }
}

const changed = (now: Import, change: Change): Import => ({
  ...now,
  ...change,
  state: 'new',
  mapping: { ...now.mapping, ...change.mapping },
  values: { ...now.values, ...change.values },
  defaults: Object.fromEntries(
    Object.entries({ ...now.defaults, ...change.defaults }).flatMap(([field, text]) => (text ? [[field, text]] : [])),
  ),
})
