import { store } from '../ui/store.ts'

const none: ReadonlySet<string> = new Set()

/** Cards that another has just changed. */
export const glowing = store(none)

/** Lets cards glow once. */
export function glow(ids: Iterable<string>): void {
  const those = new Set(ids)
  if (those.size === 0) return
  glowing.set((now) => new Set([...now, ...those]))
  setTimeout(() => glowing.set((now) => new Set([...now].filter((id) => !those.has(id)))), 1300)
}
