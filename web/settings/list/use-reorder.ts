import { useQueryClient } from '@tanstack/react-query'
import { keys } from '../../api/query.ts'
import { isRefusal } from '../../api/refusal.ts'
import type { ListQuestion } from '../../api/use-list.ts'
import type { Versioned } from '../../api/use-record.ts'
import { saveMerging } from '../../api/use-save.ts'
import { sentenceOf } from '../../api/use-submit.ts'
import { forEach } from '../../ui/list/bulk/for-each.ts'
import { showSnack } from '../../ui/snack.tsx'
import { useWords } from '../../words/index.tsx'

export type Placed = Versioned & { position: number | null }

/**
 * Saves a new order of a list read with `useAll(path, question)`: it shows at once, only entries whose place changed are written, and
 * the old order comes back when one is refused.
 */
export function useReorder<T extends Placed>(path: string, question: ListQuestion = {}) {
  const w = useWords()
  const client = useQueryClient()
  const key = keys.list(path, { limit: 200, ...question })
  return async (next: readonly T[]): Promise<void> => {
    const before = client.getQueryData<T[]>(key)
    const placed = next.map((item, at) => ({ item, position: at + 1 }))
    await client.cancelQueries({ queryKey: key })
    client.setQueryData(
      key,
      placed.map(({ item, position }) => ({ ...item, position })),
    )
    let refusal: unknown = null
    await forEach(
      placed.filter(({ item, position }) => item.position !== position),
      ({ item, position }) =>
        saveMerging(path, item, { position }).catch((thrown: unknown) => {
          refusal = thrown
          throw thrown
        }),
      () => undefined,
    )
    if (isRefusal(refusal)) {
      client.setQueryData(key, before)
      showSnack(sentenceOf(refusal, w.problems), { bad: true })
    }
    await client.invalidateQueries({ queryKey: keys.lists(path) })
  }
}
