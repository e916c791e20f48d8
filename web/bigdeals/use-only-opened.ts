import { useQuery } from '@tanstack/react-query'
import { api } from '../api/request.ts'
import { useMe } from '../api/session.ts'
import type { Page } from '../api/use-list.ts'

/**
 * Whether the present person may open an opportunity only because an alert told of it: no list of his shows it, and he changes nothing in
 * it. False while it is being found out, and for those who see all.
 */
export function useOnlyOpened(id: string): boolean {
  const role = useMe()?.role
  const limited = role === 'leader' || role === 'salesperson'
  const seen = useQuery({
    queryKey: ['opportunities', 'list', 'seen', id],
    queryFn: ({ signal }) =>
      api.get<Page<unknown>>('/opportunities', { filter: { field: 'id', op: 'is', value: id }, limit: 1 }, signal),
    enabled: limited,
  })
  return limited && seen.data?.items.length === 0
}
