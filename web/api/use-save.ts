import { useMutation, useQueryClient } from '@tanstack/react-query'
import { useCallback, useRef, useState } from 'react'
import { type Conflict, mergeEdits } from './merge.ts'
import { keys } from './query.ts'
import { isRefusal, type Refusal } from './refusal.ts'
import { api, newKey } from './request.ts'
import type { Versioned } from './use-record.ts'

type Body = Readonly<Record<string, unknown>>
export type Saved<T> = { record: T; merged: string[] }

/**
 * Saves a record: without `base` it is made (POST), with it only the given fields are changed (PATCH).
 * What another changed meanwhile is merged field by field; a field both changed stands in `conflicts` until `settle` is called.
 */
export function useSave<T extends Versioned>(path: string, base?: T) {
  const client = useQueryClient()
  const [conflicts, setConflicts] = useState<{ current: T; fields: Conflict[]; body: Body } | null>(null)
  const sent = useRef({ body: '', key: '' })

  const mutation = useMutation<Saved<T>, Error, { body: Body; from?: T }>({
    mutationFn: async ({ body, from }) => {
      if (!from) {
        const text = JSON.stringify(body)
        if (sent.current.body !== text) sent.current = { body: text, key: newKey() }
        return { record: await api.post<T>(`/${path}`, body, { key: sent.current.key }), merged: [] }
      }
      return saveMerging(path, from, body)
    },
    onSuccess: ({ record }) => {
      sent.current = { body: '', key: '' }
      client.setQueryData(keys.record(path, record.id), record)
      void client.invalidateQueries({ queryKey: keys.lists(path) })
      void client.invalidateQueries({ queryKey: keys.part(path, record.id, 'history') })
    },
  })

  const { mutateAsync } = mutation
  const save = useCallback(
    async (body: Body, from: T | undefined = base): Promise<T | undefined> => {
      setConflicts(null)
      try {
        return (await mutateAsync({ body, ...(from && { from }) })).record
      } catch (thrown) {
        if (thrown instanceof Clash) setConflicts({ current: thrown.current as T, fields: thrown.conflicts, body })
        return undefined
      }
    },
    [mutateAsync, base],
  )
  const refusal = isRefusal(mutation.error) ? mutation.error : null
  return {
    save,
    saving: mutation.isPending,
    /** Problems by the path of their field, as the server said them. */
    problems: problemsOf(refusal),
    refusal,
    merged: mutation.data?.merged ?? [],
    conflicts: conflicts?.fields ?? [],
    /** Saves again after the person chose, per field in conflict, mine or theirs. */
    settle: async (keepMine: ReadonlySet<string>) => {
      if (!conflicts) return undefined
      const dropped = new Set(conflicts.fields.map((one) => one.field).filter((name) => !keepMine.has(name)))
      const body = Object.fromEntries(Object.entries(conflicts.body).filter(([name]) => !dropped.has(name)))
      client.setQueryData(keys.record(path, conflicts.current.id), conflicts.current)
      if (Object.keys(body).length > 0) return save(body, conflicts.current)
      setConflicts(null)
      return conflicts.current
    },
    forget: () => {
      mutation.reset()
      setConflicts(null)
    },
  }
}

/** Both changed the same field: neither value may be lost silently. */
export class Clash extends Error {
  readonly current: Versioned
  readonly conflicts: Conflict[]
  constructor(current: Versioned, conflicts: Conflict[]) {
    super('both changed the same field')
    this.current = current
    this.conflicts = conflicts
  }
}

/** PATCH that merges what another saved meanwhile, at most five times in a row. */
export async function saveMerging<T extends Versioned>(path: string, base: T, body: Body): Promise<Saved<T>> {
  let from = base
  let open = body
  const merged = new Set<string>()
  for (let attempt = 0; ; attempt++) {
    try {
      return { record: await api.patch<T>(`/${path}/${base.id}`, open, from.version), merged: [...merged] }
    } catch (thrown) {
      if (!isRefusal(thrown, 'version.stale') || attempt >= 5) throw thrown
      const current = thrown.more.current as T
      const found = mergeEdits(from, open, current)
      if (found.conflicts.length > 0) throw new Clash(current, found.conflicts)
      for (const name of found.theirs) merged.add(name)
      if (Object.keys(found.body).length === 0) return { record: current, merged: [...merged] }
      from = current
      open = found.body
    }
  }
}

function problemsOf(refusal: Refusal | null): Record<string, string> {
  const problems: Record<string, string> = {}
  for (const { path, message } of refusal?.errors ?? []) problems[path] ??= message
  return problems
}
