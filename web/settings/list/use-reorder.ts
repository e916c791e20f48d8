import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/query.ts'
import { isRefusal } from '../../api/refusal.ts'
import { api } from '../../api/request.ts'
import type { ListQuestion } from '../../api/use-list.ts'
import type { Versioned } from '../../api/use-record.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'

export type Placed = Versioned & { position: number | null }

/**
 * Saves a new order of a list read with `useAll(path, question)`, in one step: it shows at once, and the old order comes back when it is
 * refused.
 */
export function useReorder<T extends Placed>(path: string, question: ListQuestion = {}) {
  const w = useWords()
  const client = useQueryClient()
  const key = keys.list(path, { limit: 200, ...question })
  return async (next: readonly T[]): Promise<void> => {
    const before = client.getQueryData<T[]>(key)
    await client.cancelQueries({ queryKey: key })
    client.setQueryData(
      key,
      next.map((item, at) => ({ ...item, position: at + 1 })),
    )
    try {
      await api.put(`/${path}/order`, { ids: next.map(({ id }) => id) })
    } catch (refusal) {
      if (!isRefusal(refusal)) throw refusal
      client.setQueryData(key, before)
      showSnack(sentenceOf(refusal, w.problems), { bad: true })
    } finally {
      await client.invalidateQueries({ queryKey: keys.lists(path) })
    }
  }
}
