import { useMemo, useState } from 'react'

/** Which records of a list are ticked. Records that left the list leave the selection. */
export function useSelection<T extends { id: string }>(items: readonly T[]) {
  const [ids, setIds] = useState<ReadonlySet<string>>(new Set())
  const selected = useMemo(() => items.filter((item) => ids.has(item.id)), [items, ids])
  return {
    selected,
    has: (id: string) => ids.has(id),
    toggle: (id: string) =>
      setIds((now) => {
        const next = new Set(now)
        if (!next.delete(id)) next.add(id)
        return next
      }),
    all: () => setIds(new Set(items.map((item) => item.id))),
    clear: () => setIds(new Set()),
  }
}
