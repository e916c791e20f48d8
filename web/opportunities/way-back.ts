import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../api/query.ts'
import { api } from '../api/request.ts'
import { saveMerging } from '../api/use-save.ts'
import type { Opportunity } from './opportunity.ts'

/** Opens a closed opportunity again just as it was: opening alone gives it the probability of its stage. */
export async function takeBack({ id, probability }: Pick<Opportunity, 'id' | 'probability'>): Promise<void> {
  const { version } = await api.get<Opportunity>(`/opportunities/${id}`)
  const now = await api.post<Opportunity>(`/opportunities/${id}/reopening`, undefined, { version })
  if (now.probability !== probability) await saveMerging('opportunities', now, { probability })
}

/** As `takeBack`, and the page shows it. */
export function useWayBack() {
  const client = useQueryClient()
  return async (before: Pick<Opportunity, 'id' | 'probability'>): Promise<void> => {
    await takeBack(before)
    await client.invalidateQueries({ queryKey: keys.all('opportunities') })
  }
}
