import type { QueryClient } from '@tanstack/react-query'
import { isRefusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import { keepOpportunity } from './keep.ts'
import type { Opportunity } from './opportunity.ts'

/** Ticks a requirement that people tick themselves, or takes the tick back; once more where the record changed meanwhile. */
export async function tick(
  client: QueryClient,
  record: Opportunity,
  requirementId: string,
  done: boolean,
): Promise<void> {
  const path = `/opportunities/${record.id}/checks/${requirementId}`
  const put = (version: number) => api.put<Opportunity>(path, { done }, version)
  try {
    keepOpportunity(client, await put(record.version))
  } catch (thrown) {
    if (!isRefusal(thrown, 'version.stale')) throw thrown
    keepOpportunity(client, await put((thrown.more.current as Opportunity).version))
  }
}
