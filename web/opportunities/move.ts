import { isRefusal, type Refusal } from '../api/refusal.ts'
import { api } from '../api/request.ts'
import type { HistoryItem } from '../ui/timeline/entries.ts'
import type { BoardCard, Opportunity } from './opportunity.ts'

export type UnmetOne = { id: string; kind: string; text: string }

/** What became of a move: done; not, because the stage asks for more; or another was faster, and `current` is how it stands now. */
export type Moved =
  | { is: 'moved'; record: Opportunity }
  | { is: 'unmet'; stageId: string; unmet: UnmetOne[] }
  | { is: 'overtaken'; current: Opportunity }
  | { is: 'refused'; refusal: Refusal }

export type Target = { stageId: string; probability?: number | null; overrideReason?: string }

/** Moves an opportunity to a stage; with a reason although the stage asks for more. */
export const moveOpportunity = (record: BoardCard, target: Target): Promise<Moved> =>
  attempt(record, (version) => api.patch<Opportunity>(`/opportunities/${record.id}`, target, version))

/** Wins an opportunity, in the first won stage that its team has. */
export const winOpportunity = (record: Opportunity, overrideReason?: string): Promise<Moved> =>
  attempt(record, (version) =>
    api.post<Opportunity>(`/opportunities/${record.id}/win`, overrideReason ? { overrideReason } : {}, { version }),
  )

/** Where another changed something else meanwhile, it is sent once more; where another moved it, nothing is overwritten. */
async function attempt(record: BoardCard, send: (version: number) => Promise<Opportunity>): Promise<Moved> {
  let { version } = record
  for (let times = 0; ; times++) {
    try {
      return { is: 'moved', record: await send(version) }
    } catch (thrown) {
      if (!isRefusal(thrown)) throw thrown
      const { unmet, stageId, current } = thrown.more
      if (thrown.code === 'stage.requirementsUnmet')
        return { is: 'unmet', stageId: String(stageId), unmet: (unmet ?? []) as UnmetOne[] }
      if (thrown.code !== 'version.stale') return { is: 'refused', refusal: thrown }
      const now = current as Opportunity
      if (now.stageId !== record.stageId || now.state !== record.state || times >= 5)
        return { is: 'overtaken', current: now }
      version = now.version
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
