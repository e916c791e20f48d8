import { isRefusal, type Refusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import type { HistoryItem } from '../ui/timeline/entries.ts'
import type { Opportunity } from './opportunity.ts'

export type Unmet = { id: string; kind: string; text: string }

/** What became of a move: done; not, because the stage asks for more; or another was faster, and `current` is how it stands now. */
export type Moved =
  | { is: 'moved'; record: Opportunity }
  | { is: 'unmet'; unmet: Unmet[] }
  | { is: 'overtaken'; current: Opportunity }
  | { is: 'refused'; refusal: Refusal }

type Target = { stageId: string; probability?: number | null; overrideReason?: string }

/**
 * Moves an opportunity to a stage. Where another changed something else meanwhile, the move is sent once more; where another moved it,
 * nothing is overwritten.
 */
export async function moveOpportunity(record: Opportunity, target: Target): Promise<Moved> {
  let from = record
  for (let attempt = 0; ; attempt++) {
    try {
      return { is: 'moved', record: await api.patch<Opportunity>(`/opportunities/${record.id}`, target, from.version) }
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      if (thrown.code === 'stage.requirementsUnmet') return { is: 'unmet', unmet: (thrown.more.unmet ?? []) as Unmet[] }
      if (thrown.code !== 'version.stale') return { is: 'refused', refusal: thrown }
      const current = thrown.more.current as Opportunity
      if (current.stageId !== record.stageId || current.state !== record.state || attempt >= 5)
        return { is: 'overtaken', current }
      from = current
    }
  }
}

/** Who changed an opportunity last; null for the system, or where that cannot be read. */
export async function lastChangedBy(id: string): Promise<string | null> {
  try {
    const { items } = await api.get<{ items: HistoryItem[] }>(`/opportunities/${id}/history`, { limit: 1 })
    return items[0]?.byUserId ?? null
  } catch (thrown) {
    if (!isRefusal(thrown)) throw thrown
    return null
  }
}
