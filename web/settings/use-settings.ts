import type { Money } from '@kohoi/contract/money'
import type { Recipient, Shapes } from '@kohoi/contract/shapes'
import type { VatRate } from '@kohoi/contract/vat-rates'
import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keys } from '../api/query.ts'
import { isRefusal, type Refusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'

type Versioned = { version: number }
export type Automation = Versioned & {
  leadScoring: boolean
  defaultLimit: Shapes['limit'] | null
  defaultStageLimit: Shapes['limit'] | null
  notifyOnNew: unknown[]
  assignmentEveryMinutes: number | null
}
export type SalesAccess = Versioned & { salespeopleSeeTeam: boolean; idleDays: number; longestDays: number }
type Pipeline = Versioned & { requirements: 'enforce' | 'inform'; staleDays: number; predictProbability: boolean }
/** Who approves quotations of which size: the first level that holds the total applies. */
export type Level = { upTo: Money | null; approver: Recipient | null }
type Approval = Versioned & { levels: readonly Level[] }
type Quoting = Versioned & { validDays: number }
type Invoicing = Versioned & { creditDays: number }
type Settings = {
  automation: Automation
  access: SalesAccess
  pipeline: Pipeline
  approval: Approval
  quotations: Quoting
  invoices: Invoicing
  taxes: Versioned & { rates: readonly VatRate[] }
}

/** The settings of a name, as everybody inside may read them. */
export function useSettings<N extends keyof Settings>(name: N) {
  return useQuery({
    queryKey: keys.record('settings', name),
    queryFn: ({ signal }) => api.get<Settings[N]>(`/settings/${name}`, undefined, signal),
    staleTime: 60_000,
  })
}

/** Saves changed fields of settings; problems come by the path of their field. Settings another saved meanwhile are refused (412). */
export function useSaveSettings<N extends keyof Settings>(name: N) {
  const client = useQueryClient()
  const [saving, setSaving] = useState(false)
  const [refusal, setRefusal] = useState<Refusal | null>(null)
  const save = async (changed: object, version: number): Promise<boolean> => {
    setSaving(true)
    setRefusal(null)
    try {
      client.setQueryData(
        keys.record('settings', name),
        await api.put<Settings[N]>(`/settings/${name}`, changed, version),
      )
      return true
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      setRefusal(thrown)
      if (thrown.code === 'version.stale') client.setQueryData(keys.record('settings', name), thrown.more.current)
      return false
    } finally {
      setSaving(false)
    }
  }
  const problems: Record<string, string> = {}
  for (const { path, message } of refusal?.errors ?? []) problems[path] ??= message
  return { save, saving, refusal, problems, forget: () => setRefusal(null) }
}

/** Whether leads are scored; undefined until it is read. */
export const useScoring = (): boolean | undefined => useSettings('automation').data?.leadScoring
