import type { Filter } from '@kohoi/rules'
import { useAll } from '../api/use-list.ts'

/** The condition that a lead is open: its status is not the end of it. Undefined until the statuses are known. */
export function useOpenLeads(): Filter | undefined {
  const statuses = useAll<{ id: string; outcome: string }>('lead-statuses').data
  const closed = statuses?.flatMap(({ id, outcome }) => (outcome === 'open' ? [] : [id]))
  return closed && { field: 'statusId', op: 'isNoneOf', value: closed }
}
