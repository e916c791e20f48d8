import { useMemo, useRef, useState } from 'react'

type Ticked<T> = { ids: ReadonlySet<string>; beyond: readonly T[] }
const nothing: Ticked<never> = { ids: new Set(), beyond: [] }

/**
 * Which records of a list are ticked. Records that left the list leave the selection, and so does everything once another `question`
 * is asked; `take` ticks records that lie beyond the ones read so far.
 */
export function useSelection<T extends { id: string }>(items: readonly T[], question: string) {
  const [{ ids, beyond }, set] = useState<Ticked<T>>(nothing)
  const [asked, setAsked] = useState(question)
  const anchor = useRef<string | null>(null)
  if (asked !== question) {
    setAsked(question)
    set(nothing)
  }
  const selected = useMemo(() => {
    const read = new Set(items.map((item) => item.id))
    return [...items, ...beyond.filter((item) => !read.has(item.id))].filter((item) => ids.has(item.id))
  }, [items, ids, beyond])

  /** Ticks or unticks one; with `range` ticks everything from the last one to this. */
  const toggle = (id: string, range = false) => {
    const from = items.findIndex((item) => item.id === anchor.current)
    const to = items.findIndex((item) => item.id === id)
    anchor.current = id
    set((now) => {
      const next = new Set(now.ids)
      if (range && from >= 0 && to >= 0)
        for (const item of items.slice(Math.min(from, to), Math.max(from, to) + 1)) next.add(item.id)
      else if (!next.delete(id)) next.add(id)
      return { ...now, ids: next }
    })
  }
  return {
    selected,
    has: (id: string) => ids.has(id),
    toggle,
    take: (records: readonly T[]) => set({ ids: new Set(records.map((record) => record.id)), beyond: records }),
    clear: () => set(nothing),
  }
}

export type Selection<T extends { id: string }> = ReturnType<typeof useSelection<T>>
