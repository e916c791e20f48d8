import { useEffect, useRef, useState } from 'react'

const none: ReadonlySet<string> = new Set()

/**
 * Records that came into a list while one looks at it, for as long as they glow. Another question, and the next page at the end, are no
 * arrivals.
 */
export function useArrivals(items: readonly { id: string }[], question: string, stale: boolean): ReadonlySet<string> {
  const seen = useRef<{ question: string; ids: ReadonlySet<string> } | null>(null)
  const [arrived, setArrived] = useState(none)
  useEffect(() => {
    if (stale) return
    const before = seen.current
    seen.current = { question, ids: new Set(items.map((item) => item.id)) }
    if (!before || before.question !== question || before.ids.size === 0) return
    const lastKnown = items.findLastIndex((item) => before.ids.has(item.id))
    const fresh = items.slice(0, lastKnown + 1).filter((item) => !before.ids.has(item.id))
    if (fresh.length === 0) return
    setArrived(new Set(fresh.map((item) => item.id)))
  }, [items, question, stale])
  useEffect(() => {
    if (arrived.size === 0) return
    const timer = setTimeout(() => setArrived(none), 2000)
    return () => clearTimeout(timer)
  }, [arrived])
  return arrived
}
